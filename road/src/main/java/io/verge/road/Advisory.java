package io.verge.road;

import java.util.List;

/**
 * Who is told what about a hazard, how urgently, where it matters and until when.
 *
 * @param advisoryId unique within the site for as long as it runs; the same for all that is said of one hazard
 * @param sequence 0 for the first, one more for each update and for the cancel
 * @param action whether it is new, tells news of a known one, or takes it back
 * @param urgency how soon the receiver has to act
 * @param hazard the assessment it rests on, which is also the reason given
 * @param recipients stations concerned by name: the parties and those heading into it; may be empty
 * @param area where everybody is concerned
 * @param generatedNanos when it was decided, nanoseconds since the Unix epoch
 * @param expiryNanos from when on it must not be shown any more
 */
public record Advisory(
        long advisoryId,
        int sequence,
        Action action,
        Urgency urgency,
        Hazard hazard,
        List<Recipient> recipients,
        Area area,
        long generatedNanos,
        long expiryNanos) {
    /** What to do with what was said before under the same id. */
    public enum Action {
        NEW,
        UPDATE,
        CANCEL
    }

    /** How soon the receiver has to act: the three stages of ETSI TS 101 539-3, clause 6. */
    public enum Urgency {
        /** Be aware. */
        AWARENESS,
        /** Get ready to act. */
        WARNING,
        /** Act now. */
        ACTION
    }

    /** Why a station is told. */
    public enum Role {
        /** It is in the hazard. */
        PARTY,
        /** Its path leads into it. */
        APPROACHING
    }

    /**
     * A road user concerned.
     *
     * @param trackId its track
     * @param stationId its own identity, 0 where it has no radio
     */
    public record Recipient(long trackId, long stationId, Role role) {}

    public Advisory {
        recipients = List.copyOf(recipients);
        if (expiryNanos < generatedNanos) {
            throw new IllegalArgumentException("expires before it is generated");
        }
    }
}
