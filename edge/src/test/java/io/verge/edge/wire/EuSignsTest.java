package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.edge.wire.eu.EuReader;
import io.verge.messages.eu.release1.ivi.IviContainer;
import io.verge.messages.eu.release1.ivi.IviStatus;
import io.verge.messages.eu.release1.ivigeneral.GicPart;
import io.verge.messages.eu.release1.ivilocation.AbsolutePosition;
import io.verge.messages.eu.release1.ivilocation.ComputedSegment;
import io.verge.messages.eu.release1.ivilocation.DeltaPosition;
import io.verge.messages.eu.release1.ivilocation.GlcPart;
import io.verge.messages.eu.release1.ivilocation.PolygonalLine;
import io.verge.messages.eu.release1.ivilocation.Zone;
import io.verge.messages.eu.release1.ivisign.AnyCatalogue;
import io.verge.messages.eu.release1.ivisign.RSCUnit;
import io.verge.messages.eu.release1.ivisign.RSCode;
import io.verge.messages.eu.release1.ivisign.VcClass;
import io.verge.messages.eu.release1.ivisign.VcCode;
import io.verge.road.GeoReference;
import io.verge.road.HazardType;
import io.verge.road.Observations;
import io.verge.road.Position;
import io.verge.road.ReportedEvent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What an IVIM's signs are taken for: which sign, what stands on it, where it holds. */
class EuSignsTest {
    private static final GeoReference GEO = GeoReference.of(31.2304, 121.4737);
    private static final long NANOS = 1_795_435_200_000_000_000L;
    private static final Optional<List<Long>> NOWHERE = Optional.empty();

    private final EuReader reader = new EuReader();
    private final WireFrame frame = new WireFrame(GEO, 1_000, 10, 10, new Observations(10));
    private final Gantry gantry = new Gantry(GEO, new Position(40, 60));

    @Test
    void aSpeedLimitIsASignWithItsNumberItsUnitAndItsPlace() {
        WireEvent told = only(gantry.show(300, NANOS, Gantry.speedLimit(60)));
        assertThat(told.source()).isEqualTo("ivim-406-7");
        assertThat(told.number()).isEqualTo("300");
        assertThat(told.subject()).isEqualTo(new ReportedEvent.Sign("ISO 14823 12557", "60 km/h"));
        assertThat(GEO.xM(told.latitudeDeg(), told.longitudeDeg())).isCloseTo(40, within(0.1));
        assertThat(GEO.yM(told.latitudeDeg(), told.longitudeDeg())).isCloseTo(160, within(0.5));
        assertThat(told.radiusM()).isCloseTo(100, within(0.5));
        assertThat(told.beginMicros()).isEqualTo(NANOS / 1_000);
        assertThat(told.endMicros()).isEqualTo(NANOS / 1_000 + 60_000_000);
        assertThat(told.toldMicros()).isEqualTo(NANOS / 1_000);
    }

    @Test
    void whatElseStandsOnASignIsItsText() {
        RSCode.Code limit = vienna(VcClass.CLASS_C, 14, 0, OptionalInt.of(80), OptionalInt.of(RSCUnit.KMPERH));
        RSCode.Code plate = vienna(VcClass.CLASS_H, 3, 1, OptionalInt.of(500), OptionalInt.of(RSCUnit.METER));
        RSCode.Code own = new RSCode.Code.AnyCatalogue(
                new AnyCatalogue(Gantry.PROVIDER, 2, 1_234, OptionalInt.of(9), OptionalInt.of(15), Optional.empty()));
        GicPart part = Gantry.part(
                Optional.of(List.of(1L)),
                NOWHERE,
                Optional.of(List.of(1, 2)),
                List.of("Nässe"),
                limit,
                plate,
                own,
                new RSCode.Code.ItisCodes(268));
        assertThat(only(gantry.show(1, NANOS, part)).subject())
                .isEqualTo(new ReportedEvent.Sign(
                        "Vienna C 14", "80 km/h, Vienna H 3a 500 m, catalogue 7.2 1234 9, ITIS 268, lanes 1 2, Nässe"));
    }

    @Test
    void codesThatSurelyMeanADangerAreOne() {
        assertThat(only(gantry.show(1, NANOS, Gantry.vienna(VcClass.CLASS_A, 9)))
                        .subject())
                .isEqualTo(new ReportedEvent.Danger(HazardType.SLIPPERY_ROAD));
        assertThat(only(gantry.show(2, NANOS, Gantry.vienna(VcClass.CLASS_A, 16)))
                        .subject())
                .isEqualTo(new ReportedEvent.Danger(HazardType.ROADWORKS));
        assertThat(only(gantry.show(3, NANOS, Gantry.vienna(VcClass.CLASS_A, 24)))
                        .subject())
                .isEqualTo(new ReportedEvent.Danger(HazardType.CONGESTION));
        GicPart accident = Gantry.part(Gantry.pictogram(5, 57), new RSCode.Code.ItisCodes(513));
        assertThat(only(gantry.show(4, NANOS, accident)).subject())
                .isEqualTo(new ReportedEvent.Danger(HazardType.ACCIDENT));
        assertThat(only(gantry.show(5, NANOS, Gantry.vienna(VcClass.CLASS_C, 16)))
                        .subject())
                .isInstanceOf(ReportedEvent.Sign.class);
    }

