package io.verge.road.map;

/**
 * Where people on foot (or bicycle) cross the carriageway.
 *
 * @param id the map's own name for it
 * @param centreLine from kerb to kerb, local metres
 * @param widthM its width
 * @param signalKey {@link io.verge.road.SignalState#key()} of its signal group; −1 without a signal
 */
public record Crossing(String id, Polyline centreLine, double widthM, int signalKey) {
    public Crossing {
        if (!(widthM > 0) || Double.isInfinite(widthM)) {
            throw new IllegalArgumentException("crossing " + id + ": width " + widthM + " m");
        }
    }

    /** Whether the point lies on the crossing or within {@code marginM} of it. */
    public boolean contains(double xM, double yM, double marginM) {
        double along = centreLine.project(xM, yM);
        double distance = Math.hypot(centreLine.xAt(along) - xM, centreLine.yAt(along) - yM);
        return distance <= widthM / 2 + marginM;
    }
}
