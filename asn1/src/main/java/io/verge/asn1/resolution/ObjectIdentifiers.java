package io.verge.asn1.resolution;

import io.verge.asn1.syntax.ModuleTree.OidPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that may stand for arcs without their numbers: Rec. ITU-T X.660 annex A, X.680 32.7. */
final class ObjectIdentifiers {
    private static final Map<String, String> FIRST =
            Map.of("itu-t", "0", "ccitt", "0", "iso", "1", "joint-iso-itu-t", "2", "joint-iso-ccitt", "2");
    private static final Map<String, String> ITU = Map.of(
            "recommendation",
            "0",
            "question",
            "1",
            "administration",
            "2",
            "network-operator",
            "3",
            "identified-organization",
            "4",
            "r-recommendation",
            "5");
    private static final Map<String, String> ISO =
            Map.of("standard", "0", "registration-authority", "1", "member-body", "2", "identified-organization", "3");

    private ObjectIdentifiers() {}

    /** The arcs as numbers; a name that says nothing of its number stands for itself, and is then only equal to itself. */
    static List<String> arcs(List<OidPart> parts) {
        List<String> arcs = new ArrayList<>();
        for (OidPart part : parts) {
            String number = part.number();
            String known = number == null ? known(part.name(), arcs) : number;
            arcs.add(known == null ? String.valueOf(part.name()) : known);
        }
        return arcs;
    }

    /** The number of a well-known name behind these arcs. */
    static @Nullable String known(@Nullable String name, List<String> before) {
        if (name == null || before.size() > 1) {
            return null;
        }
        Map<String, String> names = before.isEmpty()
                ? FIRST
                : before.getFirst().equals("0") ? ITU : before.getFirst().equals("1") ? ISO : Map.of();
        return names.get(name);
    }
}
