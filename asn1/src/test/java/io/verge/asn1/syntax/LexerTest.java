package io.verge.asn1.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Problems;
import io.verge.asn1.source.Source;
import io.verge.asn1.syntax.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
    private final Problems problems = new Problems();

    @Test
    void aRangeOfNumbersIsNoRealNumber() {
        assertThat(texts("1..5 1.5 2.e3 -7 1.5E-3")).containsExactly("1", "..", "5", "1.5", "2.e3", "-", "7", "1.5E-3");
        assertThat(kinds("1.5 5")).containsExactly(Kind.REAL, Kind.NUMBER);
    }

    @Test
    void aLineCommentEndsWithTheLineOrTwoHyphens() {
        assertThat(texts("a -- b -- c --- d\ne ---- f")).containsExactly("a", "c", "e", "f");
    }

    @Test
    void aNameEndsBeforeAComment() {
        assertThat(texts("two-words--comment\nnext")).containsExactly("two-words", "next");
    }

    @Test
    void blockCommentsNest() {
        assertThat(texts("a /* b /* c */ -- d */ e")).containsExactly("a", "e");
    }

    @Test
    void lettersTellReferencesIdentifiersFieldsAndReservedWordsApart() {
        assertThat(kinds("Type value &Type &value SEQUENCE UTF8String"))
                .containsExactly(
                        Kind.UPPER, Kind.LOWER, Kind.UPPER_FIELD, Kind.LOWER_FIELD, Kind.RESERVED, Kind.RESERVED);
    }

    @Test
    void stringsOfBitsAndOctetsMayHoldSpace() {
        assertThat(texts("'01 10'B '0a'H")).containsExactly("0110", "");
        assertThat(texts("'0A F'H")).containsExactly("0AF");
    }

    @Test
    void aDoubledQuotationMarkStandsForOneAndALineEndForNothing() {
        assertThat(texts("\"say \"\"hi\"\"\" \"two  \n   lines\"")).containsExactly("say \"hi\"", "twolines");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a # b        | expected a token, found the character U+0023
                    a /* b       | expected "*/" to end the comment that begins here
                    "a           | expected a quotation mark to end the character string that begins here
                    '01'C        | expected digits, an apostrophe and B or H to end the string that begins here
                    '012'B       | expected only 0 and 1 in this string
                    """)
    void whatCannotBeReadIsReportedAndPassedOver(String text, String message) {
        texts(text);
        assertThat(problems.list()).extracting(Problem::message).containsExactly(message);
    }

    @Test
    void everyLineEndCounts() {
        Source source = Source.of("x", "a\nb\r\nc\rd");
        assertThat(source.at(7).toString()).isEqualTo("x:4:1");
        assertThat(source.at(5).toString()).isEqualTo("x:3:1");
        assertThat(source.at(2).line()).isEqualTo(2);
    }

    private List<String> texts(String text) {
        return tokens(text).stream().map(Token::text).toList();
    }

    private List<Kind> kinds(String text) {
        return tokens(text).stream().map(Token::kind).toList();
    }

    private List<Token> tokens(String text) {
        List<Token> tokens = Lexer.tokens(Source.of("test.asn", text), problems);
        return tokens.subList(0, tokens.size() - 1);
    }
}
