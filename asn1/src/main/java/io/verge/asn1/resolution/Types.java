package io.verge.asn1.resolution;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterKind;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ConstraintTree;
import io.verge.asn1.syntax.TypeTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves types. */
final class Types {
    private static final Map<String, Type> SIMPLE = simple();

    private final Resolution resolution;
    private final Enumerations enumerations;

    Types(Resolution resolution) {
        this.resolution = resolution;
        this.enumerations = new Enumerations(resolution);
    }

    private static Map<String, Type> simple() {
        Map<String, Type> types = new HashMap<>();
        types.put("BOOLEAN", new BooleanType());
        types.put("NULL", new NullType());
        types.put("REAL", new RealType());
        types.put("INTEGER", new IntegerType(Bounds.VALUES, List.of()));
        types.put("BIT STRING", new BitStringType(Bounds.SIZES, List.of(), Optional.empty()));
        types.put("OCTET STRING", new OctetStringType(Bounds.SIZES, Optional.empty()));
        types.put("OBJECT IDENTIFIER", new ObjectIdentifierType(false));
        types.put("RELATIVE-OID", new ObjectIdentifierType(true));
        for (CharacterKind kind : CharacterKind.values()) {
            types.put(kind.words(), new CharacterStringType(kind, kind.alphabet(), Bounds.SIZES));
        }
        types.put("ISO646String", types.get("VisibleString"));
        types.put("T61String", types.get("TeletexString"));
        for (TimeType.Kind kind : TimeType.Kind.values()) {
            types.put(kind.words(), new TimeType(kind));
        }
        return types;
    }

    Type resolve(TypeTree tree, Scope scope) {
        return resolution.deeper(tree.at(), Resolution.UNKNOWN, () -> step(tree, scope));
    }

    private Type step(TypeTree tree, Scope scope) {
        return switch (tree) {
            case TypeTree.Simple simple -> simple(simple.words(), simple.at());
            case TypeTree.Numbered numbered -> numbered(numbered, scope);
            case TypeTree.Enumerated enumerated -> enumerations.resolve(enumerated, scope);
            case TypeTree.Structure structure -> resolution.structures.structure(structure, scope);
            case TypeTree.Choice choice -> resolution.structures.choice(choice, scope);
            case TypeTree.ListOf list ->
                new ListType(
                        list.isSet() ? StructureType.Kind.SET : StructureType.Kind.SEQUENCE,
                        Bounds.SIZES,
                        resolve(list.element(), scope));
            case TypeTree.Tagged tagged -> resolve(tagged.type(), scope);
            case TypeTree.Constrained constrained -> constrained(constrained, scope);
            case TypeTree.Selection selection -> resolution.structures.selected(selection, scope);
            case TypeTree.Reference reference -> reference(reference, scope);
            case TypeTree.FieldOf field -> resolution.tables.field(field, null, scope);
            case TypeTree.InstanceOf instance -> unsupported("INSTANCE OF", instance.at());
        };
    }

    private Type simple(String words, Place at) {
        Type type = SIMPLE.get(words);
        return type == null ? unsupported(words, at) : type;
    }

    private Type unsupported(String words, Place at) {
        resolution.problems.report(Code.UNSUPPORTED, at, words + " is left out of this compiler");
        return Resolution.UNKNOWN;
    }

    private Type numbered(TypeTree.Numbered tree, Scope scope) {
        List<NamedNumber> names = enumerations.numbers(tree.names(), scope);
        if (tree.words().equals("INTEGER")) {
            return new IntegerType(Bounds.VALUES, names);
        }
        return new BitStringType(Bounds.SIZES, names, Optional.empty());
    }

    /** A table constraint belongs to the field it follows; every other narrows a type that is whole without it. */
    private Type constrained(TypeTree.Constrained tree, Scope scope) {
        ConstraintTree constraint = tree.constraint();
        if (tree.type() instanceof TypeTree.FieldOf field && constraint.root() instanceof ConstraintTree.Table table) {
            return resolution.tables.field(field, table, scope);
        }
        Type type = resolve(tree.type(), scope);
        return resolution.constraints.apply(type, constraint, scope);
    }

    private Type reference(TypeTree.Reference tree, Scope scope) {
        return resolution
                .names
                .find(scope, tree.module(), tree.name(), tree.at())
                .map(found -> switch (found) {
                    case Names.OfBinding(Scope.Binding binding) -> parameter(binding);
                    case Names.OfAssignment assigned -> assigned(tree, assigned, scope);
                })
                .orElse(Resolution.UNKNOWN);
    }

    private Type parameter(Scope.Binding binding) {
        return resolution
                .fragments
                .type(binding.actual())
                .map(type -> resolve(type, binding.scope()))
                .orElse(Resolution.UNKNOWN);
    }

    private Type assigned(TypeTree.Reference tree, Names.OfAssignment found, Scope scope) {
        Assignment assignment = found.assignment();
        if (!resolution.definitions.isType(found.module(), assignment)) {
            resolution.problems.report(
                    Code.WRONG_KIND, tree.at(), "expected a type, found " + tree.name() + ", which is none");
            return Resolution.UNKNOWN;
        }
        if (!assignment.parameters().isEmpty() || !tree.arguments().isEmpty()) {
            return resolution.instances.instantiate(found, tree.arguments(), scope, tree.at());
        }
        return new ReferenceType(new Name(found.module().label, assignment.name()));
    }
}
