package io.verge.asn1.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import org.junit.jupiter.api.Test;

/** Parameterized types: X.683. */
class ParametersTest {
    @Test
    void anInstanceIsNamedAfterItsTemplateAndWhatItIsGiven() {
        Model model = Asn1Text.model("""
                List {Element, INTEGER:most} ::= SEQUENCE (SIZE(1..most)) OF Element
                A ::= List {BOOLEAN, 4}
                B ::= SEQUENCE { x List {C, 5}, y List {C, 5} }
                C ::= NULL""");
        assertThat(model.definitions())
                .extracting(definition -> definition.name().name())
                .containsExactly("A", "B", "C", "List-4", "List-C-5");
        assertThat(((ListType) Asn1Text.type(model, "A")).size().per().toString())
                .isEqualTo("1..4");
    }

    @Test
    void differentInstancesHaveDifferentNames() {
        Model model = Asn1Text.model("P {T} ::= SEQUENCE { t T }\nA ::= P {BOOLEAN}\nB ::= P {NULL}\nP-2 ::= NULL");
        assertThat(model.definitions())
                .extracting(definition -> definition.name().name())
                .containsExactly("A", "B", "P-2", "P-3", "P-4");
    }

    @Test
    void whatIsGivenToAConstraintThatNoCodecSeesNeedsNoDefinition() {
        Model model = Asn1Text.model("""
                S ::= SEQUENCE { data OCTET STRING }
                Holds {T} ::= S (WITH COMPONENTS {data (CONTAINING T)})
                A ::= Holds {BOOLEAN}""");
        assertThat(model.find("A").getFirst().type()).isEqualTo(new ReferenceType(new Name("M", "S")));
        assertThat(model.definitions()).hasSize(2);
    }

    @Test
    void aTemplateMayGiveItsParametersOn() {
        Model model = Asn1Text.model("""
                In {T} ::= SEQUENCE OF T
                Out {T} ::= SEQUENCE { in In {T}, more In {BOOLEAN} }
                A ::= Out {B}
                B ::= NULL""");
        StructureType out = (StructureType) Asn1Text.type(model, "A");
        assertThat(out.root().getFirst().type()).isEqualTo(new ReferenceType(new Name("M", "In-B")));
    }

    @Test
    void aNameWithItsModuleAndTheSameNameImportedAreOneInstance() {
        Model model = Asn1Text.compiled("""
                X DEFINITIONS ::= BEGIN B ::= NULL END
                M DEFINITIONS ::= BEGIN IMPORTS B FROM X;
                P {T} ::= SEQUENCE { t T }
                A ::= SEQUENCE { a P {B}, b P {X.B} }
                END""");
        assertThat(model.definitions())
                .extracting(definition -> definition.name().name())
                .containsExactly("B", "A", "P-B");
    }

    @Test
    void anInstanceMayHoldItself() {
        Model model = Asn1Text.model("Tree {T} ::= SEQUENCE { leaf T, more Tree {T} OPTIONAL }\nA ::= Tree {NULL}");
        assertThat(model.definitions()).hasSize(2);
    }

    @Test
    void parametersThatGrowWithoutEndAreAProblem() {
        assertThat(Asn1Text.problems(Asn1Text.module(
                        "Tree {T} ::= SEQUENCE { more Tree {SEQUENCE OF T} OPTIONAL }\nA ::= Tree {NULL}")))
                .anyMatch(problem -> problem.contains("TOO_DEEP"));
    }

    @Test
    void aSetOfObjectsIsGivenInBraces() {
        Model model = Asn1Text.model("""
                KIND ::= CLASS { &id INTEGER, &Type } WITH SYNTAX { &Type IS &id }
                Kinds KIND ::= { {NULL IS 1} | {BOOLEAN IS 2} }
                Held {KIND:Set} ::= SEQUENCE { id KIND.&id({Set}), value KIND.&Type({Set}{@id}) }
                A ::= Held {{Kinds}}
                B ::= Held {{{NULL IS 7}, ...}}""");
        Definition named = model.find("Held-Kinds").getFirst();
        OpenType open = (OpenType) ((StructureType) named.type()).root().get(1).type();
        assertThat(open.table().orElseThrow().set()).isEqualTo("Kinds");
        assertThat(open.table().orElseThrow().rows()).hasSize(2);
        OpenType inline = (OpenType)
                ((StructureType) Asn1Text.type(model, "B")).root().get(1).type();
        assertThat(inline.table().orElseThrow().extensible()).isTrue();
    }
}
