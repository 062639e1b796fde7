package io.verge.edge.wire.eu;

import io.verge.edge.wire.WireEvent;
import io.verge.edge.wire.WireFrame;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release1.denm.ManagementContainer;
import io.verge.messages.eu.release1.denm.SituationContainer;
import io.verge.messages.eu.release1.denm.Termination;
import io.verge.road.HazardType;
import io.verge.road.ReportedEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The event of a DENM of EN 302 637-3 V1.3.1, what {@link EuEvents} writes and others may. */
final class EuReports {
    private static final double E7 = 1e-7;
    private static final double HIGHEST_QUALITY = 7;

    private EuReports() {}

    static void take(DENM denm, WireFrame frame) {
        ManagementContainer management = denm.denm().management();
        byte[] name = WireEvent.denm(denm.header().stationID()).getBytes(StandardCharsets.US_ASCII);
        frame.sensorId(name, 0, name.length);
        frame.measurementTimeMicros = frame.arrivalMicros;
        frame.sequence = management.actionID().sequenceNumber();
        Optional<ReportedEvent.Subject> subject = subject(denm);
        if (subject.isEmpty()) {
            frame.otherEvents++;
            return;
        }
        long begin = EuTime.micros(management.detectionTime());
        frame.events.add(new WireEvent(
                WireEvent.denm(management.actionID().originatingStationID()),
                Integer.toString(management.actionID().sequenceNumber()),
                0,
                subject.get(),
                management.eventPosition().latitude() * E7,
                management.eventPosition().longitude() * E7,
                management.relevanceDistance().map(EuEvents::radiusM).orElse(WireEvent.DEFAULT_RADIUS_M),
                begin,
                begin + TimeUnit.SECONDS.toMicros(management.validityDuration()),
                EuTime.micros(management.referenceTime()),
                denm.denm().situation().map(EuReports::probability).orElse(WireEvent.UNKNOWN_PROBABILITY)));
    }

    private static Optional<ReportedEvent.Subject> subject(DENM denm) {
        Optional<Termination> termination = denm.denm().management().termination();
        if (termination.isPresent()) {
            // Whoever reported an event cancels it; others negate it.
            boolean isOriginator = denm.header().stationID()
                    == denm.denm().management().actionID().originatingStationID();
            boolean isRight = isOriginator == (termination.get() == Termination.IS_CANCELLATION);
            return isRight ? Optional.of(new ReportedEvent.Over()) : Optional.empty();
        }
        Optional<HazardType> type = denm.denm()
                .situation()
                .flatMap(situation -> EuEvents.type(situation.eventType().causeCode()));
        return type.map(ReportedEvent.Danger::new);
    }

    private static double probability(SituationContainer situation) {
        int quality = situation.informationQuality();
        return quality == 0 ? WireEvent.UNKNOWN_PROBABILITY : quality / HIGHEST_QUALITY;
    }
}
