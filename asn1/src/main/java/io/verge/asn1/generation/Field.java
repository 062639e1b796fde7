package io.verge.asn1.generation;

import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Presence;

/**
 * A component of a record.
 *
 * @param mayBeMissing whether it is held in an {@code Optional}: everything optional, and all extension additions
 * @param defaultValue the expression of its default value; empty where it has none that Java can be given
 */
record Field(Component component, Spot spot, String name, boolean mayBeMissing, String defaultValue) {
    /** Whether the encoding tells that it is there. */
    boolean hasPresenceBit() {
        return !(component.presence() instanceof Presence.Mandatory);
    }
}
