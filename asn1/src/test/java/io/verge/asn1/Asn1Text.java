package io.verge.asn1;

import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** For tests: ASN.1 as text in, a model or problems out. */
public final class Asn1Text {
    private Asn1Text() {}

    /** The model of assignments in one module with automatic tags. */
    public static Model model(String assignments) {
        return compiled(module(assignments));
    }

    /** The model of whole modules. */
    public static Model compiled(String modules) {
        return switch (compile(modules)) {
            case Compilation.Compiled(Model model) -> model;
            case Compilation.Failed(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** The problems of whole modules, each as {@code line:column CODE message}; none where they compile. */
    public static List<String> problems(String modules) {
        return switch (compile(modules)) {
            case Compilation.Compiled ignored -> List.of();
            case Compilation.Failed(List<Problem> problems) ->
                problems.stream()
                        .map(one -> one.place().line() + ":" + one.place().column() + " " + one.code() + " "
                                + one.message())
                        .toList();
        };
    }

    /** What a compile answers to one source. */
    public static Compilation compile(String modules) {
        return Asn1.compile(List.of(Source.of("test.asn", modules)));
    }

    /** Assignments as a module {@code M}, the first on line 2. */
    public static String module(String assignments) {
        return "M DEFINITIONS AUTOMATIC TAGS ::= BEGIN\n" + assignments + "\nEND\n";
    }

    /** The type of the first definition of that name, looked through references. */
    public static Type type(Model model, String name) {
        return model.expand(model.find(name).getFirst().type());
    }

    /** Modules made up to hold every construct but classes, objects and parameters. */
    public static String library() {
        return resource("library.asn");
    }

    /** The library, and a module with the other constructs. */
    public static String libraryWithNotes() {
        return library() + resource("notes.asn");
    }

    private static String resource(String name) {
        try (InputStream in = Asn1Text.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(name + " is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
