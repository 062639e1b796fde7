package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An information object class (X.681 clause 9): its fields, and the syntax that its objects are written in; without one,
 * they are written field by field.
 */
public record ClassTree(
        Place at, List<Field> fields, @Nullable List<Syntax> syntax) {
    /**
     * A field of any of the seven kinds of X.681 9.3. Its name begins with {@code &}. A type field has no governor; another
     * is governed by a type or class, or by a type field of the same class.
     */
    public record Field(
            Place at,
            String name,
            @Nullable TypeTree governor,
            @Nullable String governingField,
            boolean unique,
            boolean optional,
            @Nullable Setting standard) {
        /** Whether objects give it with a capital: a type, a value set or an object set. */
        public boolean isCapital() {
            return Character.isUpperCase(name.charAt(1));
        }

        /** Whether it stands for a type: X.681 9.5. */
        public boolean isType() {
            return isCapital() && governor == null && governingField == null;
        }
    }

    /** Part of {@code WITH SYNTAX}: X.681 clause 10. */
    public sealed interface Syntax {}

    /** A word or a comma. */
    public record Literal(String text) implements Syntax {}

    /** Where a field's setting stands. */
    public record FieldPlace(String field) implements Syntax {}

    /** {@code [...]}: may be left out. */
    public record OptionalGroup(List<Syntax> parts) implements Syntax {}

    /** What an object gives a field. */
    public sealed interface Setting {}

    /** A type. */
    public record TypeSetting(TypeTree type) implements Setting {}

    /** A value or an object. */
    public record ValueSetting(ValueTree value) implements Setting {}

    /** A value set or an object set. */
    public record SetSetting(Tokens set) implements Setting {}
}
