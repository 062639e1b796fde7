package io.verge.asn1.ir;

import java.util.List;
import java.util.Optional;

/**
 * Which type an open type holds: X.682 clause 10. Where it has a governor, the value of the component it leads to picks the
 * row; else the rows only say what may be there.
 *
 * @param field the field of the class that the open type stands for, as {@code &Type}
 * @param set the name of the object set, for readers
 * @param extensible whether rows may come that this table does not know
 */
public record Table(String field, String set, Optional<Governor> governor, List<Row> rows, boolean extensible) {
    /** An object of the set: the value of the key field, where the table has a governor, and the type for it. */
    public record Row(Optional<Value> key, Type type) {}

    /**
     * The way to the governing component. It starts in the SEQUENCE or SET that many levels out, 1 being the innermost one
     * around the open type, and goes down by these names. Lists and choices in between are no levels.
     *
     * @param field the key field of the class, as {@code &id}
     * @param type the governing component's type
     */
    public record Governor(String field, int levels, List<String> path, Type type) {}
}
