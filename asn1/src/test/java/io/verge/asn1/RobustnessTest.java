package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.verge.asn1.print.ModelPrinter;
import io.verge.asn1.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read, an answer comes: never an exception, never a stack that runs out, never without end. */
@Timeout(60)
class RobustnessTest {
    /** The stack that the launcher gives a thread. */
    private static final int STACK = 512 * 1024;

    private static final int DEEP = 20_000;

    @Test
    void everyPrefixOfAModuleIsAnswered() {
        String library = Asn1Text.libraryWithNotes();
        onASmallStack(() -> {
            for (int end = 0; end < library.length(); end++) {
                answer(library.substring(0, end), "prefix of " + end);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMutationOfAModuleIsAnswered(long seed) {
        String library = Asn1Text.libraryWithNotes();
        Random random = new Random(seed);
        onASmallStack(() -> {
            for (int i = 0; i < 5_000; i++) {
                answer(mutated(library, random), "seed " + seed + ", mutation " + i);
            }
        });
    }

    @Test
    void nestingHasABottom() {
        List<String> deep = List.of(
                "A ::= " + "SEQUENCE { a ".repeat(DEEP),
                "A ::= " + "SEQUENCE OF ".repeat(DEEP) + "NULL",
                "A ::= " + "[1] ".repeat(DEEP) + "NULL",
                "A ::= INTEGER " + "(".repeat(DEEP),
                "A ::= T (" + "WITH COMPONENT (".repeat(DEEP),
                "A ::= INTEGER (" + "ALL EXCEPT (".repeat(DEEP),
                "a T ::= " + "b : ".repeat(DEEP) + "1",
                "a T ::= " + "{".repeat(DEEP) + "}".repeat(DEEP),
                "A ::= " + "T {".repeat(DEEP) + "}".repeat(DEEP),
                "A ::= CLASS {&a NULL} WITH SYNTAX {" + "[".repeat(DEEP),
                "/*".repeat(DEEP),
                "A ::= " + "a < ".repeat(DEEP) + "T",
                "A ::= INTEGER " + "(0..9)".repeat(DEEP),
                "A ::= INTEGER (0 " + "| 1 ".repeat(DEEP) + ")",
                "A ::= INTEGER (" + "9".repeat(DEEP) + ")");
        for (String assignment : deep) {
            onASmallStack(() -> answer(Asn1Text.module(assignment), assignment.substring(0, 20)));
        }
    }

    @Test
    void aChainOfReferencesHasAnEnd() {
        StringBuilder chain = new StringBuilder("A0 ::= INTEGER\n");
        for (int i = 1; i < DEEP; i++) {
            chain.append("A").append(i).append(" ::= A").append(DEEP - i).append(" (0..9)\n");
        }
        onASmallStack(() -> answer(Asn1Text.module(chain.toString()), "chain"));
    }

    @Test
    void whatDoublesWithEveryNameIsCutOff() {
        List<String> lines = List.of(
                "S%d K ::= {S%d | S%d}\n",
                "v%d T ::= {a v%d, b v%d}\n",
                "A%d {X} ::= SEQUENCE { a A%d {SEQUENCE OF X}, b A%d {SET OF X} }\n",
                "B%d ::= SEQUENCE { COMPONENTS OF B%d, COMPONENTS OF B%d }\n",
                "C%d ::= INTEGER (C%d | C%d)\n");
        for (String line : lines) {
            StringBuilder text = new StringBuilder("""
                    T ::= SEQUENCE { a T OPTIONAL, b T OPTIONAL }
                    K ::= CLASS { &id INTEGER }
                    S99 K ::= {{&id 1}}
                    v99 T ::= {}
                    A99 {X} ::= X
                    B99 ::= SEQUENCE { c NULL }
                    C99 ::= INTEGER (0)
                    """);
            if (line.startsWith("A")) {
                text.append("D ::= A0 {NULL}\n");
            }
            for (int i = 0; i < 99; i++) {
                text.append(line.formatted(i, i + 1, i + 1));
            }
            onASmallStack(() -> answer(Asn1Text.module(text.toString()), line));
        }
    }

    @Test
    void manyPartsTakeTimeInProportion() {
        StringBuilder union = new StringBuilder("A ::= INTEGER (0");
        StringBuilder aliases = new StringBuilder("A0 ::= NULL\n");
        for (int i = 1; i < DEEP; i++) {
            union.append(" | ").append(2 * i);
            aliases.append("A")
                    .append(DEEP - i)
                    .append(" ::= A")
                    .append(DEEP - i - 1)
                    .append("\n");
        }
        onASmallStack(() -> answer(Asn1Text.module(union.append(")").toString()), "union"));
        onASmallStack(() -> answer(Asn1Text.module(aliases.toString()), "aliases"));
    }

    @Test
    void aListThatNeverEndsItsSyntaxReportsItOnce() {
        assertThat(Asn1Text.problems(Asn1Text.module("A ::= " + "SEQUENCE { a ".repeat(DEEP))))
                .anyMatch(problem -> problem.contains(Problem.Code.TOO_DEEP.name()));
    }

    private static void answer(String text, String what) {
        assertThatCode(() -> {
                    if (Asn1Text.compile(text) instanceof Compilation.Compiled(var model)) {
                        ModelPrinter.print(model);
                    }
                })
                .as(what)
                .doesNotThrowAnyException();
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            int from = random.nextInt(changed.length());
            int size = random.nextInt(80);
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, (char) (' ' + random.nextInt(95)));
                case 2 -> changed.delete(at, Math.min(changed.length(), at + size));
                default -> changed.insert(at, changed.substring(from, Math.min(changed.length(), from + size)));
            }
        }
        return changed.toString();
    }

    private static void onASmallStack(Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small stack", STACK);
        thread.setUncaughtExceptionHandler((which, thrown) -> failure.set(thrown));
        thread.start();
        List<Throwable> thrown = new ArrayList<>();
        try {
            thread.join();
        } catch (InterruptedException e) {
            thrown.add(e);
        }
        if (failure.get() != null) {
            thrown.add(failure.get());
        }
        assertThat(thrown).isEmpty();
    }
}
