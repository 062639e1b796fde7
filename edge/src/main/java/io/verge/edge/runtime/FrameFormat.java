package io.verge.edge.runtime;

/** What the bytes of a frame are written in. The bytes do not always tell; the port or the topic they come by does. */
public enum FrameFormat {
    /** Verge's own object lists, in Protobuf or JSON: {@code docs/reference/frames.md}. */
    OBJECT_LIST,
    /** {@code MessageFrame} of T/CSAE 53-2020 with the messages of T/CSAE 157-2020, in UPER. */
    CN,
    /** ETSI's messages, releases 1 and 2, in UPER, without the headers of the network and the transport below. */
    EU,
    /** {@code MessageFrame} of SAE J2735, in UPER. */
    US
}
