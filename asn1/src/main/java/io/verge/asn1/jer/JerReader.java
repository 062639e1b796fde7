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
import io.verge.asn1.ir.NamedNumber;
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
import io.verge.asn1.value.Rules;
import io.verge.asn1.value.Surroundings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values from JSON. */
final class JerReader {
    private static final Pattern ARCS = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,40})*+");

    private final Model model;
    private final JsonPath path;
    private final Surroundings around = new Surroundings();

    JerReader(Model model, JsonPath path) {
        this.model = model;
        this.path = path;
    }

    Datum datum(Type type, Json json) {
        return switch (type) {
            case ReferenceType reference -> datum(model.expand(reference), json);
            case BooleanType ignored ->
                new Datum.OfBoolean(as(Json.Bool.class, json, "true or false").value());
            case NullType ignored -> {
                as(Json.Null.class, json, "null");
                yield new Datum.OfNull();
            }
            case IntegerType ignored -> new Datum.OfInteger(Numbers.whole(json));
            case EnumeratedType enumerated -> item(enumerated, json);
            case RealType ignored -> Reals.datum(json);
            case BitStringType bits -> new Datum.OfBits(Bits.bits(bits, json));
            case OctetStringType octets -> octets(octets, json);
            case CharacterStringType ignored -> characters(json);
            case TimeType ignored -> characters(json);
            case ObjectIdentifierType ignored -> arcs(json);
            case StructureType structure ->
                structure(structure, as(Json.Members.class, json, "an object").members());
            case ListType list ->
                list(list, as(Json.Array.class, json, "an array").elements());
            case ChoiceType choice -> choice(choice, as(Json.Members.class, json, "an object of one alternative"));
            case OpenType open -> open(open, json);
        };
    }

    private static Datum characters(Json json) {
        return new Datum.OfCharacters(as(Json.Text.class, json, "a string").value());
    }

    private static Datum item(EnumeratedType type, Json json) {
        Optional<Json> unknown = UnknownMember.in(json);
        if (unknown.isPresent()) {
            return UnknownMember.item(unknown.get());
        }
        List<String> names = Stream.concat(type.root().stream(), type.additions().stream())
                .map(NamedNumber::name)
                .toList();
        if (json instanceof Json.Text(String name) && names.contains(name)) {
            return new Datum.OfEnumerated(name);
        }
        throw new Mistake("expected one of "
                + names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")));
    }

    private Datum octets(OctetStringType type, Json json) {
        if (!(json instanceof Json.Members(Map<String, Json> members))) {
            return new Datum.OfOctets(Bits.hex(json));
        }
        Json content = members.get("containing");
        if (content == null || members.size() != 1 || type.containing().isEmpty()) {
            throw new Mistake("expected a string of pairs of hexadecimal digits"
                    + (type.containing().isPresent() ? ", or an object of \"containing\"" : ""));
        }
        path.enter("containing");
        Datum value = datum(type.containing().get(), content);
        path.leave();
        return new Datum.OfContaining(value);
    }

    private static Datum arcs(Json json) {
        String text = as(Json.Text.class, json, "a string of numbers and dots").value();
        if (!ARCS.matcher(text).matches()) {
            throw new Mistake("expected a string of numbers and dots");
        }
        return new Datum.OfObjectIdentifier(
                Stream.of(text.split("\\.", -1)).map(BigInteger::new).toList());
    }

    private Datum structure(StructureType type, Map<String, Json> members) {
        Map<String, Datum> components = new LinkedHashMap<>();
        around.enter(components);
        for (Component component : Members.of(type)) {
            Json json = members.get(component.name());
            if (json != null) {
                path.enter(component.name());
                components.put(component.name(), datum(component.type(), json));
                path.leave();
            }
        }
        around.leave();
        for (String name : members.keySet()) {
            if (!components.containsKey(name) && !name.equals(UnknownMember.NAME)) {
                path.enter(name);
                throw new Mistake("expected one of "
                        + Members.of(type).stream().map(Component::name).collect(Collectors.joining(", ")));
            }
        }
        Json unknown = members.get(UnknownMember.NAME);
        return new Datum.OfStructure(components, unknown == null ? Additions.NONE : UnknownMember.additions(unknown));
    }

    private Datum list(ListType type, List<Json> elements) {
        List<Datum> values = new ArrayList<>();
        for (Json element : elements) {
            path.enter(values.size());
            values.add(datum(type.element(), element));
            path.leave();
        }
        return new Datum.OfList(values);
    }

    private Datum choice(ChoiceType type, Json.Members json) {
        Optional<Json> unknown = UnknownMember.in(json);
        if (unknown.isPresent()) {
            return UnknownMember.alternative(unknown.get());
        }
        if (json.members().size() != 1) {
            throw new Mistake("expected an object of one alternative, found "
                    + json.members().size() + " members");
        }
        Map.Entry<String, Json> member = json.members().entrySet().iterator().next();
        path.enter(member.getKey());
        Alternative alternative = Members.alternative(type, member.getKey());
        Datum value = datum(alternative.type(), member.getValue());
        path.leave();
        return new Datum.OfChoice(alternative.name(), value);
    }

    private Datum open(OpenType open, Json json) {
        Optional<Type> type = around.type(open);
        Optional<Json> unknown = UnknownMember.in(json);
        if (type.isPresent() && (unknown.isEmpty() || !isOpen(unknown.get()))) {
            return datum(type.get(), json);
        }
        if (unknown.isEmpty() && json instanceof Json.Text) {
            return new Datum.UnknownOpen(Rules.UPER, Bits.hex(json));
        }
        return UnknownMember.open(unknown.orElseThrow(() -> new Mistake(
                "expected a string of hexadecimal digits or \"...\", for nothing says which type this holds")));
    }

    /** Whether it can be the content of an open type, and not an item or additions of what is in it. */
    private static boolean isOpen(Json unknown) {
        return unknown instanceof Json.Members object
                && object.members().containsKey("rules")
                && object.members().containsKey("octets");
    }

    private static <J extends Json> J as(Class<J> kind, Json json, String what) {
        if (!kind.isInstance(json)) {
            throw new Mistake("expected " + what);
        }
        return kind.cast(json);
    }
}
