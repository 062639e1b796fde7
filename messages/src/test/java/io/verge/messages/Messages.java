package io.verge.messages;

import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.eu.release1.infrastructure.IVIM;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.messages.eu.release1.infrastructure.RTCMEM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import io.verge.messages.eu.release1.infrastructure.SREM;
import io.verge.messages.eu.release1.infrastructure.SSEM;
import io.verge.messages.eu.release2.cam.CAM;
import io.verge.messages.eu.release2.cam.EHorizonLocationSharingContainer;
import io.verge.messages.eu.release2.cam.GeneralizedLanePositionsContainer;
import io.verge.messages.eu.release2.cam.PathPredictionContainer;
import io.verge.messages.eu.release2.cam.TwoWheelerContainer;
import io.verge.messages.eu.release2.cam.VehicleMovementControlContainer;
import io.verge.messages.eu.release2.cam.VeryLowFrequencyContainer;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.denm.DENM;
import io.verge.messages.eu.release2.vam.VAM;
import java.util.List;
import java.util.stream.Stream;

/** All that is sent on its own, set by set. */
final class Messages {
    static final List<Message<?>> CN = List.of(
            new Message<>(MessageSet.CN, "MessageFrame", new Codec<>(MessageFrame::readUper, MessageFrame::writeUper)));

    static final List<Message<?>> EU_RELEASE1 = List.of(
            release1(
                    "CAM",
                    new Codec<>(
                            io.verge.messages.eu.release1.cam.CAM::readUper,
                            io.verge.messages.eu.release1.cam.CAM::writeUper)),
            release1(
                    "DENM",
                    new Codec<>(
                            io.verge.messages.eu.release1.denm.DENM::readUper,
                            io.verge.messages.eu.release1.denm.DENM::writeUper)),
            release1("IVIM", new Codec<>(IVIM::readUper, IVIM::writeUper)),
            release1("MAPEM", new Codec<>(MAPEM::readUper, MAPEM::writeUper)),
            release1("RTCMEM", new Codec<>(RTCMEM::readUper, RTCMEM::writeUper)),
            release1("SPATEM", new Codec<>(SPATEM::readUper, SPATEM::writeUper)),
            release1("SREM", new Codec<>(SREM::readUper, SREM::writeUper)),
            release1("SSEM", new Codec<>(SSEM::readUper, SSEM::writeUper)));

    static final List<Message<?>> EU_RELEASE2 = List.of(
            release2("CAM", new Codec<>(CAM::readUper, CAM::writeUper)),
            release2("DENM", new Codec<>(DENM::readUper, DENM::writeUper)),
            release2(
                    "CollectivePerceptionMessage",
                    new Codec<>(CollectivePerceptionMessage::readUper, CollectivePerceptionMessage::writeUper)),
            release2("VAM", new Codec<>(VAM::readUper, VAM::writeUper)));

    static final List<Message<?>> US = List.of(new Message<>(
            MessageSet.US,
            "MessageFrame",
            new Codec<>(
                    io.verge.messages.us.frame.MessageFrame::readUper,
                    io.verge.messages.us.frame.MessageFrame::writeUper)));

    /** What stands in the extension containers of a CAM. */
    static final List<Message<?>> EXTENSION_CONTAINERS = List.of(
            release2("TwoWheelerContainer", new Codec<>(TwoWheelerContainer::readUper, TwoWheelerContainer::writeUper)),
            release2(
                    "EHorizonLocationSharingContainer",
                    new Codec<>(
                            EHorizonLocationSharingContainer::readUper, EHorizonLocationSharingContainer::writeUper)),
            release2(
                    "VeryLowFrequencyContainer",
                    new Codec<>(VeryLowFrequencyContainer::readUper, VeryLowFrequencyContainer::writeUper)),
            release2(
                    "PathPredictionContainer",
                    new Codec<>(PathPredictionContainer::readUper, PathPredictionContainer::writeUper)),
            release2(
                    "GeneralizedLanePositionsContainer",
                    new Codec<>(
                            GeneralizedLanePositionsContainer::readUper, GeneralizedLanePositionsContainer::writeUper)),
            release2(
                    "VehicleMovementControlContainer",
                    new Codec<>(
                            VehicleMovementControlContainer::readUper, VehicleMovementControlContainer::writeUper)));

    private Messages() {}

    /** All that is sent on its own in the set of this name. */
    static List<Message<?>> of(String set) {
        return Stream.of(CN, EU_RELEASE1, EU_RELEASE2, US)
                .filter(messages -> messages.getFirst().set().name().equals(set))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Message<T> release1(String type, Codec<T> codec) {
        return new Message<>(MessageSet.EU_RELEASE1, type, codec);
    }

    private static <T> Message<T> release2(String type, Codec<T> codec) {
        return new Message<>(MessageSet.EU_RELEASE2, type, codec);
    }
}
