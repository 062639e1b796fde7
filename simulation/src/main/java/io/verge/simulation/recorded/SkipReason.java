package io.verge.simulation.recorded;

/** Why a row of a recording was left out. Rows that cannot be read at all are errors instead. */
public enum SkipReason {
    /** The time or the position is NaN or infinite. */
    NOT_FINITE("time or position is not a finite number"),
    /** Further from the reference than any site reaches, {@link TrajectoryBuilder#MAX_DISTANCE_M}. */
    OUT_OF_RANGE("position further away than a site reaches"),
    /** A second row of the same road user at the same time, or nearly: runs that overlap record rows twice. */
    REPEATED_TIME("second row of a road user at the same time"),
    /** A row earlier than the one before of the same road user. */
    TIME_BACKWARDS("time runs backwards"),
    /** A road user seen once and never again near there: it has no motion. */
    SINGLE_ROW("only one row between two holes");

    private final String description;

    SkipReason(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }
}
