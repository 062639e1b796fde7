package io.verge.asn1.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The goal {@code compile}; the plugin's descriptor, {@code META-INF/maven/plugin.xml}, says what its fields hold by default. */
public final class CompileMojo extends AbstractMojo {
    /** Folders of modules, the {@code .asn} and {@code .asn1} files in them; all of them are compiled together. */
    private List<File> sourceDirectories = List.of();

    /** The package that each module's package goes under. */
    private String basePackage = "";

    /** Where the Java goes. It is this goal's alone: whatever else lies there is deleted. */
    @SuppressWarnings("NullAway.Init")
    private File outputDirectory;

    /** What the plugin itself depends on, the compiler among it. */
    private List<Artifact> pluginArtifacts = List.of();

    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    private final ToolchainManager toolchains;
    private final MavenSession session;

    /** Made by Maven. */
    @Inject
    public CompileMojo(ToolchainManager toolchains, MavenSession session) {
        this.toolchains = toolchains;
        this.session = session;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Path output = outputDirectory.toPath();
            List<Path> modules = modules();
            List<Path> compiler = pluginArtifacts.stream()
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
            Outputs outputs = new Outputs(output, basePackage, modules);
            if (outputs.areNewerThan(compiler)) {
                getLog().info("nothing to compile: " + output + " is newer than its modules");
            } else {
                outputs.delete();
                if (!modules.isEmpty()) {
                    compile(compiler, modules);
                }
                outputs.complete();
            }
            project.addCompileSourceRoot(output.toString());
        } catch (IOException e) {
            throw new MojoExecutionException("the modules cannot be compiled: " + e.getMessage(), e);
        }
    }

    private List<Path> modules() throws IOException {
        List<Path> modules = new ArrayList<>();
        for (File directory : sourceDirectories) {
            if (directory.isDirectory()) {
                try (Stream<Path> files = Files.list(directory.toPath())) {
                    files.filter(file -> file.toString().matches(".*\\.asn1?"))
                            .sorted()
                            .forEach(modules::add);
                }
            }
        }
        return modules;
    }

    private void compile(Collection<Path> compiler, List<Path> modules)
            throws IOException, MojoExecutionException, MojoFailureException {
        String java = java();
        ForkedCompiler.Outcome outcome =
                new ForkedCompiler(java, compiler).compile(basePackage, outputDirectory.toPath(), modules);
        switch (outcome.status()) {
            case 0 -> outcome.lines().forEach(getLog()::info);
            case ForkedCompiler.PROBLEMS -> {
                outcome.lines().forEach(getLog()::error);
                throw new MojoFailureException(
                        "ASN.1 modules have problems: " + outcome.lines().size());
            }
            default -> {
                outcome.lines().forEach(getLog()::error);
                throw new MojoExecutionException("the ASN.1 compiler, which needs Java 25, did not run on " + java);
            }
        }
    }

    /** The Java of the build's toolchain; else what JAVA_HOME names; else Maven's own. */
    private String java() {
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String found = toolchain == null ? null : toolchain.findTool("java");
        if (found != null) {
            return found;
        }
        String home = System.getenv("JAVA_HOME");
        return Path.of(home == null || home.isBlank() ? System.getProperty("java.home") : home, "bin", "java")
                .toString();
    }
}
