package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.decode.Decoded;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.wire.cn.CnReader;
import io.verge.edge.wire.eu.EuReader;
import io.verge.edge.wire.us.UsReader;
import io.verge.road.Observations;
import io.verge.road.ReportedEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Hostile RSI, DENM, IVIM and TIM: nothing is thrown, and each of their events is taken or counted under the reason why not. */
class HostileEventsTest {
    private static final int INPUTS = 200_000;
    private static final long NANOS = 1_795_608_010_000_000_000L;
    /** Of which a decoder drops events, and of what else messages tell. */
    private static final List<DropReason> OF_PARTS = List.of(
            DropReason.OTHER_EVENT,
            DropReason.OWN_MESSAGE,
            DropReason.IMPLAUSIBLE_EVENT,
            DropReason.TOO_MANY_EVENTS,
            DropReason.OUTSIDE_AREA);

    private final HostileReports hostile =
            new HostileReports(new SplittableRandom(42), Listener.REFERENCE, Listener.NAME);
    private final Listener listener = new Listener();
    private final WireFrame frame = new WireFrame(Listener.REFERENCE, 1_000, 512, 256, new Observations(512));
    private final CnReader cn = new CnReader();
    private final EuReader eu = new EuReader();
    private final UsReader us = new UsReader();

    @Test
    void everyEventIsTakenOrCounted() {
        Map<FrameFormat, Integer> taken = new EnumMap<>(FrameFormat.class);
        Map<DropReason, Long> refused = new EnumMap<>(DropReason.class);
        long told = 0;
        long signs = 0;
        for (int i = 0; i < INPUTS; i++) {
            long now = NANOS + i * 1_000_000L;
            HostileReports.Report report = hostile.next(now);
            switch (listener.hear(report.bytes, report.format, now / 1_000)) {
                case Decoded.Frame heard -> {
                    told += told(report, now);
                    taken.merge(report.format, heard.events().size(), Integer::sum);
                    signs += heard.events().stream()
                            .filter(event -> event.subject() instanceof ReportedEvent.Sign)
                            .count();
                }
                case Decoded.Rejected(DropReason reason) -> refused.merge(reason, 1L, Long::sum);
            }
        }
        long dropped = OF_PARTS.stream().mapToLong(listener.counters::get).sum();
        System.out.printf("hostile events: told=%d taken=%s dropped=%d refused=%s%n", told, taken, dropped, refused);
        assertThat(taken.values().stream().mapToInt(Integer::intValue).sum() + dropped)
                .isEqualTo(told);
        assertThat(taken).containsOnlyKeys(FrameFormat.CN, FrameFormat.EU, FrameFormat.US);
        assertThat(taken.values()).allMatch(count -> count > 1_000);
        assertThat(signs).isGreaterThan(1_000);
        assertThat(OF_PARTS).allMatch(reason -> listener.counters.get(reason) > 0);
        assertThat(refused).containsKeys(DropReason.MALFORMED, DropReason.OTHER_MESSAGE, DropReason.UNKNOWN_VERSION);
        refused.forEach((reason, count) ->
                assertThat(listener.counters.get(reason)).as(reason.name()).isEqualTo(count));
    }

    /** How many events are in a good frame; where a mutation made a road user of one, how many are too far away. */
    private int told(HostileReports.Report report, long nowNanos) {
        frame.clear(nowNanos / 1_000);
        byte[] bytes = report.bytes;
        boolean isRead = switch (report.format) {
            case CN -> cn.read(bytes, 0, bytes.length, frame);
            case EU -> eu.read(bytes, 0, bytes.length, frame);
            case US -> us.read(bytes, 0, bytes.length, frame);
            case OBJECT_LIST -> false;
        };
        assertThat(isRead).isTrue();
        return frame.events.size() + frame.otherEvents + frame.tooManyEvents + frame.objectsOutside;
    }
}
