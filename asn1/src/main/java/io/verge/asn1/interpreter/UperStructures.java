package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.value.Additions;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SEQUENCE and SET: X.691 clauses 19 and 21. A bit for the extension, a bit for each root component that may be missing, the
 * root; then a bitmap of the additions and each as an open type, a group as a SEQUENCE of its own.
 */
final class UperStructures {
    private final Uper uper;

    UperStructures(Uper uper) {
        this.uper = uper;
    }

    Datum read(StructureType type, BitReader in, Walk walk) {
        boolean extended = type.extensible() && in.bit();
        Map<String, Datum> found = new LinkedHashMap<>();
        walk.enterStructure(found);
        readComponents(type.root(), found, in, walk);
        Additions additions = extended ? readAdditions(type, found, in, walk) : Additions.NONE;
        walk.leaveStructure();
        return new Datum.OfStructure(found, additions);
    }

    private void readComponents(List<Component> components, Map<String, Datum> found, BitReader in, Walk walk) {
        List<Component> present = new ArrayList<>();
        for (Component component : components) {
            if (component.presence() instanceof Presence.Mandatory || in.bit()) {
                present.add(component);
            }
        }
        for (Component component : present) {
            walk.enter(component.name());
            found.put(component.name(), uper.read(component.type(), in, walk));
            walk.leave();
        }
    }

    private Additions readAdditions(StructureType type, Map<String, Datum> found, BitReader in, Walk walk) {
        int count = UperLengths.readSmall(in);
        String bitmap = in.bits(count);
        List<Additions.Unknown> unknown = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (bitmap.charAt(i) == '0') {
                continue;
            }
            if (i >= type.additions().size()) {
                walk.count(in);
                unknown.add(new Additions.Unknown(i, UperStrings.readHex(in)));
                continue;
            }
            switch (type.additions().get(i)) {
                case Addition.Single(Component one) -> {
                    walk.enter(one.name());
                    found.put(one.name(), uper.readOpen(one.type(), in, walk));
                    walk.leave();
                }
                case Addition.Group group -> {
                    BitReader part = uper.openPart(in);
                    readComponents(group.components(), found, part, walk);
                    uper.closePart(part);
                }
            }
        }
        boolean asKnown = unknown.isEmpty() && count == type.additions().size();
        return asKnown ? Additions.NONE : new Additions(Rules.UPER, count, unknown);
    }

    void write(StructureType type, Datum value, BitWriter out, Walk walk) {
        Datum.OfStructure structure = Fit.as(Datum.OfStructure.class, value);
        Components.checkNames(type, structure, walk);
        walk.enterStructure(structure.components());
        Map<Integer, byte[]> additions = additions(type, structure, walk);
        if (type.extensible()) {
            out.bit(!additions.isEmpty());
        } else if (!additions.isEmpty()) {
            throw new Misfit("the type has no extension marker, and so no additions");
        }
        writeComponents(type.root(), structure.components(), out, walk);
        if (!additions.isEmpty()) {
            int count = Components.bitmap(type, structure, additions.keySet());
            UperLengths.writeSmall(count, out);
            for (int i = 0; i < count; i++) {
                out.bit(additions.containsKey(i));
            }
            for (int i = 0; i < count; i++) {
                if (additions.containsKey(i)) {
                    UperStrings.writeOctets(Range.SIZES, additions.get(i), out);
                }
            }
        }
        walk.leaveStructure();
    }

    private void writeComponents(List<Component> components, Map<String, Datum> values, BitWriter out, Walk walk) {
        for (Component component : components) {
            if (!(component.presence() instanceof Presence.Mandatory)) {
                out.bit(Components.written(component, values, walk).isPresent());
            }
        }
        for (Component component : components) {
            Components.written(component, values, walk).ifPresent(value -> write(component, value, out, walk));
        }
    }

    private void write(Component component, Datum value, BitWriter out, Walk walk) {
        walk.enter(component.name());
        uper.write(component.type(), value, out, walk);
        walk.leave();
    }

    /** The octets of the additions that are there, by their places in the bitmap. What is not known goes out as it came. */
    private Map<Integer, byte[]> additions(StructureType type, Datum.OfStructure structure, Walk walk) {
        Map<Integer, byte[]> found = new HashMap<>();
        for (int i = 0; i < type.additions().size(); i++) {
            BitWriter out = new BitWriter();
            List<Component> components = Components.of(type.additions().get(i));
            if (components.stream()
                    .allMatch(one ->
                            Components.there(one, structure.components(), walk).isEmpty())) {
                continue;
            }
            switch (type.additions().get(i)) {
                case Addition.Single(Component one) ->
                    Components.there(one, structure.components(), walk)
                            .ifPresent(there -> write(one, there, out, walk));
                case Addition.Group group -> writeComponents(group.components(), structure.components(), out, walk);
            }
            found.put(i, uper.complete(out));
        }
        for (Additions.Unknown unknown : Components.unknown(type, structure, Rules.UPER)) {
            found.put(unknown.index(), HexFormat.of().parseHex(Fit.hex(unknown.hex())));
        }
        return found;
    }
}
