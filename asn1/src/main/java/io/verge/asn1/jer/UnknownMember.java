package io.verge.asn1.jer;

import io.verge.asn1.ir.Tag;
import io.verge.asn1.value.Additions;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a type does not know, as a member that no component can have the name of. */
final class UnknownMember {
    static final String NAME = "...";

    private UnknownMember() {}

    static Json of(Additions additions) {
        List<Json> elements = new ArrayList<>();
        for (Additions.Unknown one : additions.unknown()) {
            elements.add(object("index", number(one.index()), "octets", Bits.hex(one.hex())));
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("rules", new Json.Text(additions.rules().name()));
        members.put("count", number(additions.count()));
        members.put("additions", new Json.Array(elements));
        return new Json.Members(members);
    }

    static Json of(Datum value) {
        Json content = switch (value) {
            case Datum.UnknownItem(Rules rules, BigInteger number) ->
                object("rules", new Json.Text(rules.name()), "number", new Json.Number(number.toString()));
            case Datum.UnknownIndex(int index, String hex) -> object("index", number(index), "octets", Bits.hex(hex));
            case Datum.UnknownTag(Tag tag, String hex) ->
                object("tag", new Json.Text(tag.tagClass() + " " + tag.number()), "octets", Bits.hex(hex));
            case Datum.UnknownOpen(Rules rules, String hex) ->
                object("rules", new Json.Text(rules.name()), "octets", Bits.hex(hex));
            default -> throw new IllegalArgumentException(value + " is known");
        };
        return new Json.Members(Map.of(NAME, content));
    }

    private static Json number(int number) {
        return new Json.Number(String.valueOf(number));
    }

    private static Json object(String first, Json a, String second, Json b) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(first, a);
        members.put(second, b);
        return new Json.Members(members);
    }

    static Additions additions(Json json) {
        if (!(member(json, "additions") instanceof Json.Array(List<Json> elements))) {
            throw new Mistake("expected an array");
        }
        List<Additions.Unknown> unknown = new ArrayList<>();
        for (Json one : elements) {
            unknown.add(new Additions.Unknown(Numbers.small(member(one, "index")), Bits.hex(member(one, "octets"))));
        }
        return new Additions(rules(json), Numbers.small(member(json, "count")), unknown);
    }

    /** What the one member of an object holds, if it is this one. */
    static Optional<Json> in(Json json) {
        return json instanceof Json.Members(Map<String, Json> members) && members.size() == 1
                ? Optional.ofNullable(members.get(NAME))
                : Optional.empty();
    }

    static Datum item(Json json) {
        return new Datum.UnknownItem(rules(json), Numbers.whole(member(json, "number")));
    }

    static Datum open(Json json) {
        return new Datum.UnknownOpen(rules(json), Bits.hex(member(json, "octets")));
    }

    static Datum alternative(Json json) {
        String hex = Bits.hex(member(json, "octets"));
        if (!(json instanceof Json.Members object && object.members().containsKey("tag"))) {
            return new Datum.UnknownIndex(Numbers.small(member(json, "index")), hex);
        }
        for (Tag.TagClass tagClass : Tag.TagClass.values()) {
            if (member(json, "tag") instanceof Json.Text(String text) && text.startsWith(tagClass + " ")) {
                Json number = new Json.Number(text.substring(tagClass.name().length() + 1));
                return new Datum.UnknownTag(new Tag(tagClass, Numbers.small(number)), hex);
            }
        }
        throw new Mistake("expected a tag, as \"CONTEXT 5\"");
    }

    private static Rules rules(Json json) {
        for (Rules rules : Rules.values()) {
            if (member(json, "rules").equals(new Json.Text(rules.name()))) {
                return rules;
            }
        }
        throw new Mistake("expected \"UPER\" or \"OER\"");
    }

    private static Json member(Json json, String name) {
        Json found = json instanceof Json.Members object ? object.members().get(name) : null;
        if (found == null) {
            throw new Mistake("expected a member \"" + name + "\" in \"" + NAME + "\"");
        }
        return found;
    }
}
