package io.verge.edge.dissemination;

import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Pictures and lanes for tests. */
public final class Pictures {
    static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private Pictures() {}

    /** A lane from the south into intersection 7, through it on group 2, and out to the north; and a crossing. */
    public static RoadMap map() {
        GeoReference reference = Advisories.REFERENCE;
        return RoadMap.of(
                "one way",
                reference,
                List.of(
                        lane("w_in_0", Turn.NONE, -100, -10, 1, -1),
                        lane("w_through", Turn.STRAIGHT, -10, 10, 2, SignalState.key(7, 2)),
                        lane("w_out", Turn.NONE, 10, 100, -1, -1)),
                List.of(new Crossing(
                        "c", Polyline.of(new double[] {-4, 4}, new double[] {12, 12}), 3, SignalState.key(7, 5))));
    }

    private static Lane lane(String id, Turn turn, double fromM, double toM, int next, int signalKey) {
        Polyline line = Polyline.of(new double[] {2, 2}, new double[] {fromM, toM});
        List<Integer> successors = next < 0 ? List.of() : List.of(next);
        return new Lane(
                id, LaneType.VEHICLE, line, 3.5, 13.9, turn, successors, List.of(), List.of(), List.of(), signalKey);
    }

    /** So many cars in a row eastward from the reference point, ten metres apart, at Advisories.NOW_NANOS. */
    static LocalDynamicMap cars(int count) {
        LocalDynamicMap picture = new LocalDynamicMap(Math.max(count, 1));
        picture.advanceTo(Advisories.NOW_NANOS);
        int bit = picture.sensorBit("camera-north");
        for (int i = 0; i < count; i++) {
            int slot = picture.birth(Advisories.NOW_NANOS);
            picture.confirmed[slot] = true;
            picture.stationType[slot] = (byte) StationType.PASSENGER_CAR.code();
            picture.xM[slot] = 10.0 * i;
            picture.vyMps[slot] = 13;
            picture.headingRad[slot] = Math.PI / 2;
            picture.lengthM[slot] = 4.6;
            picture.widthM[slot] = 1.85;
            picture.sensors[slot] = 1L << bit;
        }
        return picture;
    }

    /** The numbers from 1 on, which are the ids of so many tracks. */
    static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    static SignalState green(int intersection, int group, long nowNanos) {
        long end = Advisories.NOW_NANOS + 12 * SECOND;
        return new SignalState(intersection, group, SignalPhase.PROTECTED_MOVEMENT_ALLOWED, nowNanos, end, end);
    }

    static SignalState red(int intersection, int group, long nowNanos) {
        return new SignalState(intersection, group, SignalPhase.STOP_AND_REMAIN, nowNanos, 0, 0);
    }
}
