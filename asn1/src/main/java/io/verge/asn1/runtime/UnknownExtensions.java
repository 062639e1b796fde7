package io.verge.asn1.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The extension additions of a SEQUENCE or SET newer than the module a codec was made from. They are kept as they came, so
 * that who passes a message on passes all of it on.
 *
 * @param rules those that the octets of the items are encoded by, and no others can write them
 * @param count how many additions the sender's version of the type has beyond ours; less than none in an older one
 * @param items those of them that were there, in their order
 */
public record UnknownExtensions(EncodingRules rules, int count, List<Item> items) {
    /** The sender knows what we know. */
    public static final UnknownExtensions NONE = new UnknownExtensions(EncodingRules.UPER, 0, List.of());

    /**
     * An addition.
     *
     * @param index its place among all additions of its type, from 0
     * @param octets its open type's octets, without their length
     */
    public record Item(int index, OctetString octets) {}

    public UnknownExtensions {
        items = List.copyOf(items);
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i - 1).index() >= items.get(i).index()) {
                throw new IllegalArgumentException("addition " + items.get(i).index() + " is not in its order");
            }
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * Reads those that follow the known ones (X.691 19.9).
     *
     * @param additions the bitmap of the first 64 of all, from its top bit on
     * @param rest the bitmap of the others
     */
    public static UnknownExtensions read(UperReader in, long additions, BitString rest, int count, int known) {
        return read(EncodingRules.UPER, in::octetString, additions, rest, count, known);
    }

    /** The same by X.696 16.5. */
    public static UnknownExtensions read(OerReader in, long additions, BitString rest, int count, int known) {
        return read(EncodingRules.OER, in::octetString, additions, rest, count, known);
    }

    private static UnknownExtensions read(
            EncodingRules rules, Supplier<OctetString> next, long additions, BitString rest, int count, int known) {
        List<Item> items = new ArrayList<>();
        for (int index = known; index < count; index++) {
            if (index < Long.SIZE ? additions << index < 0 : rest.get(index - Long.SIZE)) {
                items.add(new Item(index, next.get()));
            }
        }
        // Who says that there are additions and sends none could have left it unsaid.
        boolean says = count != known && (additions != 0 || !items.isEmpty());
        return says ? new UnknownExtensions(rules, count - known, items) : NONE;
    }

    /** The bitmap of those among the first 64, from its top bit on. */
    public long bitmap() {
        long bitmap = 0;
        for (int i = 0; i < items.size(); i++) {
            int index = items.get(i).index();
            bitmap |= index < Long.SIZE ? Long.MIN_VALUE >>> index : 0;
        }
        return bitmap;
    }

    /** Halving, for a message may have thousands, and is asked for each. */
    boolean contains(int index) {
        int from = 0;
        int to = items.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (items.get(middle).index() < index) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < items.size() && items.get(from).index() == index;
    }

    /** How many additions there are with so many known ones, and no fewer than so many. */
    int countAfter(int known, int least) {
        int last = items.isEmpty() ? 0 : items.getLast().index() + 1;
        return Math.max(Math.max(known + count, least), last);
    }

    /** Writes them, in their order. */
    public void writeUper(UperWriter out) {
        if (!items.isEmpty()) {
            Check.rules(rules, EncodingRules.UPER);
        }
        for (int i = 0; i < items.size(); i++) {
            out.unboundedOctetString(items.get(i).octets());
        }
    }

    /** The same by X.696. */
    public void writeOer(OerWriter out) {
        if (!items.isEmpty()) {
            Check.rules(rules, EncodingRules.OER);
        }
        for (int i = 0; i < items.size(); i++) {
            out.unboundedOctetString(items.get(i).octets());
        }
    }
}
