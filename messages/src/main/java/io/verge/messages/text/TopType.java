package io.verge.messages.text;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.UperReader;
import io.verge.asn1.runtime.UperWriter;
import io.verge.messages.Edition;
import io.verge.messages.eu.release1.infrastructure.IVIM;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.messages.eu.release1.infrastructure.RTCMEM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import io.verge.messages.eu.release1.infrastructure.SREM;
import io.verge.messages.eu.release1.infrastructure.SSEM;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.vam.VAM;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A type that is sent on its own.
 *
 * @param edition where it is defined
 * @param definition its name there
 * @param name what the standard calls the message; of frames, which hold many, their own name
 * @param messageId its number in ETSI's header; 0 for frames
 * @param generated octets of the type, decoded and encoded by what is generated, and nothing where they are none; nothing at
 *     all where nothing is generated
 */
record TopType(
        Edition edition,
        String definition,
        String name,
        int messageId,
        Optional<Function<byte[], Optional<byte[]>>> generated) {
    /** More than any message takes. */
    private static final int ROOM = 1 << 17;

    /** The frame of China. */
    static final TopType CN = of(
            Edition.CN,
            "MessageFrame",
            0,
            io.verge.messages.cn.frame.MessageFrame::readUper,
            io.verge.messages.cn.frame.MessageFrame::writeUper);

    /** The frame of America. */
    static final TopType US = of(
            Edition.US,
            "MessageFrame",
            0,
            io.verge.messages.us.frame.MessageFrame::readUper,
            io.verge.messages.us.frame.MessageFrame::writeUper);

    /** Europe's messages; of those in both releases the first release first. */
    static final List<TopType> EU = List.of(
            of(
                    Edition.EU_RELEASE1,
                    "DENM",
                    1,
                    io.verge.messages.eu.release1.denm.DENM::readUper,
                    io.verge.messages.eu.release1.denm.DENM::writeUper),
            of(
                    Edition.EU_RELEASE2,
                    "DENM",
                    1,
                    io.verge.messages.eu.release2.denm.DENM::readUper,
                    io.verge.messages.eu.release2.denm.DENM::writeUper),
            of(
                    Edition.EU_RELEASE1,
                    "CAM",
                    2,
                    io.verge.messages.eu.release1.cam.CAM::readUper,
                    io.verge.messages.eu.release1.cam.CAM::writeUper),
            of(
                    Edition.EU_RELEASE2,
                    "CAM",
                    2,
                    io.verge.messages.eu.release2.cam.CAM::readUper,
                    io.verge.messages.eu.release2.cam.CAM::writeUper),
            of(Edition.EU_RELEASE1, "SPATEM", 4, SPATEM::readUper, SPATEM::writeUper),
            of(Edition.EU_RELEASE1, "MAPEM", 5, MAPEM::readUper, MAPEM::writeUper),
            of(Edition.EU_RELEASE1, "IVIM", 6, IVIM::readUper, IVIM::writeUper),
            of(Edition.EU_RELEASE1, "SREM", 9, SREM::readUper, SREM::writeUper),
            of(Edition.EU_RELEASE1, "SSEM", 10, SSEM::readUper, SSEM::writeUper),
            of(Edition.EU_RELEASE1, "RTCMEM", 13, RTCMEM::readUper, RTCMEM::writeUper),
            named(
                    "CPM",
                    of(
                            Edition.EU_RELEASE2,
                            "CollectivePerceptionMessage",
                            14,
                            CollectivePerceptionMessage::readUper,
                            CollectivePerceptionMessage::writeUper)),
            of(Edition.EU_RELEASE2, "VAM", 16, VAM::readUper, VAM::writeUper),
            new TopType(Edition.EU_VERSION1, "DENM", "DENM", 1, Optional.empty()),
            new TopType(Edition.EU_VERSION1, "CAM", "CAM", 2, Optional.empty()));

    private static TopType named(String name, TopType type) {
        return new TopType(type.edition(), type.definition(), name, type.messageId(), type.generated());
    }

    private static <T> TopType of(
            Edition edition,
            String definition,
            int messageId,
            Function<UperReader, T> read,
            BiConsumer<T, UperWriter> write) {
        Codec<T> codec = Codec.uper(read, write);
        byte[] room = new byte[ROOM];
        return new TopType(
                edition, definition, definition, messageId, Optional.of(octets -> again(codec, octets, room)));
    }

    private static <T> Optional<byte[]> again(Codec<T> codec, byte[] octets, byte[] room) {
        return switch (codec.decode(octets, 0, octets.length)) {
            case Decoded.Value<T>(T value, int taken) -> Optional.of(Arrays.copyOf(room, codec.encode(value, room, 0)));
            case Decoded.Rejected<T> ignored -> Optional.empty();
        };
    }
}
