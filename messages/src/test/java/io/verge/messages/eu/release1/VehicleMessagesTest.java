package io.verge.messages.eu.release1;

import static io.verge.messages.eu.release1.Release1.thereAndBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.messages.Codec;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.denm.DENM;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VehicleMessagesTest {
    @Test
    void anAmbulanceTellsWhereItIsAndThatItWantsToPass() {
        assertThat(thereAndBack("CAM", new Codec<>(CAM::readUper, CAM::writeUper), VehicleMessages.ambulance()))
                .contains(
                        "\"generationDeltaTime\":65535",
                        "\"latitude\":481351253",
                        "\"yawRateValue\":-32766",
                        "\"vehicleRole\":\"emergency\"",
                        "\"emergencyPriority\":\"40\"");
    }

    @Test
    void roadworksTellHowTheyAreToBePassedAndThatSomebodyStandsInThem() {
        DENM roadworks = VehicleMessages.roadworks(Optional.of("Müller & Söhne"));
        assertThat(thereAndBack("DENM", new Codec<>(DENM::readUper, DENM::writeUper), roadworks))
                .contains(
                        "\"validityDuration\":86400",
                        "\"eventType\":{\"causeCode\":3,\"subCauseCode\":4}",
                        "\"trafficFlowRule\":\"passToLeft\"",
                        "\"companyName\":\"Müller & Söhne\"");
    }
}
