package io.verge.messages.text;

/** What became of JSON that should be a message. */
public sealed interface Writing {
    /** It is one; its octets in hexadecimal digits. */
    record Octets(String type, String hex) implements Writing {}

    /** It is none: why, and in which member. */
    record Wrong(String reason, String path) implements Writing {}
}
