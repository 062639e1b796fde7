package io.verge.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the house is laid out, and the habits that keep it so. Where a page and this test differ, this test is right. */
class HouseTest {
    private static final List<String> STAGES =
            List.of("decode", "ingest", "fusion", "hazard", "advisory", "dissemination");
    private static final int MAX_LINES = 600;
    private static final int MAX_PIPELINE_LINES = 120;
    /** Main classes of all modules, without what generators wrote: the standards' own names are not ours to judge. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/io/verge/v1/"))
            .withImportOption(location -> !location.matches(Pattern.compile(".*/io/verge/messages/(cn|eu|us)/.*")))
            .importPackages("io.verge");

    /** The message sets, and what asn1 made of them. */
    private static final JavaClasses MESSAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.verge.messages");

    private static final String NAMES_OF_PATTERNS = ".*(Manager|Helper|Impl|Base|Abstract|DTO|Dto|Utils?)";

    @Test
    void theClassesOfEveryModuleAreLookedAt() {
        assertThat(CLASSES.size()).isGreaterThan(150);
        Set<String> packages =
                CLASSES.stream().map(type -> type.getPackageName()).collect(Collectors.toSet());
        assertThat(packages)
                .contains(
                        "io.verge.asn1.ir",
                        "io.verge.messages",
                        "io.verge.road",
                        "io.verge.tracking",
                        "io.verge.edge.pipeline",
                        "io.verge.simulation",
                        "io.verge.evaluation",
                        "io.verge.benchmarks.replay");
        assertThat(CLASSES.get("io.verge.edge.pipeline.Pipeline").getCodeUnits())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decode", "ingest", "fusion", "hazard", "advisory", "dissemination"})
    void aStageImportsNoOtherStageNorWhatWiresThem(String stage) {
        String[] others = STAGES.stream()
                .filter(other -> !other.equals(stage))
                .map(other -> "io.verge.edge." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("io.verge.edge." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("io.verge.edge.pipeline..", "io.verge.edge.site..")
                .check(CLASSES);
    }

    @Test
    void theRuntimeKnowsNoStage() {
        noClasses()
                .that()
                .resideInAPackage("io.verge.edge.runtime..")
                .should()
                .dependOnClassesThat(describe(
                        "reside in edge outside of runtime",
                        type -> type.getPackageName().startsWith("io.verge.edge.")
                                && !type.getPackageName().equals("io.verge.edge.runtime")))
                .check(CLASSES);
    }

    @Test
    void wireTypesAreKnownAtTheBordersAloneAndKnowNoStage() {
        noClasses()
                .that()
                .resideInAPackage("io.verge.edge..")
                .and()
                .resideOutsideOfPackages(
                        "io.verge.edge.wire..",
                        "io.verge.edge.decode..",
                        "io.verge.edge.dissemination..",
                        "io.verge.edge.site..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.verge.edge.wire..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.verge.edge.wire..")
                .should()
                .dependOnClassesThat(describe(
                        "are of the edge but neither of the wire nor of the runtime",
                        type -> isOf(type.getPackageName(), "io.verge.edge")
                                && !isOf(type.getPackageName(), "io.verge.edge.wire")
                                && !isOf(type.getPackageName(), "io.verge.edge.runtime")))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asn1", "road", "tracking"})
    void whatOthersStandOnImportsNothingOfOurs(String module) {
        noClasses()
                .that()
                .resideInAPackage("io.verge." + module + "..")
                .should()
                .dependOnClassesThat(describe(
                        "are of another module of ours",
                        type -> type.getPackageName().startsWith("io.verge.")
                                && !isOf(type.getPackageName(), "io.verge." + module)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void evaluationKnowsTheTrackersAndNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.verge.evaluation..")
                .should()
                .dependOnClassesThat(describe(
                        "are of ours, but neither of evaluation nor of tracking",
                        type -> type.getPackageName().startsWith("io.verge.")
                                && !isOf(type.getPackageName(), "io.verge.evaluation")
                                && !isOf(type.getPackageName(), "io.verge.tracking")))
                .check(CLASSES);
    }

    @Test
    void thePhasesOfTheCompilerKnowOnlyWhatComesBefore() {
        phaseDependsOnlyOn("source");
        phaseDependsOnlyOn("syntax", "source");
        phaseDependsOnlyOn("ir", "source");
        phaseDependsOnlyOn("resolution", "source", "syntax", "ir");
        phaseDependsOnlyOn("print", "ir");
        phaseDependsOnlyOn("difference", "ir", "print");
        phaseDependsOnlyOn("generation", "ir");
        phaseDependsOnlyOn("value", "ir");
        phaseDependsOnlyOn("interpreter", "ir", "value");
        phaseDependsOnlyOn("jer", "ir", "value");
        phaseDependsOnlyOn("runtime");
    }

    private static void phaseDependsOnlyOn(String phase, String... others) {
        String own = "io.verge.asn1." + phase;
        Set<String> known = Stream.concat(Stream.of(phase), Stream.of(others))
                .map(other -> "io.verge.asn1." + other)
                .collect(Collectors.toSet());
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(describe(
                        "are of a phase that it must not know",
                        type -> type.getPackageName().startsWith("io.verge.asn1")
                                && !known.contains(type.getPackageName())))
                .check(CLASSES);
    }

    @Test
    void theCompilerNeedsOnlyTheJdk() {
        noClasses()
                .that()
                .resideInAPackage("io.verge.asn1..")
                .should()
                .dependOnClassesThat(describe(
                        "are neither its own nor the JDK's",
                        type -> !isOf(type.getPackageName(), "io.verge.asn1")
                                && !type.getPackageName().startsWith("java.")
                                && !type.getPackageName().startsWith("org.jspecify")
                                && !type.getPackageName().isEmpty()))
                .check(CLASSES);
    }

    @Test
    void theMessagesNeedAsn1AndWhatIsGeneratedOfItTheRuntimeAlone() {
        noClasses()
                .that()
                .resideInAPackage("io.verge.messages..")
                .should()
                .dependOnClassesThat(describe(
                        "are neither of messages nor of asn1 nor the JDK's",
                        type -> !isOf(type.getPackageName(), "io.verge.messages")
                                && !isOf(type.getPackageName(), "io.verge.asn1")
                                && !type.getPackageName().startsWith("java.")
                                && !type.getPackageName().startsWith("org.jspecify")
                                && !type.getPackageName().isEmpty()))
                .check(MESSAGES);
        noClasses()
                .that()
                .resideInAnyPackage("io.verge.messages.cn..", "io.verge.messages.eu..", "io.verge.messages.us..")
                .should()
                .dependOnClassesThat(describe(
                        "are of asn1 outside of its runtime",
                        type -> isOf(type.getPackageName(), "io.verge.asn1")
                                && !isOf(type.getPackageName(), "io.verge.asn1.runtime")))
                .allowEmptyShould(true)
                .check(MESSAGES);
    }

    @Test
    void theEdgeNeedsNeitherTheCentreNorItsNeighbours() {
        noClasses()
                .that()
                .resideInAPackage("io.verge.edge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.verge.center..",
                        "io.verge.mec..",
                        "io.verge.agent..",
                        "io.verge.simulation..",
                        "io.verge.benchmarks..",
                        "io.verge.cli..")
                .check(CLASSES);
    }

    @Test
    void onlyBenchmarksAndTheCommandsUseTheSimulation() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.verge.simulation..", "io.verge.benchmarks..", "io.verge.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.verge.simulation..")
                .check(CLASSES);
    }

    @Test
    void timeAndChanceArePassedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.verge.edge.runtime..")
                .should()
                .accessTargetWhere(describeAccess())
                .check(CLASSES);
    }

    @Test
    void theRuleOfTimeSeesTheClockWhereItIs() {
        assertThat(CLASSES.get("io.verge.edge.runtime.SystemRuntime").getAccessesFromSelf())
                .anyMatch(access -> describeAccess().test(access));
    }

    private static DescribedPredicate<JavaAccess<?>> describeAccess() {
        return DescribedPredicate.describe("it is the machine's own time or chance", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return (owner.equals(System.class.getName())
                            && (name.equals("nanoTime") || name.equals("currentTimeMillis")))
                    || (owner.equals(Math.class.getName()) && name.equals("random"))
                    || (owner.equals(Random.class.getName()) && name.equals("<init>"))
                    || (owner.startsWith("java.time.") && name.equals("now"))
                    || (owner.equals(Instant.class.getName()) && name.equals("now"));
        });
    }

    @Test
    void namesSayTheRoleNotThePattern() {
        noClasses().should().haveNameMatching(NAMES_OF_PATTERNS).check(CLASSES);
        assertThat(House.sources())
                .extracting(path -> path.getFileName().toString().replace(".java", ""))
                .noneMatch(name -> name.matches(NAMES_OF_PATTERNS));
    }

    @Test
    void classesAreFinalUnlessSealed() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and(describe(
                        "may be sealed",
                        type -> type.getModifiers().stream()
                                .noneMatch(modifier -> modifier.name().equals("ABSTRACT"))))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void noPackagesOfAModuleGoRoundInACircle() {
        for (String module : House.MODULES) {
            slices().matching("io.verge." + module.replace("-maven-plugin", ".maven") + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageSaysWhatItIsForAndKnowsNoNull() {
        Set<Path> packages = House.mainSources().stream().map(Path::getParent).collect(Collectors.toSet());
        assertThat(packages).isNotEmpty();
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(House.read(info)).as(info.toString()).startsWith("/**").contains("@NullMarked");
        }
    }

    @Test
    void noFileIsLongAndThePipelineIsShort() {
        for (Path source : House.sources()) {
            assertThat(lines(source))
                    .as(House.ROOT.relativize(source).toString())
                    .isLessThanOrEqualTo(MAX_LINES);
        }
        Path pipeline = House.ROOT.resolve("edge/src/main/java/io/verge/edge/pipeline/Pipeline.java");
        assertThat(Files.exists(pipeline)).isTrue();
        assertThat(lines(pipeline)).as("the first file a newcomer opens").isLessThanOrEqualTo(MAX_PIPELINE_LINES);
    }

    private static int lines(Path source) {
        return (int) House.read(source).lines().count();
    }

    private static boolean isOf(String packageName, String module) {
        return packageName.equals(module) || packageName.startsWith(module + ".");
    }

    private static DescribedPredicate<JavaClass> describe(String what, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}
