package io.verge.messages;

import io.verge.asn1.jer.VectorRow;
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
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What others have published of Europe's release 1: from the tests of others and off the air, and made by one peer and read by another. */
final class EuropeanVectors {
    private static final String PUBLISHED = "etsi/vectors.jsonl";
    private static final String MADE = "etsi/vectors-generated-r1.jsonl";
    private static final String INFRASTRUCTURE = "etsi/vectors-generated-infra.jsonl";

    /** What the octets of protocol version 1 begin with, as hexadecimal digits. */
    private static final String VERSION_1 = "01";

    private static final String SAYS_DEFAULT =
            "its maker's fault: it sends a validity of 600 s, which is the default, and X.691 leaves that out";

    private EuropeanVectors() {}

    static Stream<Vectors> all() {
        return Stream.of(
                ofVersion1("CAM", 4, Map.of()),
                ofVersion1("DENM", 3, Map.of(PUBLISHED + ":4", SAYS_DEFAULT)),
                rows(PUBLISHED, "CAM", 10, CAM::readUper, CAM::writeUper),
                rows(PUBLISHED, "DENM", 33, DENM::readUper, DENM::writeUper),
                rows(MADE, "CAM", 14, CAM::readUper, CAM::writeUper),
                rows(MADE, "DENM", 18, DENM::readUper, DENM::writeUper),
                rows(INFRASTRUCTURE, "SPATEM", 5, SPATEM::readUper, SPATEM::writeUper),
                rows(INFRASTRUCTURE, "MAPEM", 15, MAPEM::readUper, MAPEM::writeUper),
                rows(INFRASTRUCTURE, "IVIM", 14, IVIM::readUper, IVIM::writeUper),
                rows(INFRASTRUCTURE, "SREM", 12, SREM::readUper, SREM::writeUper),
                rows(INFRASTRUCTURE, "SSEM", 12, SSEM::readUper, SSEM::writeUper),
                rows(INFRASTRUCTURE, "RTCMEM", 9, RTCMEM::readUper, RTCMEM::writeUper));
    }

    /** Of which the interpreter alone knows. */
    private static Vectors ofVersion1(String type, int tried, Map<String, String> different) {
        return new Vectors(
                PUBLISHED,
                row -> row.type().equals(type) && isOfVersion1(row),
                tried,
                MessageSet.EU_VERSION1,
                type,
                Optional.empty(),
                different);
    }

    private static boolean isOfVersion1(VectorRow row) {
        return row.hex().startsWith(VERSION_1);
    }

    private static <T> Vectors rows(
            String file, String type, int tried, Function<UperReader, T> read, BiConsumer<T, UperWriter> write) {
        return new Vectors(
                file,
                row -> row.type().equals(type) && !isOfVersion1(row),
                tried,
                MessageSet.EU_RELEASE1,
                type,
                Optional.of(new Codec<>(read, write)),
                Map.of());
    }
}
