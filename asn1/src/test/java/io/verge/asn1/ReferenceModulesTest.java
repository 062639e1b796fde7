package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.print.ModelPrinter;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reference module compiles, or is named here with what in the module itself forbids it. */
class ReferenceModulesTest {
    private static final String ORIGINAL = "etsi/asn1/release2/TS103916v211/POIM-ParkingAvailabilityOriginal.asn";

    /** File and defect. */
    private static final Map<String, String> DEFECTS = Map.of(
            ORIGINAL,
            "takes a type from module EfcDataDictionary (ISO 17573-3), which is not among the files: X.680 13.15");

    static List<String> sets() {
        return ReferenceModules.names();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aSetOfModulesCompiles(String set) {
        assertThat(problems(ReferenceModules.sources(set))).isEmpty();
        assertThat(ModelPrinter.print(ReferenceModules.model(set)))
                .isEqualTo(ModelPrinter.print(ReferenceModules.model(set)));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aSetWithoutTablesReadsBackFromItsPrint(String set) {
        Model model = ReferenceModules.model(set);
        String text = ModelPrinter.print(model);
        Assumptions.assumeFalse(text.contains("OPEN TYPE"), "tables are no ASN.1");
        Model again = Asn1Text.compiled(text);
        assertThat(again.definitions()).hasSameSizeAs(model.definitions());
        for (Definition definition : model.definitions()) {
            assertThat(again.get(definition.name()).type()).isEqualTo(definition.type());
        }
    }

    @Test
    void everyFileIsInASetOrHasANamedDefect() {
        Set<Path> covered = new HashSet<>();
        sets().forEach(set -> covered.addAll(ReferenceModules.files(set)));
        DEFECTS.keySet().forEach(file -> covered.add(ReferenceModules.root().resolve(file)));
        assertThat(ReferenceModules.all()).hasSize(144).allMatch(covered::contains);
    }

    @Test
    void whatForbidsTheOriginalParkingModuleIsTheModuleItTakesATypeFrom() {
        List<Source> sources = new ArrayList<>(ReferenceModules.sources("ETSI release 2: POIM"));
        sources.removeIf(source -> source.name().endsWith("POIM-ParkingAvailability.asn"));
        sources.add(ReferenceModules.read(ReferenceModules.root().resolve(ORIGINAL)));
        assertThat(problems(sources))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("module EfcDataDictionary is not among the sources"));
        sources.add(
                Source.of("stand-in", "EfcDataDictionary DEFINITIONS ::= BEGIN EngineCharacteristics ::= NULL END"));
        assertThat(problems(sources)).isEmpty();
    }

    private static List<Problem> problems(List<Source> sources) {
        return switch (Asn1.compile(sources)) {
            case Compilation.Compiled ignored -> List.of();
            case Compilation.Failed(List<Problem> problems) -> problems;
        };
    }
}
