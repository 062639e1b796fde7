package io.verge.messages;

import io.verge.asn1.Asn1;
import io.verge.asn1.Compilation;
import io.verge.asn1.ir.Model;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The modules that are compiled together: a message set as one edition of its standards has it. */
public enum Edition {
    /** T/CSAE 53-2020 and T/CSAE 157-2020. */
    CN("cn", "cn"),
    /** ETSI EN 302 637-2, EN 302 637-3 and TS 103 301, with ISO/TS 19091 and ISO/TS 19321. */
    EU_RELEASE1("eu", "dsrc", "eu/day1", "eu/release1"),
    /** ETSI TS 103 900, TS 103 831, TS 103 324 and TS 103 300-3. */
    EU_RELEASE2("eu", "eu/release2"),
    /** CAM and DENM of protocol version 1, EN 302 637 before 1.3: nothing is generated of it, the interpreter reads it. */
    EU_VERSION1("eu", "eu/day1", "eu/version1"),
    /** SAE J2735 and J3224, with ISO/TS 19091. */
    US("us", "dsrc", "us");

    private final String set;

    @SuppressWarnings("ImmutableEnumChecker") // its list is never given away to be changed: List.of makes it
    private final List<String> folders;

    Edition(String set, String... folders) {
        this.set = set;
        this.folders = List.of(folders);
    }

    /** The set it is an edition of: {@code cn}, {@code eu} or {@code us}. */
    public String set() {
        return set;
    }

    /** What its modules mean. Compiled anew each time, which takes a fraction of a second. */
    public Model model() {
        return switch (Asn1.compile(sources())) {
            case Compilation.Compiled(Model model) -> model;
            case Compilation.Failed(List<Problem> problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /** The text of its modules. */
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        folders.forEach(folder -> sources.addAll(sources(folder)));
        return sources;
    }

    private static List<Source> sources(String folder) {
        URL url = Edition.class.getResource("asn1/" + folder);
        if (url == null) {
            throw new IllegalStateException("the modules of " + folder + " are not beside the classes");
        }
        try {
            return read(url.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Source> read(URI folder) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            return Source.readAll(List.of(Path.of(folder)));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            String inside = folder.toString();
            return Source.readAll(List.of(jar.getPath(inside.substring(inside.indexOf('!') + 1))));
        }
    }
}
