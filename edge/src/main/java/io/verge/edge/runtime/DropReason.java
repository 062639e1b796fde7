package io.verge.edge.runtime;

/** Why something that arrived, or was about to leave, went no further. Each has a counter, {@code dropped.<NAME>}. */
public enum DropReason {
    /** Not a frame in any form this port takes, or one cut short. */
    MALFORMED("not a readable frame"),
    /** A version of the format this site does not know. */
    UNKNOWN_VERSION("frame of an unknown format version"),
    /** A message that is right but tells nothing of road users, signals or events, which is all that is taken in. */
    OTHER_MESSAGE("message of a kind not taken in"),
    /** Longer than a frame may be. */
    OVERSIZED("frame larger than the limit"),
    /** More objects or signals than a frame may hold; the rest of the frame is used. */
    TOO_MANY_OBJECTS("more objects in a frame than the limit"),
    /** An object whose position, speed, size or confidence cannot be; the rest of the frame is used. */
    IMPLAUSIBLE_OBJECT("object with values that cannot be"),
    /** An object outside the site's area; the rest of the frame is used. */
    OUTSIDE_AREA("object outside the site's area"),
    /** A signal group, phase or time that cannot be; the rest of the frame is used. */
    IMPLAUSIBLE_SIGNAL("signal state with values that cannot be"),
    /** Measured too long ago to be of use. */
    TOO_OLD("measured too long ago"),
    /** Measured in the future by more than clocks may differ. */
    FROM_FUTURE("measured in the future"),
    /** The same frame of the same sensor again. */
    REPEATED("frame seen before"),
    /** Nothing free in the queue in front of the shard. */
    QUEUE_FULL("ingest queue full"),
    /** The picture holds as many road users as it may. */
    TOO_MANY_TRACKS("more road users than the limit"),
    /** More conflicts at once than may be followed. */
    TOO_MANY_HAZARDS("more hazards than the limit"),
    /** More events reported by others, or by one of them, than may be kept. */
    TOO_MANY_EVENTS("more reported events than the limit"),
    /** An event whose place, extent or times cannot be; the rest of the message is used. */
    IMPLAUSIBLE_EVENT("reported event with values that cannot be"),
    /** An event of a kind nobody here is warned of. */
    OTHER_EVENT("reported event of a kind not taken in"),
    /** An event of which something is known that was said later. */
    OUTDATED_EVENT("reported event of which later word is known"),
    /** An event that had ended before it was told, or the end of one that is not known. */
    EVENT_OVER("reported event that is over or not known"),
    /** A danger the site sees itself, has from somebody else, or has just seen the end of. */
    KNOWN_EVENT("reported event known here already"),
    /** A message of this site's own that has come back. */
    OWN_MESSAGE("message of this site's own"),
    /** A receiver that does not take what it is sent fast enough. */
    SLOW_RECEIVER("receiver too slow"),
    /** The network would not take a message. */
    SEND_FAILED("network refused a message"),
    /** A client published where clients may not. */
    NOT_ALLOWED("published to a topic not open to clients"),
    /** The replay log had no room or could not be written. */
    NOT_RECORDED("frame not recorded");

    private final String description;

    DropReason(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }
}
