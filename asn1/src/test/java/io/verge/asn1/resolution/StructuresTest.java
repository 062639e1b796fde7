package io.verge.asn1.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Tag;
import io.verge.asn1.ir.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Components, extensions, tags and enumerations. */
class StructuresTest {
    @Test
    void additionsAreSingleOrInGroupsAndASecondRootMayFollow() {
        StructureType type = structure("SEQUENCE { a NULL, ..., b NULL, [[ 3: c NULL, d NULL ]], ..., e NULL }");
        assertThat(names(type.before())).containsExactly("a");
        assertThat(names(type.after())).containsExactly("e");
        assertThat(names(type.root())).containsExactly("a", "e");
        assertThat(type.extensible()).isTrue();
        assertThat(type.additions().getFirst())
                .isInstanceOfSatisfying(
                        Addition.Single.class,
                        one -> assertThat(one.component().name()).isEqualTo("b"));
        assertThat(type.additions().getLast()).isInstanceOfSatisfying(Addition.Group.class, group -> {
            assertThat(group.version()).isEqualTo(OptionalInt.of(3));
            assertThat(names(group.components())).containsExactly("c", "d");
        });
    }

    @Test
    void automaticTagsCountTheWholeRootFirst() {
        StructureType type = structure("SEQUENCE { a NULL, ..., b NULL, ..., c NULL }");
        assertThat(type.root()).extracting(Component::tag).containsExactly(context(0), context(1));
        assertThat(((Addition.Single) type.additions().getFirst()).component().tag())
                .isEqualTo(context(2));
    }

    @Test
    void oneWrittenTagTurnsAutomaticTagsOff() {
        StructureType type = structure("SEQUENCE { a [5] NULL, b INTEGER, c CHOICE { x NULL } }");
        assertThat(type.root())
                .extracting(Component::tag)
                .containsExactly(context(5), Optional.of(Tag.universal(2)), Optional.empty());
    }

    @Test
    void aTagThroughReferencesIsTheOutermostOne() {
        Model model = Asn1Text.compiled("M DEFINITIONS ::= BEGIN A ::= [APPLICATION 3] INTEGER B ::= A (0..5) "
                + "C ::= SEQUENCE { a B, b SET OF NULL } END");
        assertThat(((StructureType) Asn1Text.type(model, "C")).root())
                .extracting(one -> one.tag().orElseThrow().toString())
                .containsExactly("[APPLICATION 3]", "[UNIVERSAL 17]");
    }

    @Test
    void theRootOfASetIsInTheOrderOfItsTags() {
        StructureType type = structure("SET { a [2] NULL, b [APPLICATION 9] NULL, c INTEGER, d [0] NULL }");
        assertThat(names(type.before())).containsExactly("a", "b", "c", "d");
        assertThat(names(type.root())).containsExactly("c", "b", "d", "a");
    }

    @Test
    void alternativesAreCountedByTheirTagsAndAnUntaggedChoiceByItsLowest() {
        ChoiceType type = (ChoiceType) Asn1Text.type(
                Asn1Text.compiled("M DEFINITIONS ::= BEGIN T ::= CHOICE { a [3] NULL, b INTEGER, "
                        + "c CHOICE { x [1] NULL, y [7] NULL }, ..., d [2] NULL, [[ e [9] NULL ]] } END"),
                "T");
        assertThat(type.root()).extracting(Alternative::name).containsExactly("a", "b", "c");
        assertThat(type.canonical()).extracting(Alternative::name).containsExactly("b", "c", "a");
        assertThat(type.additions()).extracting(Alternative::name).containsExactly("d", "e");
    }

    @Test
    void alternativesThatTheirTagsCannotTellApartAreAProblem() {
        assertThat(Asn1Text.problems("M DEFINITIONS ::= BEGIN T ::= CHOICE { a NULL, b NULL } END"))
                .containsExactly(
                        "1:48 AMBIGUOUS_TAG b has the tag [UNIVERSAL 5] as a has, and nothing tells them apart");
    }

    @Test
    void componentsThatTheirTagsCannotTellApartAreAProblemOnlyWhereOneMayBeLeftOut() {
        assertThat(Asn1Text.problems("M DEFINITIONS ::= BEGIN T ::= SEQUENCE { a NULL, b NULL, c INTEGER OPTIONAL, "
                        + "d BOOLEAN DEFAULT TRUE, e [0] NULL, f INTEGER } END"))
                .isEmpty();
        assertThat(Asn1Text.problems(
                        "M DEFINITIONS ::= BEGIN T ::= SEQUENCE { a NULL OPTIONAL, b INTEGER OPTIONAL, c NULL } END"))
                .containsExactly(
                        "1:79 AMBIGUOUS_TAG c has the tag [UNIVERSAL 5] as a has, and nothing tells them apart");
        assertThat(Asn1Text.problems(
                        "M DEFINITIONS AUTOMATIC TAGS ::= BEGIN T ::= SEQUENCE { a NULL OPTIONAL, b NULL } END"))
                .isEmpty();
    }

