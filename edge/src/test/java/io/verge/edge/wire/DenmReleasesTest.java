package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.eu.EuReader;
import io.verge.messages.eu.release2.angle.Wgs84Angle;
import io.verge.messages.eu.release2.cause.CauseCodeChoice;
import io.verge.messages.eu.release2.cause.CauseCodeV2;
import io.verge.messages.eu.release2.denm.DENM;
import io.verge.messages.eu.release2.denm.DenmPayload;
import io.verge.messages.eu.release2.denm.LocationContainer;
import io.verge.messages.eu.release2.denm.ManagementContainer;
import io.verge.messages.eu.release2.denm.SituationContainer;
import io.verge.messages.eu.release2.denm.Termination;
import io.verge.messages.eu.release2.event.ActionId;
import io.verge.messages.eu.release2.event.TrafficDirection;
import io.verge.messages.eu.release2.header.ItsPduHeader;
import io.verge.messages.eu.release2.position.Altitude;
import io.verge.messages.eu.release2.position.AltitudeConfidence;
import io.verge.messages.eu.release2.position.PosConfidenceEllipse;
import io.verge.messages.eu.release2.position.ReferencePosition;
import io.verge.messages.eu.release2.quantity.MultiplicativeFactor;
import io.verge.messages.eu.release2.quantity.StandardLength3b;
import io.verge.messages.eu.release2.reference.IntersectionReferenceId;
import io.verge.messages.eu.release2.reference.MapReference;
import io.verge.road.GeoReference;
import io.verge.road.HazardType;
import io.verge.road.Observations;
import io.verge.road.ReportedEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A DENM of TS 103 831 is read as those of EN 302 637-3 are, and what it has beyond them is passed over. */
class DenmReleasesTest {
    private static final UnknownExtensions NONE = UnknownExtensions.NONE;
    private static final long TOLD = 690_000_000_100L;
    private static final long TOLD_MICROS = (TOLD + 1_072_915_200_000L - 5_000) * 1_000;

    private final WireFrame frame =
            new WireFrame(GeoReference.of(31.2304, 121.4737), 1_000, 10, 10, new Observations(10));

    @Test
    void anEventOfRelease2IsHeard() {
        CauseCodeV2 cause = new CauseCodeV2(new CauseCodeChoice.StationaryVehicle94(2), NONE);
        SituationContainer situation = new SituationContainer(
                7,
                cause,
                Optional.of(new CauseCodeV2(new CauseCodeChoice.Reserved128(7), NONE)),
                Optional.empty(),
                Optional.of(List.of(new ActionId(9, 4))),
                OptionalInt.of(80),
                Optional.of(MultiplicativeFactor.Item.TWO),
                Optional.of(true),
                NONE);
        WireEvent told = read(new DenmPayload(
                management(Optional.empty()), Optional.of(situation), Optional.of(location()), Optional.empty()));
        assertThat(told.source()).isEqualTo("denm-77");
        assertThat(told.number()).isEqualTo("5");
        assertThat(told.subject()).isEqualTo(new ReportedEvent.Danger(HazardType.STOPPED_VEHICLE));
        assertThat(told.latitudeDeg()).isEqualTo(31.2304);
        assertThat(told.longitudeDeg()).isEqualTo(121.4737);
        assertThat(told.radiusM()).isEqualTo(500);
        assertThat(told.toldMicros()).isEqualTo(TOLD_MICROS);
        assertThat(told.endMicros() - told.beginMicros()).isEqualTo(TimeUnit.SECONDS.toMicros(120));
        assertThat(told.probability()).isEqualTo(1);
    }

    @Test
    void itsEndIsHeard() {
        DenmPayload end = new DenmPayload(
                management(Optional.of(Termination.IS_CANCELLATION)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(read(end).subject()).isEqualTo(new ReportedEvent.Over());
    }

    private static ManagementContainer management(Optional<Termination> termination) {
        return new ManagementContainer(
                new ActionId(77, 5),
                TOLD - 100,
                TOLD,
                termination,
                new ReferencePosition(
                        312_304_000,
                        1_214_737_000,
                        new PosConfidenceEllipse(4_095, 4_095, 3_601),
                        new Altitude(800_001, AltitudeConfidence.UNAVAILABLE)),
                Optional.of(StandardLength3b.LESS_THAN500M),
                Optional.of(TrafficDirection.ALL_TRAFFIC_DIRECTIONS),
                120,
                OptionalInt.of(100),
                15,
                NONE);
    }

    private static LocationContainer location() {
        return new LocationContainer(
                Optional.empty(),
                Optional.of(new Wgs84Angle(900, 10)),
                List.of(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(
                        new MapReference.Intersection(new IntersectionReferenceId(OptionalInt.empty(), 65_535)))),
                Optional.empty(),
                Optional.empty(),
                NONE);
    }

    private static byte[] bytes(DenmPayload payload) {
        byte[] bytes = new byte[1 << 10];
        int length = Codec.uper(DENM::readUper, DENM::writeUper)
                .encode(new DENM(new ItsPduHeader(2, 1, 77), payload), bytes, 0);
        return Arrays.copyOf(bytes, length);
    }

    private WireEvent read(DenmPayload payload) {
        byte[] bytes = bytes(payload);
        frame.clear(TOLD_MICROS);
        assertThat(new EuReader().read(bytes, 0, bytes.length, frame)).isTrue();
        assertThat(frame.events).hasSize(1);
        return frame.events.getFirst();
    }
}
