package io.verge.asn1.generation;

/**
 * Where a type stands: in which class, and what to call it there if it needs a class or methods of its own.
 *
 * @param owner the class around it, with its package
 * @param name upper camel case; empty for the type of the class itself
 * @param isComponent whether it is the very type of a component of a structure
 */
record Spot(String owner, String name, boolean isComponent) {
    Spot(String owner, String name) {
        this(owner, name, false);
    }

    /** Something inside of what stands here. */
    Spot inside(String suffix) {
        return new Spot(owner, name + suffix);
    }

    /** The class of a type that stands here, with its package. */
    String className() {
        if (name.isEmpty()) {
            return owner;
        }
        String outer = owner.substring(owner.lastIndexOf('.') + 1);
        // A class inside another cannot have the other's name.
        return owner + "." + (outer.equals(name) ? name + "_" : name);
    }

    /** The same without what is around it. */
    String simpleName() {
        String whole = className();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }
}
