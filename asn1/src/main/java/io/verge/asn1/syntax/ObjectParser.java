package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.syntax.ClassTree.Field;
import io.verge.asn1.syntax.ClassTree.Setting;
import io.verge.asn1.syntax.ClassTree.Syntax;
import io.verge.asn1.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Information object classes, objects in the syntax of their class, and object sets: X.681 clauses 9 to 12. */
final class ObjectParser {
    private final Parser parser;
    private final TokenReader in;

    ObjectParser(Parser parser) {
        this.parser = parser;
        this.in = parser.in;
    }

    ClassTree classDefinition() {
        Place at = in.expect("CLASS").place();
        in.expect("{");
        List<Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (in.accept(","));
        in.expect("}");
        List<Syntax> syntax = null;
        if (in.accept("WITH", "SYNTAX")) {
            in.expect("{");
            syntax = syntax("}", fields);
        }
        return new ClassTree(at, fields, syntax);
    }

    private Field field() {
        Place at = in.place();
        if (!in.at(Kind.UPPER_FIELD) && !in.at(Kind.LOWER_FIELD)) {
            throw in.expected("a field");
        }
        String name = in.next().text();
        TypeTree governor = null;
        String governingField = null;
        if (in.at(Kind.UPPER_FIELD)) {
            governingField = in.next().text();
        } else if (parser.types.startsType()) {
            governor = parser.types.type();
        } else if (Character.isLowerCase(name.charAt(1))) {
            throw in.expected("the type of " + name);
        }
        boolean unique = in.accept("UNIQUE");
        boolean optional = in.accept("OPTIONAL");
        Field bare = new Field(at, name, governor, governingField, unique, optional, null);
        return in.accept("DEFAULT")
                ? new Field(at, name, governor, governingField, unique, optional, setting(bare))
                : bare;
    }

    private List<Syntax> syntax(String close, List<Field> fields) {
        List<Syntax> parts = new ArrayList<>();
        while (!in.accept(close)) {
            in.enter();
            if (in.accept("[")) {
                parts.add(new ClassTree.OptionalGroup(syntax("]", fields)));
            } else if (in.at(Kind.UPPER_FIELD) || in.at(Kind.LOWER_FIELD)) {
                String name = in.peek().text();
                if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                    throw in.expected("a field of the class");
                }
                in.next();
                parts.add(new ClassTree.FieldPlace(name));
            } else if (in.at(Kind.UPPER) || in.at(Kind.RESERVED) || in.at(",")) {
                parts.add(new ClassTree.Literal(in.next().text()));
            } else {
                throw in.expected("a word, a field, \"[\" or \"" + close + "\" in the syntax");
            }
            in.leave();
        }
        return parts;
    }

    /** An object between its braces. */
    ObjectTree object(ClassTree of) {
        Place at = in.place();
        Map<String, Setting> settings = new LinkedHashMap<>();
        List<Syntax> syntax = of.syntax();
        if (syntax == null) {
            fieldByField(of, settings);
        } else {
            bySyntax(of, syntax, settings);
        }
        return new ObjectTree(at, settings);
    }

    /** X.681 11.5: the field's name before each setting. */
    private void fieldByField(ClassTree of, Map<String, Setting> settings) {
        while (!in.isDone()) {
            String name = in.peek().text();
            Field field = find(of, name);
            if (field == null) {
                throw in.expected("a field of the class");
            }
            in.next();
            settings.put(name, setting(field));
            if (!in.accept(",")) {
                return;
            }
        }
    }

    /** X.681 11.6: along the class's own syntax. */
    private void bySyntax(ClassTree of, List<Syntax> syntax, Map<String, Setting> settings) {
        for (Syntax part : syntax) {
            switch (part) {
                case ClassTree.Literal literal -> {
                    if (!isLiteral(literal)) {
                        throw in.expected("\"" + literal.text() + "\" of the object's syntax");
                    }
                    in.next();
                }
                case ClassTree.FieldPlace place -> {
                    Field field = find(of, place.field());
                    if (field != null) {
                        settings.put(field.name(), setting(field));
                    }
                }
                case ClassTree.OptionalGroup group -> {
                    if (begins(of, group.parts())) {
                        bySyntax(of, group.parts(), settings);
                    }
                }
            }
        }
    }

    private boolean isLiteral(ClassTree.Literal literal) {
        return !in.isDone()
                && in.peek().text().equals(literal.text())
                && in.peek().kind() != Kind.CHARACTERS;
    }

    /** Whether what comes next is the beginning of an optional group: X.681 10.12 makes one token enough to know. */
    private boolean begins(ClassTree of, List<Syntax> parts) {
        if (parts.isEmpty() || in.isDone()) {
            return false;
        }
        return switch (parts.getFirst()) {
            case ClassTree.Literal literal -> isLiteral(literal);
            case ClassTree.OptionalGroup group -> begins(of, group.parts());
            case ClassTree.FieldPlace place -> {
                Field field = find(of, place.field());
                yield field != null
                        && (field.isType()
                                ? parser.types.startsType()
                                : field.isCapital() || parser.values.startsValue());
            }
        };
    }

    private static @Nullable Field find(ClassTree of, String name) {
        for (Field field : of.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    private Setting setting(Field field) {
        if (field.isType()) {
            return new ClassTree.TypeSetting(parser.types.type());
        }
        if (!field.isCapital()) {
            return new ClassTree.ValueSetting(parser.values.value());
        }
        if (in.at("{")) {
            return new ClassTree.SetSetting(in.braces());
        }
        Place at = in.place();
        Token name = in.expect(Kind.UPPER);
        return new ClassTree.SetSetting(new Tokens(at, List.of(name), in.peek()));
    }

    /** An object set between its braces. The standard has {@code |}; the field writes commas around markers too. */
    ObjectSetTree objectSet() {
        Place at = in.place();
        List<ObjectSetTree.Element> elements = new ArrayList<>();
        boolean extensible = false;
        while (!in.isDone()) {
            if (in.accept("...")) {
                extensible = true;
            } else if (in.at("{")) {
                elements.add(new ObjectSetTree.Defined(in.braces().inside()));
            } else if (in.at(Kind.UPPER) || in.at(Kind.LOWER)) {
                elements.add(new ObjectSetTree.Named(parser.types.reference()));
            } else {
                throw in.expected("an object, an object set or \"...\"");
            }
            if (!in.isDone() && !in.accept("|") && !in.accept("UNION") && !in.accept(",")) {
                throw in.expected("\"|\" or \",\" between objects");
            }
        }
        return new ObjectSetTree(at, elements, extensible);
    }
}
