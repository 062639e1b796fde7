package io.verge.asn1.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.ReferenceModules;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codecs made from the standards' own modules, where those lie beside the repository, against encodings of others. */
class ReferenceVectorsTest {
    private static final Pattern MEMBER = Pattern.compile("\"(type|hex|edition)\": \"([^\"]*)\"");

    @ParameterizedTest
    @CsvSource({
        "csae/asn1/csae157-day2, csae/vectors.jsonl, '', msgframe.MessageFrame, 4",
        "csae/asn1/csae157-day2, csae/vectors-generated.jsonl, '', msgframe.MessageFrame, 146",
        "etsi/asn1/release1, etsi/vectors.jsonl, CAM, campdudescriptions.CAM, 10",
        "etsi/asn1/release1, etsi/vectors.jsonl, DENM, denmpdudescriptions.DENM, 33",
        "etsi/asn1/release1, etsi/vectors-generated-r1.jsonl, CAM, campdudescriptions.CAM, 14",
        "etsi/asn1/release1, etsi/vectors-generated-r1.jsonl, DENM, denmpdudescriptions.DENM, 18"
    })
    void everyVectorIsReadAndWrittenToTheSameOctets(
            String modules, String vectors, String type, String generatedType, int count, @TempDir Path directory)
            throws IOException {
        Path messages = ReferenceModules.root();
        Generated generated = Generated.of(sources(messages.resolve(modules)), directory);
        Codec<Object> codec = generated.codec(EncodingRules.UPER, generatedType);
        int tried = 0;
        for (String row : Files.readAllLines(messages.resolve(vectors))) {
            if ((type.isEmpty() || member(row, "type").equals(type))
                    && !member(row, "edition").equals("protocolVersion 1")) {
                String hex = member(row, "hex");
                assertThat(Generated.thereAndBack(codec, hex)).isEqualTo(hex);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(count);
    }

    @Test
    void everySignedMessageAndCertificateIsReadAndWrittenToTheSameOctets() throws IOException {
        Path messages = ReferenceModules.root();
        Generated generated = GeneratedSets.of("IEEE 1609.2");
        Codec<Object> certificates = generated.codec(EncodingRules.OER, "ieee1609dot2.CertificateBase");
        Codec<Object> data = generated.codec(EncodingRules.OER, "ieee1609dot2.Ieee1609Dot2Data");
        int tried = 0;
        for (String row : Files.readAllLines(messages.resolve("ieee1609/vectors.jsonl"))) {
            String hex = member(row, "hex");
            Codec<Object> codec = member(row, "type").equals("Certificate") ? certificates : data;
            assertThat(Generated.thereAndBack(codec, hex)).isEqualTo(hex);
            tried++;
        }
        assertThat(tried).isGreaterThanOrEqualTo(846);
    }

    private static List<Source> sources(Path folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            // The perception messages of release 1 need modules of another folder.
            for (Path file :
                    files.filter(f -> !f.toString().contains("CPM")).sorted().toList()) {
                sources.add(Source.read(file));
            }
        }
        return sources;
    }

    private static String member(String row, String name) {
        Matcher matcher = MEMBER.matcher(row);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        return "";
    }
}
