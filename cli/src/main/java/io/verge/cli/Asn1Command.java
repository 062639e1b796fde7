package io.verge.cli;

import io.verge.asn1.Asn1;
import io.verge.asn1.Compilation;
import io.verge.asn1.difference.Difference;
import io.verge.asn1.difference.Differences;
import io.verge.asn1.generation.JavaFile;
import io.verge.asn1.generation.JavaGenerator;
import io.verge.asn1.generation.Unsupported;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.print.ModelPrinter;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** ASN.1 modules: whether they are right, what they mean, and the Java that is made of them. */
@Command(
        name = "asn1",
        description = "ASN.1 modules: whether they are right, what they mean on the wire, and Java made of them.",
        mixinStandardHelpOptions = true)
final class Asn1Command implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "check, print, diff or compile?");
    }

    @Command(
            name = "check",
            description = "Compiles modules together and tells every problem, as file:line:column: message.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "DIR|FILE",
                            description = "modules; of a folder the .asn and .asn1 files in it")
                    List<Path> paths) {
        List<Source> sources = sources(paths);
        Optional<Model> model = compile(sources);
        model.ifPresent(found -> out().println(sources.size() + " files, "
                + found.definitions().size() + " types, " + found.constants().size() + " values: no problems"));
        out().flush();
        return model.isPresent() ? 0 : 1;
    }

    @Command(
            name = "print",
            description = "Compiles modules together and prints what they mean: names resolved, constraints effective.",
            mixinStandardHelpOptions = true)
    int print(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "DIR|FILE",
                            description = "modules; of a folder the .asn and .asn1 files in it")
                    List<Path> paths,
            @Option(names = "--type", paramLabel = "NAME", description = "this type alone, as Name or Module.Name")
                    @Nullable
                    String type) {
        Optional<Model> model = compile(sources(paths));
        if (model.isEmpty()) {
            return 1;
        }
        out().print(type == null ? ModelPrinter.print(model.get()) : one(model.get(), type));
        out().flush();
        return 0;
    }

    @Command(
            name = "diff",
            description = "Compares two editions: what a message would be written differently by, or read wrongly.",
            mixinStandardHelpOptions = true)
    int diff(
            @Parameters(index = "0", paramLabel = "DIR|FILE", description = "the one edition's modules") Path one,
            @Parameters(index = "1", paramLabel = "DIR|FILE", description = "the other's") Path other,
            @Option(
                            names = "--type",
                            required = true,
                            paramLabel = "NAME",
                            description = "the types to start from, as Name or Module.Name; NAME=NAME where the"
                                    + " editions do not agree on it",
                            split = ",")
                    List<String> types) {
        Optional<Model> first = compile(sources(List.of(one)));
        Optional<Model> second = compile(sources(List.of(other)));
        if (first.isEmpty() || second.isEmpty()) {
            return 1;
        }
        int differences = 0;
        for (String type : types) {
            String[] names = type.split("=", 2);
            for (Difference difference : Differences.between(
                    first.get(),
                    only(first.get(), names[0]),
                    second.get(),
                    only(second.get(), names[names.length - 1]))) {
                out().println(difference);
                differences++;
            }
        }
        out().println(
                        switch (differences) {
                            case 0 -> "no difference";
                            case 1 -> "1 difference";
                            default -> differences + " differences";
                        });
        out().flush();
        return differences == 0 ? 0 : 1;
    }

    private static Name only(Model model, String type) {
        List<Definition> found = found(model, type);
        if (found.size() > 1) {
            throw new VergeException(
                    Category.FATAL,
                    "asn1.ambiguous-type",
                    type + " is defined in several modules: say which of "
                            + found.stream()
                                    .map(definition -> definition.name().toString())
                                    .collect(Collectors.joining(", ")));
        }
        return found.getFirst().name();
    }

    private static List<Definition> found(Model model, String type) {
        List<Definition> found = model.find(type);
        if (found.isEmpty()) {
            throw new VergeException(Category.FATAL, "asn1.unknown-type", "no type " + type + " is defined there");
        }
        return found;
    }

    @Command(
            name = "compile",
            description =
                    "Compiles modules together to Java: records with UPER codecs, which stand on verge-asn1 alone.",
            mixinStandardHelpOptions = true)
    int compile(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "DIR|FILE",
                            description = "modules; of a folder the .asn and .asn1 files in it")
                    List<Path> paths,
            @Option(
                            names = "--package",
                            required = true,
                            paramLabel = "NAME",
                            description = "the Java package that each module's package goes under")
                    String basePackage,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the Java goes")
                    Path directory) {
        if (!SourceVersion.isName(basePackage)) {
            throw new ParameterException(spec.commandLine(), "\"" + basePackage + "\" is no name of a Java package");
        }
        List<Source> sources = sources(paths);
        Optional<Model> model = compile(sources);
        if (model.isEmpty()) {
            return 1;
        }
        List<JavaFile> files = write(model.get(), basePackage, directory);
        out().println(sources.size() + " files of modules: wrote " + files.size() + " Java files to "
                + directory.resolve(basePackage.replace('.', '/')));
        out().flush();
        return 0;
    }

    private static List<JavaFile> write(Model model, String basePackage, Path directory) {
        try {
            List<JavaFile> files = JavaGenerator.generate(model, basePackage);
            for (JavaFile file : files) {
                file.writeUnder(directory);
            }
            return files;
        } catch (Unsupported e) {
            throw new VergeException(
                    Category.FATAL, "asn1.unsupported", "this cannot be compiled yet: " + e.getMessage());
        } catch (IOException e) {
            throw new VergeException(
                    Category.FATAL, "asn1.unwritable", directory + " cannot be written to: " + e.getMessage());
        }
    }

    private static String one(Model model, String type) {
        StringBuilder text = new StringBuilder();
        found(model, type).forEach(definition -> text.append(ModelPrinter.print(definition)));
        return text.toString();
    }

    /** The model; nothing where there are problems, which are told. */
    private Optional<Model> compile(List<Source> sources) {
        return switch (Asn1.compile(sources)) {
            case Compilation.Compiled(Model model) -> Optional.of(model);
            case Compilation.Failed(List<Problem> problems) -> {
                problems.forEach(out()::println);
                out().flush();
                yield Optional.empty();
            }
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static List<Source> sources(List<Path> paths) {
        List<Source> sources;
        try {
            sources = Source.readAll(paths);
        } catch (IOException e) {
            throw new VergeException(
                    Category.FATAL, "asn1.unreadable", "the modules cannot be read: " + e.getMessage());
        }
        if (sources.isEmpty()) {
            throw new VergeException(Category.FATAL, "asn1.no-modules", "no .asn or .asn1 file is there");
        }
        return sources;
    }
}
