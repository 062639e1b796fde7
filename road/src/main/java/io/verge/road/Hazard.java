package io.verge.road;

import java.util.List;

/**
 * One danger with one identity from the frame that first shows it to the frame that ends it.
 *
 * <p>Values that do not apply are {@code NaN}: a wrong-way rider alone has no time to collision.
 *
 * @param hazardId unique within the site for as long as it runs
 * @param type what kind of danger
 * @param change what this frame did to it
 * @param parties who is in it, the one who can act first; nobody where it was reported by somebody else
 * @param place where it would happen or is happening, local metres
 * @param timestampNanos the instant of this assessment, nanoseconds since the Unix epoch
 * @param raisedNanos when it was first raised
 * @param timeToCollisionSeconds TTC: until the bodies touch if both keep to their likely paths
 * @param postEncroachmentSeconds PET: between one leaving the conflict area and the other reaching it, where predicted
 * @param requiredDecelerationMps2 the least braking of the first party that still avoids it
 * @param probability that it comes about if nobody acts, 0 … 1, from the covariances
 * @param severity what it would cost
 * @param sensors whose observations it rests on
 * @param lane id of the lane it lies on, empty off every lane
 * @param radiusM how far around the place it concerns everybody, where it was reported by somebody else; metres, 0 else
 */
public record Hazard(
        long hazardId,
        HazardType type,
        Change change,
        List<Party> parties,
        Position place,
        long timestampNanos,
        long raisedNanos,
        double timeToCollisionSeconds,
        double postEncroachmentSeconds,
        double requiredDecelerationMps2,
        double probability,
        Severity severity,
        List<String> sensors,
        String lane,
        double radiusM) {
    /** A step in the life of a hazard. */
    public enum Change {
        RAISED,
        UPDATED,
        CLEARED
    }

    /** A road user in a hazard, as it was at this assessment. */
    public record Party(
            long trackId, long stationId, StationType type, Position position, double speedMps, double headingRad) {}

    public Hazard {
        if (parties.isEmpty() != radiusM > 0) {
            throw new IllegalArgumentException("a hazard has a party, or somebody else has told how far it reaches");
        }
        parties = List.copyOf(parties);
        sensors = List.copyOf(sensors);
    }

    /** One that the site sees itself. */
    public Hazard(
            long hazardId,
            HazardType type,
            Change change,
            List<Party> parties,
            Position place,
            long timestampNanos,
            long raisedNanos,
            double timeToCollisionSeconds,
            double postEncroachmentSeconds,
            double requiredDecelerationMps2,
            double probability,
            Severity severity,
            List<String> sensors,
            String lane) {
        this(
                hazardId,
                type,
                change,
                parties,
                place,
                timestampNanos,
                raisedNanos,
                timeToCollisionSeconds,
                postEncroachmentSeconds,
                requiredDecelerationMps2,
                probability,
                severity,
                sensors,
                lane,
                0);
    }

    /** Whether somebody else has reported it, so that nobody in it is known. */
    public boolean isReported() {
        return parties.isEmpty();
    }

    /** The same hazard, over since this instant. */
    public Hazard cleared(long atNanos) {
        return new Hazard(
                hazardId,
                type,
                Change.CLEARED,
                parties,
                place,
                atNanos,
                raisedNanos,
                timeToCollisionSeconds,
                postEncroachmentSeconds,
                requiredDecelerationMps2,
                probability,
                severity,
                sensors,
                lane,
                radiusM);
    }
}
