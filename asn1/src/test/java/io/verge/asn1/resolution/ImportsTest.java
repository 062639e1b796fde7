package io.verge.asn1.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names across modules: X.680 clause 13. */
class ImportsTest {
    private static final String TWO = """
            Other {iso standard 1 version(1)} DEFINITIONS ::= BEGIN A ::= INTEGER (1) END
            Other {iso(1) standard(0) 1 version(2)} DEFINITIONS ::= BEGIN A ::= INTEGER (2) END
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {iso standard 1 1}                     | 1
                    {1 0 1 version(2)}                     | 2
                    {iso standard 1 2} WITH SUCCESSORS     | 2
                    """)
    void anObjectIdentifierDecidesBetweenModulesOfOneName(String oid, int expected) {
        Model model = Asn1Text.compiled(TWO + "M DEFINITIONS ::= BEGIN IMPORTS A FROM Other " + oid + "; B ::= A END");
        assertThat(((IntegerType) Asn1Text.type(model, "B")).bounds().per().lower())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {iso standard 1}                   | none
                    {iso standard 1} WITH DESCENDANTS  | several
                    {iso standard 1 1} WITH SUCCESSORS | several
                    """)
    void anObjectIdentifierThatDoesNotDecideIsAProblem(String oid, String fits) {
        assertThat(Asn1Text.problems(TWO + "M DEFINITIONS ::= BEGIN IMPORTS A FROM Other " + oid + "; B ::= A END"))
                .containsExactly("3:40 AMBIGUOUS_MODULE there are 2 modules Other, and the object identifier fits "
                        + fits + " of them");
    }

    @Test
    void theOnlyModuleOfAnImportsNameIsTheOneWhateverItsVersion() {
        assertThat(Asn1Text.problems("Other {iso 1 2} DEFINITIONS ::= BEGIN A ::= NULL END\n"
                        + "M DEFINITIONS ::= BEGIN IMPORTS A FROM Other {iso 1 3}; B ::= A END"))
                .isEmpty();
    }

    @Test
    void onlyWhatIsExportedMayBeImported() {
        assertThat(Asn1Text.problems("Other DEFINITIONS ::= BEGIN EXPORTS B; A ::= NULL B ::= NULL END\n"
                        + "M DEFINITIONS ::= BEGIN IMPORTS A FROM Other; C ::= A END"))
                .containsExactly("2:53 NOT_EXPORTED module Other does not export A");
    }

    @Test
    void whatIsImportedAndNotUsedNeedNotBeThere() {
        assertThat(Asn1Text.problems("M DEFINITIONS ::= BEGIN IMPORTS A, B FROM Nowhere; C ::= NULL END"))
                .isEmpty();
    }

    @Test
    void aModuleMayPassOnWhatItImports() {
        assertThat(Asn1Text.problems("""
                        X DEFINITIONS ::= BEGIN A ::= NULL END
                        Y DEFINITIONS ::= BEGIN IMPORTS A FROM X; END
                        M DEFINITIONS ::= BEGIN IMPORTS A FROM Y; B ::= A END""")).isEmpty();
    }

    @Test
    void theSameNameFromTwoModulesIsAProblem() {
        assertThat(Asn1Text.problems("""
                        X DEFINITIONS ::= BEGIN A ::= NULL END
                        Y DEFINITIONS ::= BEGIN A ::= NULL END
                        M DEFINITIONS ::= BEGIN IMPORTS A FROM X A FROM Y; END""")).containsExactly("3:42 DUPLICATE A is imported from X too");
    }
}
