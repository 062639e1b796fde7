package io.verge.messages;

import io.verge.asn1.runtime.UperReader;
import io.verge.asn1.runtime.UperWriter;
import io.verge.messages.VectorsTest.Vectors;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release1.infrastructure.IVIM;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.messages.eu.release1.infrastructure.RTCMEM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import io.verge.messages.eu.release1.infrastructure.SREM;
import io.verge.messages.eu.release1.infrastructure.SSEM;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What others have published of Europe's release 1: from the tests of others and off the air, and made by one peer and read by another. */
final class EuropeanVectors {
    private static final String PUBLISHED = "etsi/vectors.jsonl";
    private static final String MADE = "etsi/vectors-generated-r1.jsonl";
    private static final String INFRASTRUCTURE = "etsi/vectors-generated-infra.jsonl";

    /**
     * Protocol version 1 is the dictionary before version 2, and its curvature, closed lanes and cause code are other bits: no
     * fault of anybody's, and none of our types. A CAM without them is the same in both.
     */
    private static final String VERSION_1 = "of protocol version 1, which the octet it begins with says";

    private EuropeanVectors() {}

    static Stream<Vectors> all() {
        return Stream.of(
                rows(
                        PUBLISHED,
                        "CAM",
                        14,
                        CAM::readUper,
                        CAM::writeUper,
                        Map.of(PUBLISHED + ":2", VERSION_1, PUBLISHED + ":3", VERSION_1, PUBLISHED + ":7", VERSION_1)),
                rows(
                        PUBLISHED,
                        "DENM",
                        36,
                        DENM::readUper,
                        DENM::writeUper,
                        Map.of(PUBLISHED + ":4", VERSION_1, PUBLISHED + ":5", VERSION_1, PUBLISHED + ":6", VERSION_1)),
                rows(MADE, "CAM", 14, CAM::readUper, CAM::writeUper, Map.of()),
                rows(MADE, "DENM", 18, DENM::readUper, DENM::writeUper, Map.of()),
                rows(INFRASTRUCTURE, "SPATEM", 5, SPATEM::readUper, SPATEM::writeUper, Map.of()),
                rows(INFRASTRUCTURE, "MAPEM", 15, MAPEM::readUper, MAPEM::writeUper, Map.of()),
                rows(INFRASTRUCTURE, "IVIM", 14, IVIM::readUper, IVIM::writeUper, Map.of()),
                rows(INFRASTRUCTURE, "SREM", 12, SREM::readUper, SREM::writeUper, Map.of()),
                rows(INFRASTRUCTURE, "SSEM", 12, SSEM::readUper, SSEM::writeUper, Map.of()),
                rows(INFRASTRUCTURE, "RTCMEM", 9, RTCMEM::readUper, RTCMEM::writeUper, Map.of()));
    }

    private static <T> Vectors rows(
            String file,
            String type,
            int tried,
            Function<UperReader, T> read,
            BiConsumer<T, UperWriter> write,
            Map<String, String> different) {
        return new Vectors(
                file,
                row -> row.type().equals(type),
                tried,
                MessageSet.EU_RELEASE1,
                type,
                new Codec<>(read, write),
                different);
    }
}
