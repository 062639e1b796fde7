package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Tag;
import io.verge.asn1.ir.Tag.TagClass;

/** Tags: X.696 8.7. Two bits for the class, six for the number, or all six set and the number in octets of seven bits. */
final class OerTags {
    private static final int MANY = 0b111111;
    /** Five octets of seven bits hold every number a module can have. */
    private static final int LONGEST = 5;

    private OerTags() {}

    static Tag read(BitReader in) {
        long start = in.offset();
        TagClass tagClass = TagClass.values()[in.small(2)];
        long number = in.small(6);
        if (number < MANY) {
            return new Tag(tagClass, number);
        }
        number = 0;
        for (int i = 0; i < LONGEST; i++) {
            boolean last = !in.bit();
            number = number << 7 | in.small(7);
            if (i == 0 && number == 0) {
                throw new Misfit(start, "read a tag with a leading zero");
            }
            if (last) {
                return new Tag(tagClass, number);
            }
        }
        throw new Misfit(start, "read a tag of more than " + LONGEST + " octets");
    }

    static void write(Tag tag, BitWriter out) {
        out.number(tag.tagClass().ordinal(), 2);
        if (tag.number() < MANY) {
            out.number(tag.number(), 6);
            return;
        }
        out.number(MANY, 6);
        int octets = (Long.SIZE - Long.numberOfLeadingZeros(tag.number()) + 6) / 7;
        if (octets > LONGEST) {
            throw new Misfit("the tag " + tag + " takes more than " + LONGEST + " octets");
        }
        for (int i = octets - 1; i >= 0; i--) {
            out.bit(i > 0);
            out.number((tag.number() >> (7 * i)) & 0x7F, 7);
        }
    }
}
