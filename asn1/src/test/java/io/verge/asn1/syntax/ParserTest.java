package io.verge.asn1.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.source.Problems;
import io.verge.asn1.source.Source;
import io.verge.asn1.syntax.ModuleTree.TagDefault;
import io.verge.asn1.syntax.ModuleTree.Versions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private final Problems problems = new Problems();

    @Test
    void aModuleHasItsNameTagsImportsAndAssignments() {
        List<ModuleTree> modules = modules(Asn1Text.library());
        assertThat(problems.list()).isEmpty();
        assertThat(modules).extracting(ModuleTree::name).containsExactly("Library", "Rooms", "Town");
        assertThat(modules)
                .extracting(ModuleTree::tagDefault)
                .containsExactly(TagDefault.AUTOMATIC, TagDefault.IMPLICIT, TagDefault.EXPLICIT);
        ModuleTree library = modules.getFirst();
        assertThat(library.extensibilityImplied()).isTrue();
        assertThat(library.exports()).isNull();
        assertThat(library.imports())
                .extracting(ModuleTree.Import::versions)
                .containsExactly(Versions.SUCCESSORS, Versions.DESCENDANTS);
        assertThat(library.oid()).extracting(ModuleTree.OidPart::number).containsExactly("1", "2", "99", "1", "2");
    }

    /** Each is one right side of {@code T ::=}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BOOLEAN",
                "INTEGER {a(1), b(-2), c(v)} (a..b)",
                "INTEGER (0<..<10 | 12, ..., 20..30 !INTEGER:5)",
                "INTEGER (1..MAX) (MIN..5) (ALL EXCEPT (3 | 4))",
                "ENUMERATED {a, b(5), ..., c}",
                "BIT STRING {a(0)} (SIZE(4..8))",
                "OCTET STRING (CONTAINING T ENCODED BY {2 1 1})",
                "IA5String (SIZE(1..5) INTERSECTION FROM(\"a\"..\"z\") EXCEPT \"q\")",
                "UTF8String (PATTERN \"x*\")",
                "SEQUENCE {}",
                "SEQUENCE {...}",
                "SEQUENCE {a T OPTIONAL, b T DEFAULT {}, ..., [[c T, d T]], [[2: e T]], ..., f T}",
                "SET {a [0] T, b [APPLICATION 1] IMPLICIT T, c [PRIVATE 2] EXPLICIT T}",
                "SEQUENCE {COMPONENTS OF T, a NULL}",
                "SEQUENCE SIZE(1..4, ...) OF T",
                "SEQUENCE (SIZE(1..4)) OF item T",
                "SET OF SEQUENCE OF CHOICE {a T, ..., b T, ...}",
                "a < T",
                "M.T",
                "T {INTEGER, 5, {Set}, {a | b}}",
                "CLASS-A.&Type ({Set}{@a.b})",
                "CLASS-A.&id ({M.Set}{@.a, @..b})",
                "T (WITH COMPONENTS {..., a (1..5) PRESENT, b ABSENT, c OPTIONAL, d})",
                "T (WITH COMPONENT (WITH COMPONENTS {a}))",
                "T (CONSTRAINED BY {-- anything -- T, 5})",
                "TIME (SETTINGS \"Basic=Date\")",
                "object.&Type",
                "INSTANCE OF TYPE-IDENTIFIER",
                "CLASS {&id INTEGER UNIQUE, &T OPTIONAL, &v &T DEFAULT 5, &S INTEGER, &o CLASS-A, &V &T}",
                "CLASS {&id INTEGER} WITH SYNTAX {[NAME, &id [BY [LAST]]]}"
            })
    void everyConstructIsRead(String right) {
        List<ModuleTree> modules = modules(Asn1Text.module("T ::= " + right));
        assertThat(problems.list()).isEmpty();
        assertThat(modules.getFirst().assignments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v INTEGER ::= -18446744073709551616",
                "v T ::= {a 1, b {c d}}",
                "v REAL ::= -1.5E-3",
                "v T ::= a : b : \"text\"",
                "v T ::= M.w",
                "v T ::= '0101'B",
                "v T ::= NOT-A-NUMBER",
                "v T ::= object.&id",
                "o CLASS-A ::= {&id 5, &T INTEGER}",
                "S INTEGER ::= {1 | 3, ..., 5}",
                "S CLASS-A ::= {...}",
                "S CLASS-A ::= {{A NAMED 1} | Other | object, ..., {B NAMED 2}}",
                "T {Type, INTEGER:v, CLASS-A:Set, Type:w} ::= SEQUENCE OF Type",
                "v {INTEGER:a} T ::= {a}"
            })
    void everyAssignmentIsRead(String assignment) {
        List<ModuleTree> modules = modules(Asn1Text.module(assignment));
        assertThat(problems.list()).isEmpty();
        assertThat(modules.getFirst().assignments()).hasSize(1);
    }

    @Test
    void afterAMistakeItGoesOnWithTheNextAssignmentAndTheNextModule() {
        List<ModuleTree> modules = modules(Asn1Text.module("""
                A ::= SEQUENCE { a INTEGER b BOOLEAN }
                B ::= INTEGER
                c INTEGER ::= ]
                D ::= { }
                E ::= NULL""") + "N DEFINITIONS ::= BEGIN\nF ::= BOOLEAN\nEND");
        assertThat(problems.list()).hasSize(3);
        assertThat(modules.getFirst().assignments())
                .extracting(Assignment::name)
                .containsExactly("B", "E");
        assertThat(modules.getFirst().unreadable()).containsExactlyInAnyOrder("A", "c", "D");
        assertThat(modules.getLast().assignments()).extracting(Assignment::name).containsExactly("F");
    }

    private List<ModuleTree> modules(String text) {
        return Parser.modules(Source.of("test.asn", text), problems);
    }
}
