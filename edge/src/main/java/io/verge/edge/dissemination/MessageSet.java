package io.verge.edge.dissemination;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sets of messages a roadside unit or a subscriber may be told things in. */
public enum MessageSet {
    /** Verge's own: advisories in Protobuf, {@code verge/v1/advisory.proto}. */
    VERGE("", "advisory", "", ""),
    /** T/CSAE 53-2020, in UPER. */
    CN("rsm", "rsi", "spat", "map"),
    /** ETSI's, in UPER: CPM of release 2 (TS 103 324), DENM (EN 302 637-3) SPATEM and MAPEM (TS 103 301) of release 1. */
    EU("cpm", "denm", "spatem", "mapem"),
    /** SAE J2735, in UPER. */
    US("sdsm", "tim", "spat", "map");

    private final String roadUsers;
    private final String hazards;
    private final String signals;
    private final String roadMap;

    MessageSet(String roadUsers, String hazards, String signals, String roadMap) {
        this.roadUsers = roadUsers;
        this.hazards = hazards;
        this.signals = signals;
        this.roadMap = roadMap;
    }

    /** What configuration and topics call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MessageSet> find(String key) {
        return Arrays.stream(values()).filter(set -> set.key().equals(key)).findFirst();
    }

    /** What it calls the message that tells this; empty where it has none. */
    public String name(MessageKind kind) {
        return switch (kind) {
            case ROAD_USERS -> roadUsers;
            case HAZARDS -> hazards;
            case SIGNALS -> signals;
            case ROAD_MAP -> roadMap;
        };
    }

    public Optional<MessageKind> findKind(String name) {
        return kinds().stream().filter(kind -> name(kind).equals(name)).findFirst();
    }

    /** What it has messages for. */
    public Set<MessageKind> kinds() {
        EnumSet<MessageKind> kinds = EnumSet.allOf(MessageKind.class);
        kinds.removeIf(kind -> name(kind).isEmpty());
        return kinds;
    }
}