    @Test
    void componentsOfBringsInTheRootWithNewTags() {
        Model model = Asn1Text.model("A ::= SEQUENCE { a NULL, b NULL OPTIONAL, ..., c NULL, ..., d NULL }\n"
                + "B ::= SEQUENCE { x NULL, COMPONENTS OF A }");
        StructureType type = (StructureType) Asn1Text.type(model, "B");
        assertThat(names(type.root())).containsExactly("x", "a", "b", "d");
        assertThat(type.root())
                .extracting(Component::tag)
                .containsExactly(context(0), context(1), context(2), context(3));
        assertThat(type.root().get(2).presence()).isEqualTo(new Presence.Optional());
    }

    @Test
    void aSelectionIsTheTypeOfTheAlternative() {
        Model model = Asn1Text.model("A ::= CHOICE { x B, y NULL } B ::= BOOLEAN C ::= x < A");
        assertThat(Asn1Text.type(model, "C")).isEqualTo(Asn1Text.type(model, "B"));
    }

    @Test
    void extensibilityImpliedMarksEveryTypeThatCanBeMarked() {
        Model model = Asn1Text.compiled("M DEFINITIONS AUTOMATIC TAGS EXTENSIBILITY IMPLIED ::= BEGIN "
                + "A ::= SEQUENCE {a CHOICE {b NULL}} E ::= ENUMERATED {x} END");
        StructureType type = (StructureType) Asn1Text.type(model, "A");
        assertThat(type.extensible()).isTrue();
        assertThat(((ChoiceType) type.root().getFirst().type()).extensible()).isTrue();
        assertThat(((EnumeratedType) Asn1Text.type(model, "E")).extensible()).isTrue();
    }

    @Test
    void itemsWithoutNumbersGetTheOnesThatAreFree() {
        EnumeratedType type = (EnumeratedType)
                Asn1Text.type(Asn1Text.model("T ::= ENUMERATED { a, b(0), c, d(9), ..., e, f(20), g }"), "T");
        assertThat(type.root()).extracting(StructuresTest::text).containsExactly("b0", "a1", "c2", "d9");
        assertThat(type.additions()).extracting(StructuresTest::text).containsExactly("e3", "f20", "g21");
    }

    @Test
    void defaultsAreValuesOfTheirTypes() {
        Model model = Asn1Text.model("""
                E ::= ENUMERATED { red, blue }
                I ::= INTEGER { ten(10) }
                v I ::= ten
                T ::= SEQUENCE { a E DEFAULT blue, b I DEFAULT v, c BIT STRING {x(0), y(2)} DEFAULT {y},
                  d OCTET STRING DEFAULT '0F'H, e SEQUENCE OF I DEFAULT {1, ten}, f CHOICE {g BOOLEAN} DEFAULT g : TRUE,
                  h SEQUENCE {i I, j NULL OPTIONAL} DEFAULT {i 3}, k UTF8String DEFAULT "k" }""");
        StructureType type = (StructureType) Asn1Text.type(model, "T");
        BigInteger ten = BigInteger.TEN;
        assertThat(type.root())
                .extracting(one -> ((Presence.Default) one.presence()).value())
                .containsExactly(
                        new Value.OfEnumerated(new NamedNumber("blue", BigInteger.ONE)),
                        new Value.OfInteger(ten),
                        new Value.OfBits("001"),
                        new Value.OfOctets("0F"),
                        new Value.OfList(List.of(new Value.OfInteger(BigInteger.ONE), new Value.OfInteger(ten))),
                        new Value.OfChoice("g", new Value.OfBoolean(true)),
                        new Value.OfStructure(Map.of("i", new Value.OfInteger(BigInteger.valueOf(3)))),
                        new Value.OfCharacters("k"));
    }

    private static String text(NamedNumber item) {
        return item.name() + item.number();
    }

    private static Optional<Tag> context(int number) {
        return Optional.of(Tag.context(number));
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }

    private static StructureType structure(String type) {
        return (StructureType) Asn1Text.type(Asn1Text.model("T ::= " + type), "T");
    }
}
