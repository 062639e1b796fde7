package io.verge.asn1.difference;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Value;
import io.verge.asn1.print.ModelPrinter;
import java.util.List;

/** The part of {@link Differences} for SEQUENCE and SET: order, presence and grouping of components are on the wire. */
final class StructureDifferences {
    private StructureDifferences() {}

    static void compare(Differences differences, String path, StructureType one, StructureType other) {
        differences.equal(path, one.kind(), other.kind());
        differences.equal(path + " extensible", one.extensible(), other.extensible());
        components(differences, path, one.root(), other.root());
        List<Addition> here = one.additions();
        List<Addition> there = other.additions();
        differences.equal(path + " number of extensions", here.size(), there.size());
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            addition(differences, path, here.get(i), there.get(i));
        }
    }

    private static void addition(Differences differences, String path, Addition one, Addition other) {
        differences.equal(
                path + " extension in a group", one instanceof Addition.Group, other instanceof Addition.Group);
        components(differences, path, components(one), components(other));
    }

    private static List<Component> components(Addition addition) {
        return switch (addition) {
            case Addition.Single(Component component) -> List.of(component);
            case Addition.Group group -> group.components();
        };
    }

    private static void components(Differences differences, String path, List<Component> one, List<Component> other) {
        List<String> here = one.stream().map(Component::name).toList();
        List<String> there = other.stream().map(Component::name).toList();
        differences.equal(path + " components", here, there);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            String inner = path + "." + here.get(i);
            differences.equal(inner, presence(one.get(i)), presence(other.get(i)));
            differences.compare(inner, one.get(i).type(), other.get(i).type());
        }
    }

    private static String presence(Component component) {
        return switch (component.presence()) {
            case Presence.Mandatory ignored -> "mandatory";
            case Presence.Optional ignored -> "OPTIONAL";
            case Presence.Default(Value value) -> "DEFAULT " + ModelPrinter.print(value);
        };
    }
}
