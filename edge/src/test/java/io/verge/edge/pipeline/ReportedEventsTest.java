package io.verge.edge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.edge.dissemination.Encoded;
import io.verge.edge.dissemination.MessageSet;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.ingest.FrameSource.Way;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.wire.Reporter;
import io.verge.road.Advisory;
import io.verge.road.Advisory.Action;
import io.verge.road.Area;
import io.verge.road.GeoReference;
import io.verge.road.HazardType;
import io.verge.road.Position;
import io.verge.road.ReportedEvents;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody else has seen goes out as a warning to those it concerns, for as long as it is said to hold. */
class ReportedEventsTest {
    private static final GeoReference GEO = GeoReference.of(31.2304, 121.4737);
    /** 2026-11-25 12:00:10 UTC. */
    private static final long BEGIN = 1_795_608_010_000_000_000L;

    private static final Position PLACE = new Position(40, 60);

    private final Site site = new Site("here");

    @ParameterizedTest
    @EnumSource(
            value = HazardType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REAR_END", "CROSSING", "HEAD_ON", "MERGING", "VRU_COLLISION", "RED_LIGHT_RUNNING"})
    void everyDangerIsHeardInEverySet(HazardType type) {
        Reporter there = new Reporter("there", GEO, type, PLACE, 200);
        for (FrameFormat format : List.of(FrameFormat.CN, FrameFormat.EU, FrameFormat.US)) {
            Site hearer = new Site("here");
            hearer.hear(there, Action.NEW, 7, format, 0);
            Advisory advisory = hearer.sent.getLast();
            assertThat(advisory.hazard().type()).isEqualTo(type);
            assertThat(advisory.hazard().place().distanceM(PLACE)).isLessThan(0.1);
            assertThat(advisory.area()).isInstanceOf(Area.Circle.class);
            assertThat(((Area.Circle) advisory.area()).radiusM()).isCloseTo(200, within(1.0));
            assertThat(advisory.hazard().isReported()).isTrue();
            // A TIM does not say how sure it is.
            assertThat(advisory.hazard().probability()).isCloseTo(format == FrameFormat.US ? 0.5 : 0.9, within(0.15));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FrameFormat.class,
            names = {"CN", "EU", "US"})
    void theWarningIsRenewedUntilTheEventIsTakenBack(FrameFormat format) {
        Reporter there = new Reporter("there", GEO, HazardType.STOPPED_VEHICLE, PLACE, 200);
        site.hear(there, Action.NEW, 7, format, 0);
        site.idle(0, 20);
        assertThat(site.sent).extracting(Advisory::action).startsWith(Action.NEW, Action.UPDATE);
        assertThat(site.isInForce(20)).isTrue();
        site.hear(there, Action.CANCEL, 7, format, 21);
        assertThat(site.sent.getLast().action()).isEqualTo(Action.CANCEL);
        int said = site.sent.size();
        site.idle(21, 60);
        assertThat(site.sent).hasSize(said);
    }

    @ParameterizedTest
    @EnumSource(
            value = FrameFormat.class,
            names = {"CN", "EU", "US"})
    void anEventThatIsNotToldAgainRunsOut(FrameFormat format) {
        Reporter there = new Reporter("there", GEO, HazardType.ROADWORKS, PLACE, 200);
        site.hear(there, Action.NEW, 7, format, 0);
        site.idle(0, 29);
        assertThat(site.sent.getLast().action()).isNotEqualTo(Action.CANCEL);
        // RSI and TIM count in whole minutes, rounded up.
        site.idle(29, 121);
        assertThat(site.sent.getLast().action()).isEqualTo(Action.CANCEL);
    }

    @ParameterizedTest
    @EnumSource(
            value = FrameFormat.class,
            names = {"CN", "EU", "US"})
    void whatTheSiteHasSaidItselfIsNotHeard(FrameFormat format) {
        site.hear(new Reporter("here", GEO, HazardType.ACCIDENT, PLACE, 200), Action.NEW, 7, format, 0);
        assertThat(site.sent).isEmpty();
        assertThat(site.counters.get(DropReason.OWN_MESSAGE)).isOne();
    }

    @Test
    void theSameDangerFromTwoIsOneWarning() {
        site.hear(new Reporter("there", GEO, HazardType.ACCIDENT, PLACE, 200), Action.NEW, 7, FrameFormat.EU, 0);
        Position near = new Position(PLACE.xM() + 20, PLACE.yM());
        site.hear(new Reporter("yonder", GEO, HazardType.ACCIDENT, near, 200), Action.NEW, 9, FrameFormat.CN, 0.1);
        assertThat(site.sent).extracting(Advisory::advisoryId).containsOnly(1L);
        assertThat(site.counters.get(DropReason.KNOWN_EVENT)).isOne();
        Position far = new Position(PLACE.xM() + 200, PLACE.yM());
        site.hear(new Reporter("yonder", GEO, HazardType.ACCIDENT, far, 200), Action.NEW, 10, FrameFormat.CN, 0.2);
        assertThat(site.sent.getLast().advisoryId()).isEqualTo(2);
    }

    @Test
    void eventsFarOffOrLongOverOrThatCannotBeAreCounted() {
        Position far = new Position(9_000, 0);
        site.hear(new Reporter("there", GEO, HazardType.ACCIDENT, far, 200), Action.NEW, 1, FrameFormat.EU, 0);
        assertThat(site.counters.get(DropReason.OUTSIDE_AREA)).isOne();
        Reporter late = new Reporter("there", GEO, HazardType.ACCIDENT, PLACE, 200);
        byte[] denm = late.denm(Action.NEW, 2, BEGIN - TimeUnit.HOURS.toNanos(1), 30);
        site.hear(denm, FrameFormat.EU, 0);
        assertThat(site.counters.get(DropReason.EVENT_OVER)).isOne();
        byte[] ahead = late.denm(Action.NEW, 3, BEGIN + TimeUnit.HOURS.toNanos(30), 30);
        site.hear(ahead, FrameFormat.EU, 0);
        assertThat(site.counters.get(DropReason.IMPLAUSIBLE_EVENT)).isOne();
        site.hear(late, Action.CANCEL, 4, FrameFormat.EU, 0);
        assertThat(site.counters.get(DropReason.EVENT_OVER)).isEqualTo(2);
        site.hear(new Reporter("there", GEO, HazardType.CROSSING, PLACE, 200), Action.NEW, 5, FrameFormat.EU, 0);
        assertThat(site.counters.get(DropReason.OTHER_EVENT)).isOne();
        assertThat(site.sent).isEmpty();
    }

    @Test
    void whoeverInventsEventsFillsItsOwnShareAlone() {
        for (int i = 0; i < 2_000; i++) {
            Position at = new Position(i % 40 * 20 - 400, i % 37);
            site.hear(new Reporter("liar", GEO, HazardType.OBSTACLE, at, 50), Action.NEW, i, FrameFormat.EU, i * 0.001);
        }
        assertThat(site.pipeline.picture().events().all()).hasSize(ReportedEvents.MAX_OF_SOURCE);
        assertThat(site.counters.get(DropReason.TOO_MANY_EVENTS)).isEqualTo(2_000 - ReportedEvents.MAX_OF_SOURCE);
        site.hear(new Reporter("there", GEO, HazardType.ACCIDENT, PLACE, 200), Action.NEW, 7, FrameFormat.EU, 3);
        assertThat(site.sent.getLast().hazard().type()).isEqualTo(HazardType.ACCIDENT);
        for (int source = 0; source < 20; source++) {
            for (int i = 0; i < ReportedEvents.MAX_OF_SOURCE; i++) {
                Position at = new Position(i * 10, source * 60);
                Reporter liar = new Reporter("liar " + source, GEO, HazardType.OBSTACLE, at, 50);
                site.hear(liar, Action.NEW, i, FrameFormat.CN, 4 + i * 0.001);
            }
        }
        assertThat(site.pipeline.picture().events().all()).hasSize(ReportedEvents.MAX_EVENTS);
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageSet.class,
            names = {"CN", "EU", "US"})
    void twoSitesThatTellEachOtherFallSilentWhenItIsOver(MessageSet set) {
        Site other = new Site("there");
        Reporter car = new Reporter("car", GEO, HazardType.STOPPED_VEHICLE, PLACE, 200);
        FrameFormat format = FrameFormat.valueOf(set.name());
        int[] told = {0, 0};
        for (int second = 0; second < 300; second++) {
            if (second < 20 && second % 2 == 0) {
                site.hear(car, second == 18 ? Action.CANCEL : Action.UPDATE, 7, FrameFormat.EU, second);
            }
            told[0] = site.tell(other, told[0], set, format, second + 0.2);
            told[1] = other.tell(site, told[1], set, format, second + 0.4);
            site.idle(second + 0.5, second + 1);
            other.idle(second + 0.5, second + 1);
        }
        assertThat(site.sent).extracting(Advisory::advisoryId).containsOnly(1L);
        assertThat(other.sent).extracting(Advisory::advisoryId).containsOnly(1L);
        assertThat(site.sent.getLast().action()).isEqualTo(Action.CANCEL);
        assertThat(other.sent.getLast().action()).isEqualTo(Action.CANCEL);
        assertThat(site.sent.size() + other.sent.size()).isLessThan(20);
        assertThat(site.counters.get(Counter.HAZARD_RAISED)).isOne();
    }

    /** A site that hears and warns. */
    private static final class Site {
        private final String name;
        private final Counters counters = new Counters();
        private final List<Advisory> sent = new ArrayList<>();
        private final Pipeline pipeline;

        private Site(String name) {
            this.name = name;
            PipelineConfig plain = PipelineConfig.DEFAULTS;
            PipelineConfig config = new PipelineConfig(
                    name, plain.frames(), plain.sensors(), plain.fusion(), plain.hazard(), plain.advisory());
            pipeline = new Pipeline(config, RoadMap.empty(GEO), counters, () -> 0, sent::add, PipelineObserver.NONE);
        }

        private static long nanos(double seconds) {
            return BEGIN + Math.round(seconds * 1e9);
        }

        private void hear(byte[] bytes, FrameFormat format, double seconds) {
            pipeline.onFrame(bytes, 0, bytes.length, FrameSource.of(Way.UDP, format), nanos(seconds));
        }

        private void hear(Reporter reporter, Action action, int number, FrameFormat format, double seconds) {
            long now = nanos(seconds);
            switch (format) {
                case CN -> hear(reporter.rsi(action, number, now, 30), format, seconds);
                case EU -> hear(reporter.denm(action, number, now, 30), format, seconds);
                case US -> hear(reporter.tim(action, number, now, 30), format, seconds);
                case OBJECT_LIST -> throw new IllegalArgumentException("object lists tell of no events");
            }
        }

        private void idle(double from, double to) {
            for (double seconds = from; seconds <= to; seconds += 0.2) {
                pipeline.onIdle(nanos(seconds));
            }
        }

        private boolean isInForce(double seconds) {
            return sent.getLast().action() != Action.CANCEL && sent.getLast().expiryNanos() > nanos(seconds);
        }

        /** Tells another site what has not been told yet, and returns how much has been. */
        private int tell(Site other, int told, MessageSet set, FrameFormat format, double seconds) {
            for (Advisory advisory : List.copyOf(sent.subList(told, sent.size()))) {
                other.hear(Encoded.hazard(name, RoadMap.empty(GEO), set, advisory), format, seconds);
            }
            return sent.size();
        }
    }
}
