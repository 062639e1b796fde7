package io.verge.asn1.jer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value: RFC 8259. */
public sealed interface Json {
    /** {@code null}. */
    record Null() implements Json {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Json {}

    /** A number as it is written, so that none of it is lost. */
    record Number(String text) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /** An array. */
    record Array(List<Json> elements) implements Json {
        /** Keeps a copy. */
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** An object, its members in the order of the text. */
    record Members(Map<String, Json> members) implements Json {
        /** Keeps the order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }
}
