package io.verge.asn1.runtime;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/** Lists as generated code makes them: of one class, so that reading their elements is a call that a compiler sees through. */
public final class Lists {
    private Lists() {}

    private static final class Fixed<T> extends AbstractList<T> implements RandomAccess {
        private final Object[] elements;

        Fixed(Object[] elements) {
            this.elements = elements;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T get(int index) {
            return (T) elements[index];
        }

        @Override
        public int size() {
            return elements.length;
        }
    }

    /** An immutable list of these, all of which are of its element type, in an array that nobody else may keep. */
    public static <T> List<T> ofOwned(Object[] elements) {
        return new Fixed<>(elements);
    }

    /** An immutable list of the same, none of them {@code null}. */
    public static <T> List<T> copyOf(List<T> list) {
        if (list instanceof Fixed<T>) {
            return list;
        }
        Object[] elements = list.toArray();
        for (Object element : elements) {
            Objects.requireNonNull(element);
        }
        return new Fixed<>(elements);
    }

    /** The same of one that may be missing. */
    public static <T> Optional<List<T>> copyOf(Optional<List<T>> list) {
        return list.isEmpty() || list.get() instanceof Fixed<T> ? list : Optional.of(copyOf(list.get()));
    }
}
