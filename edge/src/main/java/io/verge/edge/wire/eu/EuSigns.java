package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.BitString;
import io.verge.edge.wire.Disc;
import io.verge.edge.wire.WireEvent;
import io.verge.edge.wire.WireFrame;
import io.verge.messages.eu.release1.infrastructure.IVIM;
import io.verge.messages.eu.release1.ivi.IviContainer;
import io.verge.messages.eu.release1.ivi.IviManagementContainer;
import io.verge.messages.eu.release1.ivi.IviStatus;
import io.verge.messages.eu.release1.ivigeneral.GicPart;
import io.verge.road.ReportedEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Signs of an IVIM of TS 103 301 V1.3.1, and the dangers that they tell: each part of its general containers is one part of
 * the event that the provider has given its number. What an update has no more of is over.
 */
final class EuSigns {
    private static final double E7 = 1e-7;

    private final IviManagementContainer told;
    private final WireFrame frame;
    private final String source;

    private EuSigns(IviManagementContainer told, WireFrame frame) {
        this.told = told;
        this.frame = frame;
        this.source = WireEvent.ivim(
                country(told.serviceProviderId().countryCode()),
                told.serviceProviderId().providerIdentifier());
    }

    static void take(IVIM ivim, WireFrame frame) {
        EuUnits.source(frame, "ivim-", ivim.header().stationID());
        frame.measurementTimeMicros = frame.arrivalMicros;
        IviManagementContainer told = ivim.ivi().mandatory();
        frame.sequence = told.iviIdentificationNumber();
        EuSigns signs = new EuSigns(told, frame);
        switch (told.iviStatus()) {
            case IviStatus.NEW -> signs.show(ivim.ivi().optional().orElse(List.of()));
            case IviStatus.UPDATE ->
                signs.endFrom(signs.show(ivim.ivi().optional().orElse(List.of())));
            case IviStatus.CANCELLATION, IviStatus.NEGATION -> signs.endFrom(0);
            default -> frame.otherEvents++;
        }
    }

    /** Tells how many parts are shown; a message without any tells of nothing that is taken in. */
    private int show(List<IviContainer> containers) {
        EuZones zones = new EuZones(containers);
        List<GicPart> parts = containers.stream()
                .flatMap(container ->
                        container instanceof IviContainer.Giv(List<GicPart> signs) ? signs.stream() : Stream.empty())
                .toList();
        frame.otherEvents += parts.isEmpty() ? 1 : 0;
        int shown = 0;
        for (GicPart part : parts) {
            shown += frame.admitsEvent() && show(shown, part, zones) ? 1 : 0;
        }
        return shown;
    }

    private boolean show(int number, GicPart part, EuZones zones) {
        Optional<Disc> where = zones.around(part);
        Optional<ReportedEvent.Subject> what = where.flatMap(ignored -> EuSignCodes.subject(part));
        if (where.isEmpty() || what.isEmpty()) {
            frame.otherEvents++;
            return false;
        }
        add(number, what.get(), where.get());
        return true;
    }

    private void add(int part, ReportedEvent.Subject subject, Disc where) {
        long now = frame.arrivalMicros;
        long begin = instant(told.validFrom(), now);
        frame.events.add(new WireEvent(
                source,
                Long.toString(told.iviIdentificationNumber()),
                part,
                subject,
                where.latitudeE7() * E7,
                where.longitudeE7() * E7,
                where.radiusM(),
                begin,
                instant(told.validTo(), Math.max(begin, now) + WireEvent.UNTOLD_MICROS),
                instant(told.timeStamp(), now),
                WireEvent.UNKNOWN_PROBABILITY));
    }

    private void endFrom(int part) {
        frame.events.add(WireEvent.over(
                source,
                Long.toString(told.iviIdentificationNumber()),
                part,
                instant(told.timeStamp(), frame.arrivalMicros)));
    }

    private static long instant(OptionalLong timestampIts, long otherwise) {
        return timestampIts.isPresent() ? EuTime.micros(timestampIts.getAsLong()) : otherwise;
    }

    /** The two letters' ten bits as a number. */
    private static long country(BitString letters) {
        long bits = 0;
        for (int i = 0; i < letters.size(); i++) {
            bits = bits << 1 | (letters.get(i) ? 1 : 0);
        }
        return bits;
    }
}
