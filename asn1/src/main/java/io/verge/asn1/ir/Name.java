package io.verge.asn1.ir;

/** A definition's name in its module. */
public record Name(String module, String name) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
        int modules = module.compareTo(other.module);
        return modules != 0 ? modules : name.compareTo(other.name);
    }

    /** {@code Module.Name}, as X.680 14.1 writes it. */
    @Override
    public String toString() {
        return module + "." + name;
    }
}
