package io.verge.asn1.jer;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Additions;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.DatumWords;
import io.verge.asn1.value.Rules;
import io.verge.asn1.value.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as JSON. */
final class JerWriter {
    private final Model model;
    private final JsonPath path;
    private final Surroundings around = new Surroundings();

    JerWriter(Model model, JsonPath path) {
        this.model = model;
        this.path = path;
    }

    Json json(Type type, Datum value) {
        return switch (type) {
            case ReferenceType reference -> json(model.expand(reference), value);
            case BooleanType ignored ->
                new Json.Bool(as(Datum.OfBoolean.class, value).value());
            case NullType ignored -> {
                as(Datum.OfNull.class, value);
                yield new Json.Null();
            }
            case IntegerType ignored ->
                new Json.Number(as(Datum.OfInteger.class, value).value().toString());
            case EnumeratedType ignored ->
                value instanceof Datum.UnknownItem unknown
                        ? UnknownMember.of(unknown)
                        : new Json.Text(as(Datum.OfEnumerated.class, value).name());
            case RealType ignored -> Reals.json(value);
            case BitStringType bits ->
                Bits.json(bits, as(Datum.OfBits.class, value).bits());
            case OctetStringType octets -> octets(octets, value);
            case CharacterStringType ignored -> characters(value);
            case TimeType ignored -> characters(value);
            case ObjectIdentifierType ignored ->
                new Json.Text(as(Datum.OfObjectIdentifier.class, value).arcs().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(".")));
            case StructureType structure -> structure(structure, as(Datum.OfStructure.class, value));
            case ListType list -> list(list, as(Datum.OfList.class, value).elements());
            case ChoiceType choice -> choice(choice, value);
            case OpenType open -> open(open, value);
        };
    }

    private static Json characters(Datum value) {
        return new Json.Text(as(Datum.OfCharacters.class, value).characters());
    }

    /** X.697 clause on octet strings: hexadecimal digits, or the value that they contain. */
    private Json octets(OctetStringType type, Datum value) {
        if (value instanceof Datum.OfContaining(Datum content)) {
            Type inner = type.containing().orElseThrow(() -> new Mistake("these octets contain no other type"));
            path.enter("containing");
            Json json = json(inner, content);
            path.leave();
            return new Json.Members(Map.of("containing", json));
        }
        return Bits.hex(as(Datum.OfOctets.class, value).hex());
    }

    private Json structure(StructureType type, Datum.OfStructure value) {
        Map<String, Json> members = new LinkedHashMap<>();
        around.enter(value.components());
        for (Component component : Members.of(type)) {
            Datum datum = value.components().get(component.name());
            if (datum != null) {
                path.enter(component.name());
                members.put(component.name(), json(component.type(), datum));
                path.leave();
            }
        }
        around.leave();
        for (String name : value.components().keySet()) {
            if (!members.containsKey(name)) {
                throw new Mistake("the type has no component " + name);
            }
        }
        if (!value.additions().equals(Additions.NONE)) {
            members.put(UnknownMember.NAME, UnknownMember.of(value.additions()));
        }
        return new Json.Members(members);
    }

    private Json list(ListType type, List<Datum> values) {
        List<Json> elements = new ArrayList<>();
        for (Datum value : values) {
            path.enter(elements.size());
            elements.add(json(type.element(), value));
            path.leave();
        }
        return new Json.Array(elements);
    }

    private Json choice(ChoiceType type, Datum value) {
        if (value instanceof Datum.UnknownIndex || value instanceof Datum.UnknownTag) {
            return UnknownMember.of(value);
        }
        Datum.OfChoice choice = as(Datum.OfChoice.class, value);
        path.enter(choice.alternative());
        Alternative alternative = Members.alternative(type, choice.alternative());
        Json json = json(alternative.type(), choice.value());
        path.leave();
        return new Json.Members(Map.of(choice.alternative(), json));
    }

    private Json open(OpenType open, Datum value) {
        Optional<Type> type = around.type(open);
        if (value instanceof Datum.UnknownOpen(Rules rules, String hex)) {
            return type.isEmpty() && rules == Rules.UPER ? Bits.hex(hex) : UnknownMember.of(value);
        }
        return json(type.orElseThrow(() -> new Mistake("nothing says which type is in this open type here")), value);
    }

    private static <D extends Datum> D as(Class<D> kind, Datum value) {
        if (!kind.isInstance(value)) {
            throw new Mistake("expected " + DatumWords.of(kind) + ", found " + DatumWords.of(value.getClass()));
        }
        return kind.cast(value);
    }
}
