package io.verge.asn1.resolution;

import io.verge.asn1.ir.Tag;
import io.verge.asn1.ir.Tag.TagClass;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ComponentTree;
import io.verge.asn1.syntax.TypeTree;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outermost tag of a type as it is written: X.680 clause 8, table 1. */
final class Tags {
    private static final Map<String, Integer> UNIVERSAL = universal();

    private final Resolution resolution;

    Tags(Resolution resolution) {
        this.resolution = resolution;
    }

    private static Map<String, Integer> universal() {
        String table = """
                1 BOOLEAN, 2 INTEGER, 3 BIT STRING, 4 OCTET STRING, 5 NULL, 6 OBJECT IDENTIFIER, 7 ObjectDescriptor, \
                8 EXTERNAL, 9 REAL, 11 EMBEDDED PDV, 12 UTF8String, 13 RELATIVE-OID, 14 TIME, 18 NumericString, \
                19 PrintableString, 20 TeletexString, 20 T61String, 21 VideotexString, 22 IA5String, 23 UTCTime, \
                24 GeneralizedTime, 25 GraphicString, 26 VisibleString, 26 ISO646String, 27 GeneralString, \
                28 UniversalString, 29 CHARACTER STRING, 30 BMPString, 31 DATE, 32 TIME-OF-DAY, 33 DATE-TIME, 34 DURATION""";
        Map<String, Integer> numbers = new HashMap<>();
        for (String row : table.split(", ", -1)) {
            int space = row.indexOf(' ');
            numbers.put(row.substring(space + 1), Integer.parseInt(row.substring(0, space)));
        }
        return numbers;
    }

    /** The tag; an untagged CHOICE and an open type have none. */
    Optional<Tag> of(TypeTree tree, Scope scope) {
        return resolution.deeper(tree.at(), Optional.empty(), () -> step(tree, scope));
    }

    private Optional<Tag> step(TypeTree tree, Scope scope) {
        return switch (tree) {
            case TypeTree.Tagged tagged -> Optional.of(written(tagged, scope));
            case TypeTree.Simple simple -> universal(UNIVERSAL.getOrDefault(simple.words(), 0));
            case TypeTree.Numbered numbered -> universal(UNIVERSAL.getOrDefault(numbered.words(), 0));
            case TypeTree.Enumerated ignored -> universal(10);
            case TypeTree.Structure structure -> universal(structure.isSet() ? 17 : 16);
            case TypeTree.ListOf list -> universal(list.isSet() ? 17 : 16);
            case TypeTree.Choice ignored -> Optional.empty();
            case TypeTree.InstanceOf ignored -> universal(8);
            case TypeTree.Constrained constrained -> of(constrained.type(), scope);
            case TypeTree.Reference reference -> referred(reference, scope).flatMap(it -> of(it.type(), it.scope()));
            case TypeTree.Selection selection -> selected(selection, scope).flatMap(it -> of(it.type(), it.scope()));
            case TypeTree.FieldOf field ->
                resolution.classes.fieldType(field, scope).flatMap(it -> of(it.type(), it.scope()));
        };
    }

    private static Optional<Tag> universal(int number) {
        return Optional.of(Tag.universal(number));
    }

    private Tag written(TypeTree.Tagged tree, Scope scope) {
        BigInteger number =
                resolution.values.integer(tree.number(), List.of(), scope).orElse(BigInteger.ZERO);
        return new Tag(
                tree.tagClass().isEmpty() ? TagClass.CONTEXT : TagClass.valueOf(tree.tagClass()), number.longValue());
    }

    /** A type as it is written, and the scope to read it in. */
    record Written(TypeTree type, Scope scope) {}

    /** What a reference leads to. A name without meaning is reported where its type is resolved, not here. */
    Optional<Written> referred(TypeTree.Reference tree, Scope scope) {
        return resolution
                .names
                .find(scope, tree.module(), tree.name(), tree.at())
                .flatMap(found -> switch (found) {
                    case Names.OfBinding(Scope.Binding binding) ->
                        resolution.fragments.type(binding.actual()).map(type -> new Written(type, binding.scope()));
                    case Names.OfAssignment assigned -> {
                        Assignment assignment = assigned.assignment();
                        Scope inside = assignment.parameters().size()
                                        == tree.arguments().size()
                                ? new Scope(
                                        assigned.module(), Instances.bind(assignment, tree.arguments(), scope), null)
                                : assigned.scope();
                        yield switch (assignment) {
                            case Assignment.OfType type -> Optional.of(new Written(type.type(), inside));
                            case Assignment.OfSet set -> Optional.of(new Written(set.governor(), inside));
                            case Assignment.OfClass ignored -> Optional.empty();
                            case Assignment.OfValue ignored -> Optional.empty();
                        };
                    }
                });
    }

    private Optional<Written> selected(TypeTree.Selection tree, Scope scope) {
        return structural(tree.choice(), scope).flatMap(found -> {
            if (found.type() instanceof TypeTree.Choice choice) {
                for (ComponentTree.Named named : Parts.named(choice.alternatives())) {
                    if (named.name().equals(tree.alternative())) {
                        return Optional.of(new Written(named.type(), found.scope()));
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** The type behind references, tags and constraints. */
    Optional<Written> structural(TypeTree tree, Scope scope) {
        return resolution.deeper(tree.at(), Optional.empty(), () -> switch (tree) {
            case TypeTree.Tagged tagged -> structural(tagged.type(), scope);
            case TypeTree.Constrained constrained -> structural(constrained.type(), scope);
            case TypeTree.Reference reference ->
                referred(reference, scope).flatMap(it -> structural(it.type(), it.scope()));
            default -> Optional.of(new Written(tree, scope));
        });
    }

    /** The lowest tag among the alternatives of an untagged CHOICE. */
    Optional<Tag> lowest(TypeTree tree, Scope scope) {
        return resolution.deeper(tree.at(), Optional.empty(), () -> {
            Optional<Written> found = structural(tree, scope);
            if (found.isEmpty() || !(found.get().type() instanceof TypeTree.Choice choice)) {
                return Optional.empty();
            }
            Scope inside = found.get().scope();
            Tagging tagging = new Tagging(resolution, inside, choice.alternatives());
            return Parts.named(choice.alternatives()).stream()
                    .map(one -> tagging.next(one.name(), one.type()).or(() -> lowest(one.type(), inside)))
                    .flatMap(Optional::stream)
                    .min(Tag::compareTo);
        });
    }
}
