package io.verge.asn1.runtime;

/**
 * An extension addition newer than the module a codec was made from. It is kept as it came, so that who passes a message on
 * passes all of it on.
 *
 * @param index its place among the extension additions of its type, from 0
 * @param octets its open type's octets, without their length
 */
public record UnknownExtension(int index, OctetString octets) {}
