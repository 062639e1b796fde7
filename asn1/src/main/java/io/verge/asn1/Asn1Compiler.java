package io.verge.asn1;

import io.verge.asn1.generation.JavaFile;
import io.verge.asn1.generation.JavaGenerator;
import io.verge.asn1.generation.Unsupported;
import io.verge.asn1.ir.Model;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiler as a program, for builds that start it in a process of its own. */
public final class Asn1Compiler {
    /** What the process ends with where the modules are to blame, and not how it was started. */
    public static final int PROBLEMS = 2;

    private Asn1Compiler() {}

    /** Takes a package, a directory for what is made, and folders or files of modules. */
    public static void main(String... arguments) throws IOException {
        List<Path> paths = Stream.of(arguments).skip(2).map(Path::of).toList();
        System.exit(compile(arguments[0], Path.of(arguments[1]), paths, System.out));
    }

    private static int compile(String basePackage, Path directory, List<Path> paths, PrintStream out)
            throws IOException {
        List<Source> sources = Source.readAll(paths);
        switch (Asn1.compile(sources)) {
            case Compilation.Failed(List<Problem> problems) -> {
                problems.forEach(out::println);
                return PROBLEMS;
            }
            case Compilation.Compiled(Model model) -> {
                try {
                    List<JavaFile> files = JavaGenerator.generate(model, basePackage);
                    for (JavaFile file : files) {
                        file.writeUnder(directory);
                    }
                    out.println(sources.size() + " files of modules: wrote " + files.size() + " Java files");
                    return 0;
                } catch (Unsupported e) {
                    out.println(e.getMessage());
                    return PROBLEMS;
                }
            }
        }
    }
}
