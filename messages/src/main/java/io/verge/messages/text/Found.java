package io.verge.messages.text;

import io.verge.asn1.value.Datum;
import io.verge.messages.Edition;

/** What octets are that should be a message: it as a value, or what is wrong. */
public sealed interface Found permits Found.Message, Reading.Wrong {
    /**
     * They are one.
     *
     * @param definition of what it is a value of
     * @param type what the standard calls the message
     * @param octets how many of the octets it took
     * @param again the value encoded again, in hexadecimal digits
     */
    record Message(Edition edition, String definition, String type, Datum value, int octets, String again)
            implements Found {}
}
