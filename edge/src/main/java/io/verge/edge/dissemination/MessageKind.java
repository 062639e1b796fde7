package io.verge.edge.dissemination;

/** What a site tells; each set of messages has its own name for the message that tells it. */
public enum MessageKind {
    /** The road users in the picture. */
    ROAD_USERS,
    /** Hazards, as advisories. */
    HAZARDS,
    /** What the lights show. */
    SIGNALS,
    /** Lanes and how they connect. */
    ROAD_MAP
}
