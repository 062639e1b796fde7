package io.verge.asn1.runtime;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Constraints of values that are made in Java. */
public final class Check {
    private Check() {}

    /**
     * A number has to lie within a range.
     *
     * @throws IllegalArgumentException when it does not
     */
    public static void range(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw outOfRange(name, value, least, most);
        }
    }

    /** The same of one that may be missing. */
    public static void range(String name, OptionalInt value, long least, long most) {
        if (value.isPresent()) {
            range(name, value.getAsInt(), least, most);
        }
    }

    /** The same of one that may be missing. */
    public static void range(String name, OptionalLong value, long least, long most) {
        if (value.isPresent()) {
            range(name, value.getAsLong(), least, most);
        }
    }

    /** The same of a number of any size. */
    public static void range(String name, BigInteger value, BigInteger least, BigInteger most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw outOfRange(name, value, least, most);
        }
    }

    /** The same of one that may be missing. */
    public static void range(String name, Optional<BigInteger> value, BigInteger least, BigInteger most) {
        value.ifPresent(there -> range(name, there, least, most));
    }

    /**
     * What the module does not know can only be written by the rules it was read by.
     *
     * @throws IllegalStateException when these are others
     */
    public static void rules(EncodingRules read, EncodingRules written) {
        if (read != written) {
            throw new IllegalStateException("what came in " + read + " unknown cannot be written in " + written);
        }
    }

    /** So has every number of a list. */
    public static void elements(String name, List<? extends Number> list, long least, long most) {
        for (int i = 0; i < list.size(); i++) {
            range(name, list.get(i).longValue(), least, most);
        }
    }

    /** The same of one that may be missing. */
    public static <T extends Number> void elements(String name, Optional<List<T>> list, long least, long most) {
        if (list.isPresent()) {
            elements(name, list.get(), least, most);
        }
    }

    /** The size of a list has to lie within a range. */
    public static void size(String name, List<?> list, long least, long most) {
        size(name, list.size(), least, most);
    }

    /** The same of octets. */
    public static void size(String name, OctetString octets, long least, long most) {
        size(name, octets.size(), least, most);
    }

    /** The same of bits. */
    public static void size(String name, BitString bits, long least, long most) {
        size(name, bits.size(), least, most);
    }

    /** The same of characters. */
    public static void size(String name, String text, long least, long most) {
        size(name, text.length(), least, most);
    }

    private static void size(String name, int size, long least, long most) {
        if (size < least || size > most) {
            throw outOfRange("size of " + name, size, least, most);
        }
    }

    private static IllegalArgumentException outOfRange(String name, Object value, Object least, Object most) {
        return new IllegalArgumentException(name + " " + value + " is not in " + least + ".." + most);
    }
}
