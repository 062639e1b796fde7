package io.verge.messages.eu.release2;

import static io.verge.messages.eu.release2.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.messages.Codec;
import io.verge.messages.Message;
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
import io.verge.messages.eu.release2.header.MessageId;
import io.verge.messages.eu.release2.header.TrafficParticipantType;
import io.verge.messages.eu.release2.motion.Speed;
import io.verge.messages.eu.release2.quantity.MultiplicativeFactor;
import io.verge.messages.eu.release2.quantity.StandardLength3b;
import io.verge.messages.eu.release2.reference.IntersectionReferenceId;
import io.verge.messages.eu.release2.reference.MapReference;
import io.verge.messages.eu.release2.road.RoadType;
import io.verge.messages.eu.release2.subcause.StationaryVehicleSubCauseCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Notifications of release 2. */
class DenmTest {
    private static final Message<DENM> DENMS = Samples.message("DENM", new Codec<>(DENM::readUper, DENM::writeUper));

    /** What {@code validityDuration} is where nothing is said. */
    private static final int TEN_MINUTES = 600;

    @Test
    void aStationaryVehicleIsToldWithTheWayThatLeadsToIt() {
        SituationContainer situation = new SituationContainer(
                5,
                cause(new CauseCodeChoice.StationaryVehicle94(StationaryVehicleSubCauseCode.VEHICLE_BREAKDOWN)),
                Optional.of(cause(new CauseCodeChoice.Reserved128(7))),
                Optional.empty(),
                Optional.of(List.of(new ActionId(Samples.STATION, 4))),
                OptionalInt.of(80),
                Optional.of(MultiplicativeFactor.Item.TWO),
                Optional.of(true),
                NONE);
        assertThat(DENMS.thereAndBack(
                        denm(management(Optional.empty(), 120), Optional.of(situation), Optional.of(location()))))
                .contains(
                        "\"ccAndScc\":{\"stationaryVehicle94\":2}",
                        "\"ccAndScc\":{\"reserved128\":7}",
                        "\"eventEndFactor\":\"two\"",
                        "\"validityDuration\":120");
    }

    @Test
    void anEventEndsWithItsNameAlone() {
        ManagementContainer management = management(Optional.of(Termination.IS_CANCELLATION), TEN_MINUTES);
        assertThat(DENMS.thereAndBack(denm(management, Optional.empty(), Optional.empty())))
                .contains("\"termination\":\"isCancellation\"", "\"sequenceNumber\":5")
                .doesNotContain("situation", "location", "validityDuration");
    }

    private static DENM denm(
            ManagementContainer management,
            Optional<SituationContainer> situation,
            Optional<LocationContainer> location) {
        return new DENM(
                Samples.header(2, MessageId.DENM), new DenmPayload(management, situation, location, Optional.empty()));
    }

    private static ManagementContainer management(Optional<Termination> termination, int validitySeconds) {
        return new ManagementContainer(
                new ActionId(Samples.STATION, 5),
                690_000_000_000L,
                690_000_000_100L,
                termination,
                Samples.junction(),
                Optional.of(StandardLength3b.LESS_THAN500M),
                Optional.of(TrafficDirection.SAME_AS_REFERENCE_DIRECTION_UPSTREAM_OF_REFERENCE_POSITION),
                validitySeconds,
                OptionalInt.of(100),
                TrafficParticipantType.INFRASTRUCTURE,
                NONE);
    }

    private static LocationContainer location() {
        return new LocationContainer(
                Optional.of(new Speed(0, 1)),
                Optional.of(new Wgs84Angle(900, 10)),
                List.of(Samples.driven(40), Samples.driven(0)),
                Optional.of(RoadType.URBAN_WITH_STRUCTURAL_SEPARATION_TO_OPPOSITE_LANES),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(
                        new MapReference.Intersection(new IntersectionReferenceId(OptionalInt.of(276), 65_535)))),
                Optional.empty(),
                Optional.empty(),
                NONE);
    }

    private static CauseCodeV2 cause(CauseCodeChoice cause) {
        return new CauseCodeV2(cause, NONE);
    }
}
