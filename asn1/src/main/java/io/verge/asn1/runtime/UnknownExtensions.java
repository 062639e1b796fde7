package io.verge.asn1.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * The extension additions of a SEQUENCE or SET newer than the module a codec was made from. They are kept as they came, so
 * that who passes a message on passes all of it on.
 *
 * @param count how many additions the sender's version of the type has beyond ours; less than none in an older one
 * @param items those of them that were there
 */
public record UnknownExtensions(int count, List<Item> items) {
    /** The sender knows what we know. */
    public static final UnknownExtensions NONE = new UnknownExtensions(0, List.of());

    /**
     * An addition.
     *
     * @param index its place among all additions of its type, from 0
     * @param octets its open type's octets, without their length
     */
    public record Item(int index, OctetString octets) {}

    public UnknownExtensions {
        items = List.copyOf(items);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Reads those that follow the known ones (X.691 19.9): {@code additions} is the bitmap of all, from its top bit on. */
    public static UnknownExtensions read(UperReader in, long additions, int count, int known) {
        // Who says that there are additions and sends none could have left it unsaid.
        if (count == known || additions == 0) {
            return NONE;
        }
        List<Item> items = new ArrayList<>();
        for (int index = known; index < count; index++) {
            if (additions << index < 0) {
                items.add(new Item(index, in.octetString()));
            }
        }
        return new UnknownExtensions(count - known, items);
    }

    /** The bitmap of these, from its top bit on. */
    public long bitmap() {
        long bitmap = 0;
        for (int i = 0; i < items.size(); i++) {
            bitmap |= Long.MIN_VALUE >>> items.get(i).index();
        }
        return bitmap;
    }

    /** How many additions there are with so many known ones. */
    public int countAfter(int known) {
        return known + count;
    }

    /** Writes them, in their order. */
    public void writeUper(UperWriter out) {
        for (int i = 0; i < items.size(); i++) {
            out.unboundedOctetString(items.get(i).octets());
        }
    }
}
