package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Problems;
import io.verge.asn1.syntax.ModuleTree.Import;
import io.verge.asn1.syntax.ModuleTree.OidPart;
import io.verge.asn1.syntax.ModuleTree.Symbol;
import io.verge.asn1.syntax.ModuleTree.TagDefault;
import io.verge.asn1.syntax.ModuleTree.Versions;
import io.verge.asn1.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Modules, their imports and exports, and their assignments one by one: X.680 clause 13. */
final class ModuleParser {
    private final TokenReader in;
    private final AssignmentParser assignments;
    private final Problems problems;

    ModuleParser(Parser parser, Problems problems) {
        this.in = parser.in;
        this.assignments = new AssignmentParser(parser);
        this.problems = problems;
    }

    List<ModuleTree> modules() {
        List<ModuleTree> modules = new ArrayList<>();
        if (in.isDone()) {
            report(in.expected("a module"));
        }
        while (!in.isDone()) {
            int start = in.position();
            try {
                modules.add(module());
            } catch (SyntaxError e) {
                report(e);
                in.moveTo(start);
                if (in.at(Kind.UPPER)) {
                    modules.add(unreadable());
                } else {
                    skipModule();
                }
            }
        }
        return modules;
    }

    /** A module that failed before its first assignment: whatever name it has in it may be one that it defines. */
    private ModuleTree unreadable() {
        Place at = in.place();
        String name = in.peek().text();
        return new ModuleTree(
                at, name, List.of(), TagDefault.EXPLICIT, false, null, List.of(), List.of(), skipModule());
    }

    private ModuleTree module() {
        Place at = in.place();
        if (!in.at(Kind.UPPER)) {
            throw in.expected("the name of a module");
        }
        String name = in.next().text();
        List<OidPart> oid = in.at("{") ? oid() : List.of();
        in.expect("DEFINITIONS");
        TagDefault tags = tagDefault();
        boolean implied = in.accept("EXTENSIBILITY", "IMPLIED");
        in.expect("::=");
        in.expect("BEGIN");
        List<String> exports = exports();
        List<Import> imports = imports();
        Set<String> unreadable = new HashSet<>();
        List<Assignment> body = body(name, unreadable);
        return new ModuleTree(at, name, oid, tags, implied, exports, imports, body, unreadable);
    }

    private TagDefault tagDefault() {
        for (TagDefault tags : TagDefault.values()) {
            if (in.accept(tags.name(), "TAGS")) {
                return tags;
            }
        }
        return TagDefault.EXPLICIT;
    }

    private List<OidPart> oid() {
        List<OidPart> parts = new ArrayList<>();
        in.expect("{");
        while (!in.accept("}")) {
            parts.add(oidPart(in));
        }
        return parts;
    }

    /** X.680 32.3: a number, a name, or a name with its number. */
    static OidPart oidPart(TokenReader in) {
        Place at = in.place();
        if (in.at(Kind.NUMBER)) {
            return new OidPart(at, null, in.next().text());
        }
        if (!in.at(Kind.LOWER)) {
            throw in.expected("a name or number of an object identifier");
        }
        String name = in.next().text();
        String number = null;
        if (in.accept("(")) {
            number = in.at(Kind.LOWER)
                    ? in.next().text()
                    : in.expect(Kind.NUMBER).text();
            in.expect(")");
        }
        return new OidPart(at, name, number);
    }

    /** Null where everything is exported. */
    private @Nullable List<String> exports() {
        if (!in.accept("EXPORTS") || in.accept("ALL", ";")) {
            return null;
        }
        List<String> names = new ArrayList<>();
        if (!in.at(";")) {
            do {
                names.add(symbol().name());
            } while (in.accept(","));
        }
        in.expect(";");
        return names;
    }

    private List<Import> imports() {
        List<Import> imports = new ArrayList<>();
        if (in.accept("IMPORTS")) {
            while (!in.accept(";")) {
                imports.add(imported());
            }
        }
        return imports;
    }

    private Import imported() {
        List<Symbol> symbols = new ArrayList<>();
        do {
            symbols.add(symbol());
        } while (in.accept(","));
        in.expect("FROM");
        Place at = in.place();
        if (!in.at(Kind.UPPER)) {
            throw in.expected("the name of a module");
        }
        String module = in.next().text();
        List<OidPart> oid = in.at("{") ? oid() : List.of();
        Versions versions = word("WITH", "SUCCESSORS")
                ? Versions.SUCCESSORS
                : word("WITH", "DESCENDANTS") ? Versions.DESCENDANTS : Versions.THIS;
        return new Import(at, symbols, module, oid, versions);
    }

    /** The second word is none of the reserved ones. */
    private boolean word(String first, String second) {
        boolean here = in.at(first) && in.peek(1).text().equals(second);
        if (here) {
            in.next();
            in.next();
        }
        return here;
    }

    private Symbol symbol() {
        Place at = in.place();
        boolean named = in.at(Kind.UPPER)
                || in.at(Kind.LOWER)
                || (in.at(Kind.RESERVED)
                        && Words.USEFUL_CLASSES.contains(in.peek().text()));
        if (!named) {
            throw in.expected("a name");
        }
        String name = in.next().text();
        if (in.accept("{")) {
            in.expect("}");
        }
        return new Symbol(at, name);
    }

    private List<Assignment> body(String module, Set<String> unreadable) {
        List<Assignment> found = new ArrayList<>();
        while (!in.accept("END")) {
            if (in.isDone()) {
                report(in.expected("\"END\" of module " + module));
                break;
            }
            int start = in.position();
            String name = in.peek().text();
            try {
                found.add(assignments.assignment());
            } catch (SyntaxError e) {
                report(e);
                unreadable.add(name);
                skipAssignment(start);
            }
        }
        return found;
    }

    /** Goes on where, by the look of it, the next assignment begins: with the first token of a line that has {@code ::=}. */
    private void skipAssignment(int start) {
        in.reset();
        if (in.position() == start) {
            in.next();
        }
        int failed = in.position();
        while (!in.isDone() && !in.at("END")) {
            if (in.at("::=")) {
                int line = in.peek(-1).place().line();
                int back = 1;
                while (in.position() - back > failed
                        && in.peek(-back - 1).place().line() == line) {
                    back++;
                }
                if (in.position() - back >= failed) {
                    in.moveTo(in.position() - back);
                    return;
                }
            }
            in.next();
        }
    }

    /** Passes over the module and gives all words in it. */
    private Set<String> skipModule() {
        in.reset();
        Set<String> passed = new HashSet<>();
        while (!in.isDone() && !in.accept("END")) {
            passed.add(in.next().text());
        }
        return passed;
    }

    private void report(SyntaxError error) {
        Problem problem = error.problem;
        problems.report(problem.code(), problem.place(), problem.message());
    }
}
