package io.verge.asn1.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.ir.Constant;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPrinterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T ::= INTEGER {a(-1)} (0..10, ...)",
                "T ::= INTEGER (0..255) (0..10, ...)",
                "T ::= INTEGER (0..10, ...) (0..20)",
                "T ::= INTEGER (1 | 5..MAX)",
                "T ::= IA5String (SIZE(1..4, ...)) (FROM(\"a\"..\"c\" | \"\"\"\"))",
                "T ::= SEQUENCE (SIZE(2)) OF SET (SIZE(0..3, ...)) OF NULL",
                "T ::= SEQUENCE { a [3] NULL, b [APPLICATION 1] BOOLEAN OPTIONAL, ..., [[ c NULL ]], ..., d REAL DEFAULT 1.5 }",
                "T ::= SET { a [2] NULL, b [1] NULL }",
                "T ::= CHOICE { a [5] NULL, b [1] NULL, ..., c [6] T }",
                "T ::= ENUMERATED { a, b(7), ..., c }",
                "T ::= OCTET STRING (SIZE(4)) (CONTAINING BIT STRING {x(0)} (SIZE(8)))",
                "v CHOICE { a SEQUENCE { b BIT STRING, c OBJECT IDENTIFIER } } ::= a : {b '01'B, c {iso standard 5}}"
            })
    void whatIsPrintedReadsBackAsTheSame(String assignment) {
        assertReadsBack(Asn1Text.model(assignment));
    }

    @Test
    void aWholeModuleReadsBackAsTheSame() {
        assertReadsBack(Asn1Text.compiled(Asn1Text.library()));
    }

    @Test
    void constraintsArePrintedAsTheyTakeEffect() {
        Model model = Asn1Text.model("A ::= INTEGER (0..255)\nT ::= A (MIN..9 | 20) (CONSTRAINED BY {})");
        assertThat(ModelPrinter.print(model.find("T").getFirst())).isEqualTo("T ::= INTEGER (0..9 | 20)\n");
    }

    @Test
    void aTableIsPrintedRowByRow() {
        Model model = Asn1Text.compiled(Asn1Text.libraryWithNotes());
        assertThat(ModelPrinter.print(model.find("Slot-Book-3-Notes").getFirst()))
                .isEqualTo("""
                        Slot-Book-3-Notes ::= SEQUENCE {
                            contents SEQUENCE (SIZE(1..3)) OF Library.Book,
                            note INTEGER (0..255) OPTIONAL,
                            text OPEN TYPE Notes.&Body @.note {
                                1: IA5String,
                                2: Rooms.Shelf,
                                3: SEQUENCE {
                                    a NULL
                                },
                                ...
                            } OPTIONAL
                        }
                        """);
    }

    @Test
    void theSameModelIsPrintedTheSame() {
        String library = Asn1Text.libraryWithNotes();
        assertThat(ModelPrinter.print(Asn1Text.compiled(library)))
                .isEqualTo(ModelPrinter.print(Asn1Text.compiled(library)));
    }

    private static void assertReadsBack(Model model) {
        String text = ModelPrinter.print(model);
        Model again = Asn1Text.compiled(text);
        assertThat(types(again)).isEqualTo(types(model));
        assertThat(again.constants().stream().map(Constant::value))
                .containsExactlyInAnyOrderElementsOf(
                        model.constants().stream().map(Constant::value).toList());
        assertThat(ModelPrinter.print(again)).isEqualTo(text);
    }

    private static Map<Name, Type> types(Model model) {
        return model.definitions().stream()
                .collect(Collectors.toMap(Definition::name, Definition::type, (a, b) -> a, TreeMap::new));
    }
}
