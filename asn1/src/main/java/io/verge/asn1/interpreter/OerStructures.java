package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.value.Additions;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SEQUENCE and SET: X.696 clauses 16 and 18. A preamble of the extension bit and the presence bits, filled up to whole octets;
 * the root; then a bitmap of the additions and each as an open type, a group as a SEQUENCE of its own.
 */
final class OerStructures {
    private final Oer oer;

    OerStructures(Oer oer) {
        this.oer = oer;
    }

    Datum read(StructureType type, BitReader in, Walk walk) {
        Map<String, Datum> found = new LinkedHashMap<>();
        walk.enterStructure(found);
        boolean extended = type.extensible() && in.bit();
        readComponents(type.root(), found, in, walk);
        Additions additions = extended ? readAdditions(type, found, in, walk) : Additions.NONE;
        walk.leaveStructure();
        return new Datum.OfStructure(found, additions);
    }

    /** The rest of the preamble, and what it says is there. */
    private void readComponents(List<Component> components, Map<String, Datum> found, BitReader in, Walk walk) {
        List<Component> present = new ArrayList<>();
        for (Component component : components) {
            if (component.presence() instanceof Presence.Mandatory || in.bit()) {
                present.add(component);
            }
        }
        in.align();
        for (Component component : present) {
            walk.enter(component.name());
            found.put(component.name(), oer.read(component.type(), in, walk));
            walk.leave();
        }
    }

    private Additions readAdditions(StructureType type, Map<String, Datum> found, BitReader in, Walk walk) {
        String bitmap = OerStrings.readBits(in);
        List<Additions.Unknown> unknown = new ArrayList<>();
        for (int i = 0; i < bitmap.length(); i++) {
            if (bitmap.charAt(i) == '0') {
                continue;
            }
            if (i >= type.additions().size()) {
                walk.count(in);
                unknown.add(new Additions.Unknown(i, OerLengths.readHex(in)));
                continue;
            }
            switch (type.additions().get(i)) {
                case Addition.Single(Component one) -> {
                    walk.enter(one.name());
                    found.put(one.name(), oer.readOpen(one.type(), in, walk));
                    walk.leave();
                }
                case Addition.Group group -> {
                    BitReader part = oer.openPart(in);
                    readComponents(group.components(), found, part, walk);
                    oer.closePart(part);
                }
            }
        }
        boolean asKnown =
                unknown.isEmpty() && bitmap.length() == type.additions().size();
        return asKnown ? Additions.NONE : new Additions(Rules.OER, bitmap.length(), unknown);
    }

    void write(StructureType type, Datum value, BitWriter out, Walk walk) {
        Datum.OfStructure structure = Fit.as(Datum.OfStructure.class, value);
        Components.checkNames(type, structure, walk);
        walk.enterStructure(structure.components());
        Map<Integer, BitWriter> additions = additions(type, structure, walk);
        if (type.extensible()) {
            out.bit(!additions.isEmpty());
        } else if (!additions.isEmpty()) {
            throw new Misfit("the type has no extension marker, and so no additions");
        }
        writeComponents(type.root(), structure.components(), out, walk);
        if (!additions.isEmpty()) {
            StringBuilder bitmap = new StringBuilder();
            int count = Components.bitmap(type, structure, additions.keySet());
            for (int i = 0; i < count; i++) {
                bitmap.append(additions.containsKey(i) ? '1' : '0');
            }
            OerStrings.writeBits(bitmap.toString(), out);
            for (int i = 0; i < count; i++) {
                if (additions.containsKey(i)) {
                    OerLengths.writeOctets(oer.complete(additions.get(i)), out);
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
        out.align();
        for (Component component : components) {
            Components.written(component, values, walk).ifPresent(value -> write(component, value, out, walk));
        }
    }

    private void write(Component component, Datum value, BitWriter out, Walk walk) {
        walk.enter(component.name());
        oer.write(component.type(), value, out, walk);
        walk.leave();
    }

    /** The additions that are there, by their places in the bitmap. */
    private Map<Integer, BitWriter> additions(StructureType type, Datum.OfStructure structure, Walk walk) {
        Map<Integer, BitWriter> found = new HashMap<>();
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
            found.put(i, out);
        }
        for (Additions.Unknown unknown : Components.unknown(type, structure, Rules.OER)) {
            BitWriter out = new BitWriter();
            out.hex(Fit.hex(unknown.hex()));
            found.put(unknown.index(), out);
        }
        return found;
    }
}
