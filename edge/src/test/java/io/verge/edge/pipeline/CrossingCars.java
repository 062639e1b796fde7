package io.verge.edge.pipeline;

import io.verge.edge.decode.FrameEncoder;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.util.Arrays;
import java.util.List;

/** Two cars about to meet, five seconds from the start, as the frames of one camera or another. */
public final class CrossingCars {
    static final GeoReference REFERENCE = GeoReference.of(31.2304, 121.4737);
    static final RoadMap MAP = RoadMap.empty(REFERENCE);
    static final double CONTACT_SECONDS = 4.8;
    private static final double SPEED_MPS = 12;
    private static final double START_M = 60;

    private final FrameEncoder encoder = new FrameEncoder(REFERENCE);
    private final Observations frame = new Observations(4);
    private final double eastM;
    private long sequence;

    /** They meet at the reference point. */
    CrossingCars() {
        this(0);
    }

    /** They meet so far east of it. */
    public CrossingCars(double eastM) {
        this.eastM = eastM;
    }

    /** What the camera saw at this second of the scene and this instant, in Protobuf or JSON. */
    public byte[] frame(String sensor, double s, long measuredNanos, boolean json) {
        frame.start(sensor, measuredNanos);
        car(s * SPEED_MPS - START_M, 0, 0);
        car(0, s * SPEED_MPS - START_M, Math.PI / 2);
        sequence++;
        int length = json ? encoder.json(frame, List.of(), sequence) : encoder.protobuf(frame, List.of(), sequence);
        return Arrays.copyOf(encoder.bytes(), length);
    }

    private void car(double x, double y, double heading) {
        int row = frame.add(eastM + x, y);
        frame.covariance(row, 0.04, 0, 0.04);
        frame.motion(row, SPEED_MPS, 0.2, heading, 0.03);
        frame.type(row, StationType.PASSENGER_CAR, 0.9);
        frame.size(row, 4.6, 1.85, 1.5);
        frame.existenceConfidence[row] = 0.95f;
    }
}
