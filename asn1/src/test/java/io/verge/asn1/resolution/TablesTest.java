package io.verge.asn1.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.ir.Type;
import org.junit.jupiter.api.Test;

/** Open types and the tables that say what is in them: X.681, X.682 clause 10. */
class TablesTest {
    private static final String CLASS = """
            KIND ::= CLASS { &id INTEGER (0..7) UNIQUE, &Type, &Extra OPTIONAL }
              WITH SYNTAX { &Type KNOWN AS &id [WITH &Extra] }
            two INTEGER ::= 2
            Kinds KIND ::= { {BOOLEAN KNOWN AS 1} | {IA5String KNOWN AS two WITH NULL}, ... }
            """;

    @Test
    void aRowIsPickedByTheComponentBesideTheOpenType() {
        Table table = table(component("T ::= SEQUENCE { id KIND.&id({Kinds}), value KIND.&Type({Kinds}{@id}) }", 1));
        assertThat(table.field()).isEqualTo("&Type");
        assertThat(table.set()).isEqualTo("Kinds");
        assertThat(table.extensible()).isTrue();
        Table.Governor governor = table.governor().orElseThrow();
        assertThat(governor.field()).isEqualTo("&id");
        assertThat(governor.path()).containsExactly("id");
        assertThat(governor.levels()).isEqualTo(1);
        assertThat(governor.type()).isInstanceOf(IntegerType.class);
        assertThat(table.rows())
                .extracting(row -> row.key().orElseThrow().toString())
                .containsExactly("OfInteger[value=1]", "OfInteger[value=2]");
    }

    @Test
    void theComponentIsOfTheTypeThatItsFieldHas() {
        Type id = component("T ::= SEQUENCE { id KIND.&id({Kinds}), value KIND.&Type({Kinds}{@id}) }", 0);
        assertThat(((IntegerType) id).bounds().per().toString()).isEqualTo("0..7");
    }

    @Test
    void aFieldThatAnObjectLeavesOutHasNoRow() {
        Table table = table(component("T ::= SEQUENCE { id KIND.&id({Kinds}), extra KIND.&Extra({Kinds}{@id}) }", 1));
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void anOpenTypeInAListIsGovernedFromOutside() {
        Type list = component("T ::= SEQUENCE { id KIND.&id({Kinds}), all SEQUENCE OF KIND.&Type({Kinds}{@.id}) }", 1);
        assertThat(table(((ListType) list).element()).governor().orElseThrow().levels())
                .isEqualTo(1);
    }

    @Test
    void aPathWithoutADotStartsAtTheOutermostTypeAndGoesDown() {
        Type inner = component(
                "T ::= SEQUENCE { head SEQUENCE { id KIND.&id({Kinds}) }, "
                        + "body SEQUENCE { value KIND.&Type({Kinds}{@head.id}) } }",
                1);
        Table.Governor governor = table(
                        ((StructureType) inner).root().getFirst().type())
                .governor()
                .orElseThrow();
        assertThat(governor.levels()).isEqualTo(2);
        assertThat(governor.path()).containsExactly("head", "id");
    }

    @Test
    void setsHoldOtherSetsAndObjectsByName() {
        Table table = table(component("""
                one KIND ::= {BOOLEAN KNOWN AS 5}
                All KIND ::= { Kinds | one }
                T ::= SEQUENCE { id KIND.&id({All}), value KIND.&Type({All}{@id}) }""", 1));
        assertThat(table.rows()).hasSize(3);
        assertThat(table.extensible()).isTrue();
    }

    @Test
    void twoObjectsWithTheSameKeyAreAProblem() {
        assertThat(Asn1Text.problems(Asn1Text.module(CLASS
                        + "Twice KIND ::= { {NULL KNOWN AS 1} | {BOOLEAN KNOWN AS 1} }\n"
                        + "T ::= SEQUENCE { id KIND.&id({Twice}), value KIND.&Type({Twice}{@id}) }")))
                .containsExactly("6:39 DUPLICATE another object of the set has the same &id");
    }

    @Test
    void aPathThatLeadsNowhereIsAProblem() {
        assertThat(Asn1Text.problems(Asn1Text.module(CLASS + "T ::= SEQUENCE { v KIND.&Type({Kinds}{@id}) }")))
                .containsExactly("6:39 UNKNOWN_NAME expected the path to a component, found id");
    }

    private static Type component(String assignments, int index) {
        Model model = Asn1Text.model(CLASS + assignments);
        return ((StructureType) Asn1Text.type(model, "T")).root().get(index).type();
    }

    private static Table table(Type type) {
        return ((OpenType) type).table().orElseThrow();
    }
}
