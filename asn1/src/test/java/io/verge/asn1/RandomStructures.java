package io.verge.asn1;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Value;
import io.verge.asn1.value.Additions;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.ModuleValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random values of SEQUENCE and SET. Each is of a version of the type: up to some addition, all are there that must be, and
 * none behind it.
 */
final class RandomStructures {
    private final RandomValues values;
    private final Random random;
    private final GovernorKeys keys;

    RandomStructures(RandomValues values, Random random, GovernorKeys keys) {
        this.values = values;
        this.random = random;
        this.keys = keys;
    }

    Datum structure(StructureType type) {
        Map<String, Datum> components = new LinkedHashMap<>();
        values.around.enter(components);
        type.root().forEach(one -> add(one, components));
        int known = type.additions().size();
        int version = values.isSparse() ? 0 : random.nextBoolean() ? known : random.nextInt(known + 1);
        int written = 0;
        for (int i = 0; i < version; i++) {
            int before = components.size();
            components(type.additions().get(i)).forEach(one -> add(one, components));
            written = components.size() > before ? i + 1 : written;
        }
        values.around.leave();
        return new Datum.OfStructure(components, version == known ? beyond(type) : shorter(type, written));
    }

    private void add(Component component, Map<String, Datum> components) {
        boolean mandatory = component.presence() instanceof Presence.Mandatory;
        if (!mandatory && (values.isSparse() || random.nextInt(3) == 0)) {
            return;
        }
        List<Datum> governing = keys.of(component);
        Datum value = governing.isEmpty() || random.nextInt(8) == 0
                ? values.next(component.type())
                : governing.get(random.nextInt(governing.size()));
        put(component, value, components);
    }

    private static List<Component> components(Addition addition) {
        return switch (addition) {
            case Addition.Single(Component one) -> List.of(one);
            case Addition.Group group -> group.components();
        };
    }

    /** A default is left out; in bits, zeros at the end do not make it another value. */
    private static void put(Component component, Datum value, Map<String, Datum> components) {
        boolean isDefault = component.presence() instanceof Presence.Default(Value standard)
                && significant(ModuleValues.datum(standard)).equals(significant(value));
        if (!isDefault) {
            components.put(component.name(), value);
        }
    }

    private static Datum significant(Datum value) {
        return value instanceof Datum.OfBits(String bits) ? new Datum.OfBits(bits.replaceAll("0*$", "")) : value;
    }

    /** The bitmap of an older version of the type, which has fewer additions. */
    private Additions shorter(StructureType type, int written) {
        return written > 0 && type.extensible() && values.isUnknownNow(2)
                ? new Additions(values.rules(), written, List.of())
                : Additions.NONE;
    }

    /** What a newer version of the type would send beyond ours. */
    private Additions beyond(StructureType type) {
        if (!type.extensible() || !values.isUnknownNow(4)) {
            return Additions.NONE;
        }
        int known = type.additions().size();
        List<Additions.Unknown> unknown = new ArrayList<>();
        int count = known + 1 + random.nextInt(random.nextInt(5) == 0 ? 90 : 4);
        for (int i = known; i < count; i++) {
            if (random.nextInt(3) == 0 || i == count - 1) {
                unknown.add(new Additions.Unknown(i, values.hex(1 + random.nextInt(6))));
            }
        }
        return new Additions(values.rules(), count, unknown);
    }
}
