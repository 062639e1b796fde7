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
import io.verge.road.HazardType;
import io.verge.road.ReportedEvent;
import io.verge.road.ReportedEvents;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Signs of an IVIM of TS 103 301 V1.3.1, and the dangers that they tell: each part of its general containers is one part of
 * the event that the provider has given its number. What an update has no more of is over. A danger is known by its kind, and
 * by which of that kind it is, so that one that stands is not ended and told anew because a sign before it is gone.
 */
final class EuSigns {
    private static final double E7 = 1e-7;

    private final IviManagementContainer management;
    private final WireFrame frame;
    private final String source;
    /** How many signs, and how many dangers of each kind, by {@link #number}. */
    private final int[] shown = new int[1 + HazardType.values().length];

    private EuSigns(IviManagementContainer management, WireFrame frame) {
        this.management = management;
        this.frame = frame;
        this.source = WireEvent.ivim(
                country(management.serviceProviderId().countryCode()),
                management.serviceProviderId().providerIdentifier());
    }

    static void take(IVIM ivim, WireFrame frame) {
        EuUnits.source(frame, "ivim-", ivim.header().stationID());
        frame.measurementTimeMicros = frame.arrivalMicros;
        IviManagementContainer told = ivim.ivi().mandatory();
        frame.sequence = told.iviIdentificationNumber();
        EuSigns signs = new EuSigns(told, frame);
        switch (told.iviStatus()) {
            case IviStatus.NEW -> signs.show(ivim.ivi().optional().orElse(List.of()));
            case IviStatus.UPDATE -> {
                signs.show(ivim.ivi().optional().orElse(List.of()));
                signs.end(new ReportedEvent.Superseded());
            }
            case IviStatus.CANCELLATION, IviStatus.NEGATION -> signs.end(new ReportedEvent.Over());
            default -> frame.otherEvents++;
        }
    }

    /** A message without parts tells of nothing that is taken in. */
    private void show(List<IviContainer> containers) {
        EuZones zones = new EuZones(containers);
        List<GicPart> parts = containers.stream()
                .flatMap(container ->
                        container instanceof IviContainer.Giv(List<GicPart> signs) ? signs.stream() : Stream.empty())
                .toList();
        frame.otherEvents += parts.isEmpty() ? 1 : 0;
        for (GicPart part : parts) {
            if (frame.admitsEvent()) {
                show(part, zones);
            }
        }
    }

    private void show(GicPart part, EuZones zones) {
        Optional<Disc> where = zones.around(part);
        Optional<ReportedEvent.Subject> what = where.flatMap(ignored -> EuSignCodes.subject(part));
        if (where.isEmpty() || what.isEmpty()) {
            frame.otherEvents++;
        } else {
            add(number(what.get()), what.get(), where.get());
        }
    }

    /** By what it is told as: signs by their order, dangers by their kind and their order within it. */
    private int number(ReportedEvent.Subject subject) {
        int kind = subject instanceof ReportedEvent.Danger(HazardType type) ? 1 + type.ordinal() : 0;
        return kind * ReportedEvents.MAX_OF_SOURCE + shown[kind]++;
    }

    private void add(int part, ReportedEvent.Subject subject, Disc where) {
        long now = frame.arrivalMicros;
        long end = instant(management.validTo(), Long.MAX_VALUE);
        long begin = instant(management.validFrom(), Math.min(now, end));
        frame.events.add(new WireEvent(
                source,
                Long.toString(management.iviIdentificationNumber()),
                part,
                subject,
                where.latitudeE7() * E7,
                where.longitudeE7() * E7,
                where.radiusM(),
                begin,
                instant(management.validTo(), Math.max(begin, now) + WireEvent.UNTOLD_MICROS),
                instant(management.timeStamp(), now),
                WireEvent.UNKNOWN_PROBABILITY));
    }

    private void end(ReportedEvent.Subject end) {
        frame.events.add(WireEvent.end(
                source,
                Long.toString(management.iviIdentificationNumber()),
                end,
                instant(management.timeStamp(), frame.arrivalMicros)));
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
