package io.verge.benchmarks.replay;

import io.verge.asn1.runtime.OctetString;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.cn.CnNames;
import io.verge.edge.wire.cn.CnWriter;
import io.verge.messages.cn.participants.SourceType;
import io.verge.messages.cn.perception.DetectedPTCData;
import io.verge.messages.cn.position.Position3D;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.SignalState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Sensors that speak the messages of T/CSAE 53-2020 and 157-2020, in UPER. A road user about itself sends BSM, lights send
 * SPAT. A sensor sends SSM and not RSM: who is not in its message is not seen, and an RSM holds no more than sixteen, cannot
 * be empty and does not tell how sure a type is.
 */
final class CnSensors implements SensorWriter {
    /** No intersection of a SPAT has more phases. */
    private static final int MAX_SIGNALS = 16;

    private static final long NANOS_PER_MICRO = 1_000;

    private final GeoReference reference;
    private final Position3D origin;
    private final CnWriter writer = new CnWriter();
    private final WireObject object = new WireObject();
    private final Map<String, OctetString> ids = new HashMap<>();
    private final Map<OctetString, Long> counts = new HashMap<>();

    CnSensors(GeoReference reference) {
        this.reference = reference;
        GeoPosition place = reference.origin();
        this.origin = new Position3D(e7(place.latitudeDeg()), e7(place.longitudeDeg()), OptionalInt.empty());
    }

    private static int e7(double degrees) {
        return (int) Math.rint(degrees * 1e7);
    }

    @Override
    public FrameFormat format() {
        return FrameFormat.CN;
    }

    @Override
    public int maxObjects() {
        return CnWriter.MAX_DETECTED;
    }

    @Override
    public void observations(Observations observations, Sink sink) {
        long measuredMicros = observations.measurementNanos() / NANOS_PER_MICRO;
        if (observations.isSelfReport()) {
            object.take(observations, 0, reference);
            long count = count(CnNames.id(object.stationId));
            sink.take(writer.bytes(), writer.bsm(object, measuredMicros, count));
            return;
        }
        OctetString id = ids.computeIfAbsent(observations.sensorId(), CnNames::id);
        int length = writer.ssm(id, origin, detected(observations, measuredMicros), measuredMicros, count(id));
        sink.take(writer.bytes(), length);
    }

    private List<DetectedPTCData> detected(Observations observations, long measuredMicros) {
        List<DetectedPTCData> detected = new ArrayList<>(observations.size());
        for (int row = 0; row < observations.size(); row++) {
            object.take(observations, row, reference);
            detected.add(CnWriter.detected(object, origin, SourceType.Item.UNKNOWN, measuredMicros));
        }
        return detected;
    }

    @Override
    public void signals(String sensorId, List<SignalState> signals, long measurementNanos, Sink sink) {
        OctetString id = ids.computeIfAbsent(sensorId, CnNames::id);
        for (int from = 0; from < signals.size(); from += MAX_SIGNALS) {
            List<SignalState> part = signals.subList(from, Math.min(signals.size(), from + MAX_SIGNALS));
            sink.take(writer.bytes(), writer.spat(part, measurementNanos / NANOS_PER_MICRO, count(id)));
        }
    }

    /** How many messages it had sent before this one. */
    private long count(OctetString id) {
        return counts.merge(id, 1L, Long::sum) - 1;
    }
}
