package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.edge.runtime.FrameFormat;
import io.verge.road.Observations;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages tell their time within a minute, an hour, a year or 65,536 ms; which of these it is the arrival says. */
class MessageTimeTest {
    private final Listener listener = new Listener();

    @ParameterizedTest
    @EnumSource
    void aMessageSentBeforeTheCountBeganAnewIsNotTakenForALaterOne(Voice voice) {
        long minute = micros("2026-12-31T23:59:59.950Z");
        long count = minute - Math.floorMod(minute - micros("2003-12-31T23:59:55Z"), 65_536_000L) - 50_000;
        for (long measured : new long[] {minute, count, minute + 3_000, count + 49_000}) {
            for (int delay : new int[] {-40, 0, 60, 400}) {
                long arrival = measured + delay * WireTime.MICROS_PER_MILLI;
                Observations heard = new Listener().observe(voice.say(car(), measured), voice.format, arrival);
                assertThat(heard.measurementNanos()).isEqualTo(measured * 1_000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OBJECT_LIST", mode = EnumSource.Mode.EXCLUDE)
    void phasesEndInTheNextHourOrYear(FrameFormat format) {
        long measured = micros("2026-12-31T23:59:58.900Z");
        long end = micros("2027-01-01T00:00:12.300Z") * 1_000;
        List<SignalState> said =
                List.of(new SignalState(3, 2, SignalPhase.STOP_AND_REMAIN, measured * 1_000, end, end));
        SignalState heard = listener.signals(Voice.signals(format, said, measured), format, measured + 1_300_000)
                .getFirst();
        assertThat(heard.sinceNanos()).isEqualTo(measured * 1_000);
        assertThat(heard.minEndNanos()).isEqualTo(end);
        assertThat(heard.maxEndNanos()).isEqualTo(end);
    }

    @Test
    void aMarkJustGoneByIsNotAnHourAway() {
        long now = micros("2026-11-25T12:00:00.500Z");
        assertThat(DsrcTime.end(35_990, now)).isEqualTo(micros("2026-11-25T11:59:59Z"));
        assertThat(DsrcTime.end(34_000, now)).isEqualTo(micros("2026-11-25T12:56:40Z"));
        assertThat(DsrcTime.end(DsrcTime.LATER_MARK, now)).isZero();
        assertThat(DsrcTime.mark(micros("2026-11-25T12:58:00Z") * 1_000, now)).isEqualTo(34_800);
        assertThat(DsrcTime.mark(micros("2026-11-25T13:20:00Z") * 1_000, now)).isEqualTo(DsrcTime.LATER_MARK);
    }

    @Test
    void aMinuteOfTheYearIsNearItsArrival() {
        long before = micros("2026-12-31T23:59:30Z");
        OptionalInt last = OptionalInt.of(DsrcTime.minuteOfYear(before));
        assertThat(last).hasValue(525_599);
        assertThat(DsrcTime.instant(micros("2027-01-01T00:00:02Z"), last, OptionalInt.of(30_000)))
                .isEqualTo(before);
        assertThat(DsrcTime.instant(before, OptionalInt.of(0), OptionalInt.of(1_000)))
                .isEqualTo(micros("2027-01-01T00:00:01Z"));
        assertThat(DsrcTime.instant(before, OptionalInt.empty(), OptionalInt.of(29_000)))
                .isEqualTo(before - 1_000_000);
        assertThat(DsrcTime.instant(before, OptionalInt.of(527_040), OptionalInt.of(65_535)))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"EU_CPM", "US_SDSM"})
    void anObjectOfAnotherTimeIsTakenOnAlongItsWay(Voice voice) {
        WireObject car = car();
        long measured = micros("2026-11-25T12:00:00.200Z");
        Observations heard = listener.observe(voice.say(car, measured, 400), voice.format, measured + 500_000);
        double way = car.speedCmps / 100.0 * 0.4;
        assertThat(heard.measurementNanos()).isEqualTo((measured + 400_000) * 1_000);
        assertThat(heard.xM[0]).isCloseTo(Listener.xM(car) + way, within(0.1));
        assertThat(heard.yM[0]).isCloseTo(Listener.yM(car), within(0.1));
    }

    /** Eastbound at 15 m/s. */
    private static WireObject car() {
        WireObject car = new WireObject();
        car.clear();
        car.latitudeE7 = Voice.LATITUDE_E7 + 2_000;
        car.longitudeE7 = Voice.LONGITUDE_E7 - 3_000;
        car.speedCmps = 1_500;
        car.headingCdeg = 9_000;
        car.stationType = 5;
        car.stationId = 4_711;
        car.objectId = 12;
        return car;
    }

    private static long micros(String instant) {
        return TimeUnit.MILLISECONDS.toMicros(Instant.parse(instant).toEpochMilli());
    }
}
