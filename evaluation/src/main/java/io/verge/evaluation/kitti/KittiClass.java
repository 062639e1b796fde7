package io.verge.evaluation.kitti;

import java.util.Locale;

/**
 * A class that is scored, with its neighbours: what looks so much like it that a track on it is neither right nor wrong.
 * People who sit are called {@code Person_sitting} by KITTI's evaluator and {@code Person} in its labels; only TrackEval
 * knows them by the latter name.
 */
public enum KittiClass {
    /** With vans beside them. */
    CAR("van", "van"),
    /** With people beside them who sit. */
    PEDESTRIAN("person_sitting", "person"),
    /** On their own. */
    CYCLIST("", "");

    private final String neighbour;
    private final String otherName;

    KittiClass(String neighbour, String otherName) {
        this.neighbour = neighbour;
        this.otherName = otherName;
    }

    boolean is(KittiObject object) {
        return object.type().equals(type());
    }

    /** As the evaluator of KITTI's development kit sees it. */
    boolean isNeighbour(KittiObject object) {
        return object.type().equals(neighbour);
    }

    /** As TrackEval sees it. */
    boolean isDistractor(KittiObject object) {
        return isNeighbour(object) || object.type().equals(otherName);
    }

    private String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As KITTI writes it. */
    @Override
    public String toString() {
        return name().charAt(0) + type().substring(1);
    }
}
