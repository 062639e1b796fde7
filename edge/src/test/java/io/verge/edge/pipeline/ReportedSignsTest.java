package io.verge.edge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.ingest.FrameSource;
import io.verge.edge.ingest.FrameSource.Way;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.wire.Gantry;
import io.verge.messages.eu.release1.ivigeneral.GicPart;
import io.verge.messages.eu.release1.ivisign.VcClass;
import io.verge.road.Advisory;
import io.verge.road.GeoReference;
import io.verge.road.HazardType;
import io.verge.road.Position;
import io.verge.road.ReportedEvent;
import io.verge.road.ReportedEvents;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signs of IVIM hold until they are changed, taken back or not told again, and their dangers are warned of. */
class ReportedSignsTest {
    private static final GeoReference GEO = GeoReference.of(31.2304, 121.4737);
    /** 2026-11-25 12:00:10 UTC. */
    private static final long BEGIN = 1_795_608_010_000_000_000L;

    private static final GicPart ROADWORKS = Gantry.vienna(VcClass.CLASS_A, 16);

    private final Counters counters = new Counters();
    private final List<Advisory> sent = new ArrayList<>();
    private final Pipeline pipeline = new Pipeline(
            PipelineConfig.DEFAULTS, RoadMap.empty(GEO), counters, () -> 0, sent::add, PipelineObserver.NONE);
    private final Gantry gantry = new Gantry(GEO, new Position(40, 60));

    @Test
    void anUpdateEndsWhatItTellsNoMore() {
        hear(gantry.show(300, nanos(0), Gantry.speedLimit(60), Gantry.speedLimit(80), ROADWORKS), 0);
        hear(gantry.show(301, nanos(0), Gantry.speedLimit(130)), 0);
        assertThat(shown(1)).containsExactly("60 km/h", "80 km/h", "130 km/h");
        assertThat(sent.getLast().hazard().type()).isEqualTo(HazardType.ROADWORKS);
        hear(gantry.change(300, nanos(2), Gantry.speedLimit(100)), 2);
        assertThat(shown(3)).containsExactly("100 km/h", "130 km/h");
        assertThat(sent.getLast().action()).isEqualTo(Advisory.Action.CANCEL);
        hear(gantry.change(300, nanos(4), Gantry.speedLimit(100)), 4);
        assertThat(counters.get(DropReason.EVENT_OVER)).isZero();
    }

    @Test
    void aDangerThatStandsIsWarnedOfOnWhenASignBeforeItIsGone() {
        hear(gantry.show(300, nanos(0), Gantry.speedLimit(60), ROADWORKS), 0);
        hear(gantry.change(300, nanos(2), ROADWORKS), 2);
        idle(2, 6);
        assertThat(sent).extracting(Advisory::action).doesNotContain(Advisory.Action.CANCEL);
        assertThat(sent).extracting(Advisory::advisoryId).containsOnly(1L);
        assertThat(sent.getLast().generatedNanos()).isGreaterThan(nanos(4));
        assertThat(shown(6)).isEmpty();
    }

    @Test
    void aSignThatHasMovedAwayIsNotShownWhereItWas() {
        hear(gantry.show(300, nanos(0), Gantry.speedLimit(60)), 0);
        hear(new Gantry(GEO, new Position(9_000, 0)).change(300, nanos(2), Gantry.speedLimit(60)), 2);
        assertThat(counters.get(DropReason.OUTSIDE_AREA)).isOne();
        assertThat(shown(2)).isEmpty();
    }

    @Test
    void aCancellationEndsAllThatItsNumberStandsFor() {
        hear(gantry.show(300, nanos(0), Gantry.speedLimit(60), Gantry.speedLimit(80)), 0);
        hear(gantry.show(30, nanos(0), Gantry.speedLimit(130)), 0);
        hear(gantry.takeBack(300, nanos(1)), 1);
        assertThat(shown(1)).containsExactly("130 km/h");
        hear(gantry.takeBack(300, nanos(2)), 2);
        assertThat(counters.get(DropReason.EVENT_OVER)).isOne();
    }

    @Test
    void whatWasToldEarlierDoesNotEndWhatIsToldSince() {
        hear(gantry.show(300, nanos(3), Gantry.speedLimit(60), Gantry.speedLimit(80)), 3);
        hear(gantry.takeBack(300, nanos(1)), 4);
        hear(gantry.change(300, nanos(1), Gantry.speedLimit(30)), 5);
        assertThat(shown(5)).containsExactly("60 km/h", "80 km/h");
        // The update is one of a sign, and of the end of the other.
        assertThat(counters.get(DropReason.OUTDATED_EVENT)).isEqualTo(3);
    }

    @Test
    void aDangerIsWarnedOfUntilAMinuteAfterItWasLastTold() {
        hear(gantry.show(300, nanos(0), ROADWORKS), 0);
        hear(gantry.change(300, nanos(50), ROADWORKS), 50);
        idle(50, 109);
        assertThat(sent.getLast().action()).isEqualTo(Advisory.Action.UPDATE);
        idle(109, 112);
        assertThat(sent.getLast().action()).isEqualTo(Advisory.Action.CANCEL);
        assertThat(sent).extracting(Advisory::advisoryId).containsOnly(1L);
    }

    @Test
    void aMessageOfThousandsOfSignsFillsNoMoreThanItsShare() {
        GicPart[] many = Collections.nCopies(2_000, Gantry.speedLimit(60)).toArray(GicPart[]::new);
        hear(gantry.show(300, nanos(0), many), 0);
        assertThat(pipeline.picture().events().all()).hasSize(ReportedEvents.MAX_OF_SOURCE);
        assertThat(counters.get(Counter.HAZARD_REPORTS)).isEqualTo(ReportedEvents.MAX_OF_SOURCE);
        assertThat(counters.get(DropReason.TOO_MANY_EVENTS)).isEqualTo(2_000 - ReportedEvents.MAX_OF_SOURCE);
        hear(gantry.takeBack(300, nanos(1)), 1);
        assertThat(pipeline.picture().events().all()).isEmpty();
    }

    @Test
    void signsFarAwayAreNotShown() {
        Gantry far = new Gantry(GEO, new Position(9_000, 0));
        hear(far.show(300, nanos(0), Gantry.speedLimit(60)), 0);
        assertThat(counters.get(DropReason.OUTSIDE_AREA)).isOne();
        assertThat(shown(0)).isEmpty();
    }

    private static long nanos(double seconds) {
        return BEGIN + Math.round(seconds * 1e9);
    }

    private void hear(byte[] ivim, double seconds) {
        pipeline.onFrame(ivim, 0, ivim.length, FrameSource.of(Way.UDP, FrameFormat.EU), nanos(seconds));
    }

    private void idle(double from, double to) {
        for (double seconds = from; seconds <= to; seconds += 0.2) {
            pipeline.onIdle(nanos(seconds));
        }
    }

    private List<String> shown(double seconds) {
        pipeline.onIdle(nanos(seconds));
        return pipeline.picture().events().signs(nanos(seconds)).stream()
                .map(event -> ((ReportedEvent.Sign) event.subject()).text())
                .toList();
    }
}
