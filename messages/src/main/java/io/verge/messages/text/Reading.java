package io.verge.messages.text;

/** What became of octets that should be a message. */
public sealed interface Reading {
    /**
     * They are one.
     *
     * @param set {@code cn}, {@code eu} or {@code us}
     * @param type what the standard calls the message
     * @param json the value by X.697, on one line
     * @param printed the same with a line per member
     * @param octets how many of the octets it took
     * @param again the value encoded again, in hexadecimal digits
     */
    record Message(String set, String type, String json, String printed, int octets, String again) implements Reading {}

    /**
     * They are none.
     *
     * @param bitOffset where it does not fit, in bits from the first
     * @param path the field there, as {@code bsmFrame.pos.lat}; empty for the message as a whole
     */
    record Wrong(String reason, long bitOffset, String path) implements Reading, Found {}
}
