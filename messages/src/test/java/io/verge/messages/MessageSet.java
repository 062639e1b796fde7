package io.verge.messages;

import io.verge.asn1.Asn1;
import io.verge.asn1.Compilation;
import io.verge.asn1.ir.Model;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One of our sets of modules.
 *
 * @param name what tests call it
 * @param folders where it is, below {@code src/main/asn1}
 */
public record MessageSet(String name, List<String> folders) {
    /** T/CSAE 53 and 157. */
    public static final MessageSet CN = new MessageSet("cn", List.of("cn"));

    /** ETSI's release 1, and the messages of TS 103 301. */
    public static final MessageSet EU_RELEASE1 =
            new MessageSet("eu/release1", List.of("dsrc", "eu/day1", "eu/release1"));

    /** CAM and DENM of protocol version 1, of which nothing is generated. */
    public static final MessageSet EU_VERSION1 = new MessageSet("eu/version1", List.of("eu/day1", "eu/version1"));

    /** ETSI's release 2: CAM, DENM, CPM, VAM. */
    public static final MessageSet EU_RELEASE2 = new MessageSet("eu/release2", List.of("eu/release2"));

    /** SAE J2735 and J3224, with the messages that ISO/TS 19091 has too. */
    public static final MessageSet US = new MessageSet("us", List.of("dsrc", "us"));

    private static final Path MODULES = Path.of("src/main/asn1");

    /** What its modules mean. */
    public Model model() {
        return compile(sources());
    }

    /** The text of its modules. */
    public List<Source> sources() {
        try {
            return Source.readAll(folders.stream().map(MODULES::resolve).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What modules mean that have to be right. */
    public static Model compile(List<Source> sources) {
        return switch (Asn1.compile(sources)) {
            case Compilation.Compiled(Model model) -> model;
            case Compilation.Failed(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
