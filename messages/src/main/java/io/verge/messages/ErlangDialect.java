package io.verge.messages;

import io.verge.asn1.source.Source;
import java.util.List;

/**
 * Our modules in words that Erlang's compiler (OTP 25) takes as X.680 and X.691 mean them. On the wire they say the same; a
 * test holds them to that, and a bench measures what Erlang makes of them.
 */
public final class ErlangDialect {
    /**
     * What Erlang misunderstands, as a regular expression, and the same thing in other words.
     *
     * @param why what it would do
     */
    private record Wording(String ours, String erlangs, String why) {}

    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "\\b(?:Code-Units|DeltaTimeMilliSecondSigned) (?=\\([0-9])",
                    "INTEGER ",
                    "a reference to INTEGER keeps its own range, whatever narrows it"),
            new Wording(
                    "TrafficParticipantType \\(unknown \\| passengerCar\\.\\.tram \\| agricultural\\)",
                    "INTEGER (0 | 5..11 | 14)",
                    "the same, with names for the numbers"),
            new Wording(
                    "SequenceOfCartesianPosition3d \\(SIZE\\(3\\.\\.16, \\.\\.\\.\\)\\)",
                    "SEQUENCE (SIZE(3..16, ...)) OF CartesianPosition3d",
                    "so does a reference to SEQUENCE OF"),
            new Wording(
                    "(SEQUENCE \\(SIZE ?\\([0-9.]+)\\), \\.\\.\\.\\)",
                    "$1, ...))",
                    "a size is extensible only where the marker stands inside of it"),
            new Wording(
                    "EXTENSION-CONTAINER-ID-AND-TYPE\\.&id\\(\\{ExtensionContainers}\\)",
                    "ExtensionContainerId",
                    "an extensible range of a field of a class is none at all, so here the id governs nothing,"),
            new Wording(
                    "EXTENSION-CONTAINER-ID-AND-TYPE\\.&Type\\(\\{ExtensionContainers}\\{@containerId}\\)",
                    "OCTET STRING",
                    "and what it stands for are octets, which an open type is on the wire"));

    private ErlangDialect() {}

    /** These modules, in those words. */
    public static List<Source> of(List<Source> modules) {
        return modules.stream().map(ErlangDialect::of).toList();
    }

    private static Source of(Source module) {
        String text = module.text();
        for (Wording wording : WORDINGS) {
            text = text.replaceAll(wording.ours, wording.erlangs);
        }
        return Source.of(module.name(), text);
    }
}