    @Test
    void aSignHoldsAroundItsFirstZoneAsFarAsItsZonesReach() {
        GlcPart area = Gantry.zone(
                5,
                new Zone.Area(new PolygonalLine.AbsolutePositions(
                        List.of(at(0, 0), at(0, 50), at(50, 50), new AbsolutePosition(900_000_001, 1_800_000_001)))));
        GlcPart beside = Gantry.zone(
                40, new Zone.ComputedSegment(new ComputedSegment(5, 1, 350, OptionalInt.of(-1_000), Optional.empty())));
        GlcPart steps = Gantry.zone(
                6,
                new Zone.Area(new PolygonalLine.DeltaPositions(
                        List.of(new DeltaPosition(131_072, 131_072), new DeltaPosition(-9_020, 0)))));
        IviContainer zones = gantry.zones(area, beside, steps);
        WireEvent told = only(show(zones, Gantry.part(list(5), list(6), Optional.empty(), List.of(), sign())));
        assertThat(GEO.xM(told.latitudeDeg(), told.longitudeDeg())).isCloseTo(0, within(0.1));
        assertThat(GEO.yM(told.latitudeDeg(), told.longitudeDeg())).isCloseTo(50, within(0.1));
        // The zone of steps is a line from the reference position, 40 m east and 60 m north, 100 m south.
        assertThat(told.radiusM()).isCloseTo(Math.hypot(40, 90) + 100, within(1.0));
        told = only(show(zones, Gantry.part(list(40), NOWHERE, Optional.empty(), List.of(), sign())));
        assertThat(GEO.yM(told.latitudeDeg(), told.longitudeDeg())).isCloseTo(50, within(0.1));
        assertThat(told.radiusM()).isCloseTo(60, within(0.5));
        told = only(show(zones, Gantry.part(list(7), list(8), Optional.empty(), List.of(), sign())));
        assertThat(GEO.xM(told.latitudeDeg(), told.longitudeDeg())).isCloseTo(40, within(0.1));
        assertThat(told.radiusM()).isEqualTo(WireEvent.DEFAULT_RADIUS_M);
    }

    @Test
    void signsWithoutAPlaceAndMessagesWithoutSignsAreOfAnotherKind() {
        read(gantry.ivim(IviStatus.NEW, 1, NANOS, List.of()));
        assertThat(frame.otherEvents).isOne();
        read(gantry.ivim(IviStatus.NEW, 1, NANOS, List.of(new IviContainer.Giv(List.of(Gantry.speedLimit(60))))));
        assertThat(frame.otherEvents).isOne();
        GlcPart steps =
                Gantry.zone(1, new Zone.Area(new PolygonalLine.DeltaPositions(List.of(new DeltaPosition(1, 1)))));
        read(show(Gantry.zones(900_000_001, 1_800_000_001, steps), Gantry.speedLimit(60)));
        assertThat(frame.otherEvents).isOne();
        read(show(gantry.zones(), Gantry.part()));
        assertThat(frame.otherEvents).isOne();
        read(gantry.ivim(5, 1, NANOS, List.of(gantry.zones())));
        assertThat(frame.otherEvents).isOne();
        assertThat(frame.events).isEmpty();
    }

    @Test
    void whatIsTooLongIsCut() {
        DeltaPosition[] steps = new DeltaPosition[500];
        Arrays.fill(steps, new DeltaPosition(90, 0));
        GlcPart line = Gantry.zone(1, new Zone.Area(new PolygonalLine.DeltaPositions(List.of(steps))));
        GicPart part = Gantry.part(
                list(1),
                NOWHERE,
                Optional.of(Collections.nCopies(50, 1)),
                Collections.nCopies(9, "路".repeat(40)),
                Collections.nCopies(20, sign()).toArray(RSCode.Code[]::new));
        WireEvent told = only(show(gantry.zones(line), part));
        assertThat(told.radiusM()).isLessThan(60);
        assertThat(((ReportedEvent.Sign) told.subject()).text()).hasSizeLessThan(250);
    }

    private static RSCode.Code sign() {
        return Gantry.pictogram(1, 2);
    }

    private static RSCode.Code vienna(int signClass, int code, int option, OptionalInt value, OptionalInt unit) {
        return new RSCode.Code.ViennaConvention(new VcCode(signClass, code, option, Optional.empty(), value, unit));
    }

    private static Optional<List<Long>> list(long zone) {
        return Optional.of(List.of(zone));
    }

    private static AbsolutePosition at(double xM, double yM) {
        var geo = GEO.toGeo(xM, yM);
        return new AbsolutePosition(
                (int) Math.rint(geo.latitudeDeg() * 1e7), (int) Math.rint(geo.longitudeDeg() * 1e7));
    }

    private byte[] show(IviContainer zones, GicPart part) {
        return gantry.ivim(IviStatus.NEW, 1, NANOS, List.of(zones, new IviContainer.Giv(List.of(part))));
    }

    private WireEvent only(byte[] bytes) {
        read(bytes);
        assertThat(frame.otherEvents).isZero();
        assertThat(frame.events).hasSize(1);
        return frame.events.getFirst();
    }

    private void read(byte[] bytes) {
        frame.clear(NANOS / 1_000);
        assertThat(reader.read(bytes, 0, bytes.length, frame)).isTrue();
    }
}
