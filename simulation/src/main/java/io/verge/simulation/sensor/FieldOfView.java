package io.verge.simulation.sensor;

import io.verge.road.Position;

/**
 * Where a sensor stands and what part of the world it faces.
 *
 * @param position of the mast, local metres
 * @param mastHeightM height of the sensor above ground: from high up one sees over cars, not over trucks
 * @param directionRad of the optical axis, radians from east
 * @param openingRad full horizontal opening, up to 150°
 * @param rangeM how far it sees
 */
public record FieldOfView(
        Position position, double mastHeightM, double directionRad, double openingRad, double rangeM) {
    public FieldOfView {
        if (!(openingRad > 0 && openingRad <= Math.toRadians(150))) {
            throw new IllegalArgumentException("opening out of 0 … 150°: " + Math.toDegrees(openingRad) + "°");
        }
        if (!(rangeM > 0) || !(mastHeightM >= 0) || !Double.isFinite(directionRad)) {
            throw new IllegalArgumentException(
                    "range " + rangeM + " m, height " + mastHeightM + " m, direction " + directionRad + " rad");
        }
    }
}
