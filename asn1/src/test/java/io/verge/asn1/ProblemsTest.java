package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is told with its place, its kind, and what was expected there. */
class ProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A := INTEGER                          | 2:3 SYNTAX expected "::=" or the governor of a set, found ":"
                    A ::= INTEGR                          | 2:7 UNKNOWN_NAME INTEGR is neither defined in module M nor imported
                    A ::= SEQUENCE { a INTEGER b NULL }   | 2:28 SYNTAX expected "," or "}", found "b"
                    A ::= SEQUENCE { a INTEGER            | 3:1 SYNTAX expected "," or "}", found "END"
                    A ::= SEQUENCE { A INTEGER }          | 2:18 SYNTAX expected a component, found "A"
                    A ::= SEQUENCE { a }                  | 2:20 SYNTAX expected a type, found "}"
                    A ::= SEQUENCE { ..., ..., ... }      | 2:28 SYNTAX expected at most two extension markers, found a third
                    A ::= SEQUENCE { a NULL, a NULL }     | 2:26 DUPLICATE a is there at line 2 too
                    A ::= SEQUENCE { a NULL, COMPONENTS OF B } B ::= SEQUENCE { a NULL } | 2:26 DUPLICATE a is there at line 2 too
                    A ::= CHOICE { a NULL OPTIONAL }      | 2:23 SYNTAX expected "," or "}", found "OPTIONAL"
                    A ::= SEQUENCE BOOLEAN                | 2:16 SYNTAX expected "{", "OF" or a size, found "BOOLEAN"
                    A ::= INTEGER (0..)                   | 2:19 SYNTAX expected a value, found ")"
                    A ::= INTEGER (0..5                   | 3:1 SYNTAX expected ",", PIPE, "^" or ")" in the constraint, found "END"
                    A ::= INTEGER (5..0)                  | 2:17 WRONG_CONSTRAINT the range 5..0 holds nothing
                    A ::= INTEGER (0..5) (6..9)           | 2:23 WRONG_CONSTRAINT the constraint leaves nothing of 0..5
                    A ::= INTEGER (x..5)                  | 2:16 UNKNOWN_NAME x is neither defined in module M nor imported
                    A ::= ENUMERATED { a, a }             | 2:23 DUPLICATE a is there twice
                    A ::= ENUMERATED { a(1), b(1) }       | 2:26 DUPLICATE the number 1 is there twice
                    A ::= ENUMERATED { a, b, ..., c(0) }  | 2:31 DUPLICATE the number 0 is there twice
                    A ::= BIT STRING { a(0), b(0) }       | 2:26 DUPLICATE the number 0 is there twice
                    A ::= A                               | 2:1 ENDLESS A has no value that ends: it is, or always holds, itself
                    A ::= SEQUENCE { a A }                | 2:1 ENDLESS A has no value that ends: it is, or always holds, itself
                    A ::= A (0..5)                        | 2:1 ENDLESS A is defined by itself alone
                    A ::= SEQUENCE { a BOOLEAN DEFAULT 1 }| 2:36 WRONG_VALUE expected a BOOLEAN, found the number 1
                    A ::= SEQUENCE { a INTEGER (0..5) DEFAULT 6 } | 2:43 WRONG_VALUE expected a number in 0..5, found 6
                    A ::= ENUMERATED { a } b A ::= c      | 2:32 WRONG_VALUE expected an item of an ENUMERATED, found "c", which is none of its items
                    a INTEGER ::= a                       | 2:1 ENDLESS a is defined by itself alone
                    A ::= Z.B                             | 2:7 UNKNOWN_MODULE module Z is not among the sources
                    A ::= M.B                             | 2:7 UNKNOWN_NAME B is not defined in module M
                    A ::= b                               | 2:7 SYNTAX expected a type, found "b"
                    A ::= NULL A ::= NULL                 | 2:12 DUPLICATE A is defined at line 2 too
                    A {T} ::= T B ::= A                   | 2:19 WRONG_PARAMETERS A takes 1 parameters, found 0
                    A ::= EXTERNAL                        | 2:7 UNSUPPORTED EXTERNAL is left out of this compiler
                    C ::= CLASS {&id INTEGER} A ::= C.&no | 2:33 UNKNOWN_NAME class C has no field &no
                    C ::= CLASS {&id INTEGER} o C ::= {}  | 2:35 WRONG_VALUE expected the object to give &id
                    C ::= CLASS {&id INTEGER} A ::= C     |
                    """)
    void whatIsWrongIsToldWithItsPlaceAndWhatWasExpected(String assignment, String problem) {
        List<String> expected = problem == null ? List.of() : List.of(problem.replace("PIPE", "\"|\""));
        assertThat(Asn1Text.problems(Asn1Text.module(assignment))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                        | 1:1 SYNTAX expected a module, found the end
                    m DEFINITIONS ::= BEGIN END               | 1:1 SYNTAX expected the name of a module, found "m"
                    M DEFINITION ::= BEGIN END                | 1:3 SYNTAX expected "DEFINITIONS", found "DEFINITION"
                    M DEFINITIONS ::= BEGIN                   | 1:24 SYNTAX expected "END" of module M, found the end
                    M DEFINITIONS ::= BEGIN IMPORTS A B; END  | 1:35 SYNTAX expected "FROM", found "B"
                    M DEFINITIONS ::= BEGIN IMPORTS A FROM N; B ::= A END | 1:40 UNKNOWN_MODULE module N is not among the sources
                    M DEFINITIONS ::= BEGIN IMPORTS A FROM N; END |
                    """)
    void aModuleThatIsNotOneIsTold(String module, String problem) {
        assertThat(Asn1Text.problems(module)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void allProblemsOfAllFilesAreToldInTheirOrder() {
        Compilation compilation = Asn1.compile(List.of(
                Source.of("b.asn", "B DEFINITIONS ::= BEGIN\nA ::= C\nD ::= (\nE ::= F\nEND"),
                Source.of("a.asn", "A DEFINITIONS ::= BEGIN\nA ::= G\nEND")));
        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Failed.class,
                        failed -> assertThat(failed.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "a.asn:2:7: G is neither defined in module A nor imported",
                                        "b.asn:2:7: C is neither defined in module B nor imported",
                                        "b.asn:3:7: expected a type, found \"(\"",
                                        "b.asn:4:7: F is neither defined in module B nor imported"));
    }

    @Test
    void whatCouldNotBeReadIsNotMissedElsewhere() {
        assertThat(Asn1Text.problems(Asn1Text.module("A ::= (\nB ::= A\nC ::= SEQUENCE { a A, b B }")))
                .hasSize(1);
    }

    @Test
    void whatIsTakenFromAModuleThatCouldNotBeReadIsNotMissed() {
        assertThat(Asn1Text.problems("""
                        N DEFINITION ::= BEGIN A ::= NULL END
                        M DEFINITIONS ::= BEGIN IMPORTS A FROM N; B ::= A C ::= N.A END""")).containsExactly("1:3 SYNTAX expected \"DEFINITIONS\", found \"DEFINITION\"");
    }

    @Test
    void twoModulesOfOneNameAreAProblemThatNamesBothFiles() {
        Compilation compilation = Asn1.compile(List.of(
                Source.of("one.asn", "M DEFINITIONS ::= BEGIN END"),
                Source.of("two.asn", "M DEFINITIONS ::= BEGIN END")));
        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Failed.class,
                        failed -> assertThat(failed.problems())
                                .extracting(Problem::toString)
                                .containsExactly("two.asn:1:1: module M is in one.asn and in two.asn, "
                                        + "and no object identifiers tell them apart"));
    }
}
