package io.verge.edge.fusion;

import io.verge.road.StationType;

/**
 * How a kind of road user moves: Singer's model of a manoeuvring target (R. A. Singer, IEEE Trans. AES-6(4), 1970), an
 * acceleration that is forgotten over {@code accelerationTimeSeconds} and renewed with strength
 * {@code accelerationSigmaMps2}. Turning is lateral acceleration, braking longitudinal; one model covers both.
 */
enum MotionModel {
    PEDESTRIAN(0.7, 0.6, 4),
    TWO_WHEELED(1.5, 1.0, 20),
    VEHICLE(2.2, 1.2, 70),
    HEAVY(1.5, 1.5, 40);

    private static final MotionModel[] BY_CODE = new MotionModel[StationType.values().length];

    static {
        for (StationType type : StationType.values()) {
            BY_CODE[type.code()] = switch (type) {
                case PEDESTRIAN -> PEDESTRIAN;
                case CYCLIST, MOPED -> TWO_WHEELED;
                case MOTORCYCLE, PASSENGER_CAR, LIGHT_TRUCK, SPECIAL_VEHICLE, UNKNOWN -> VEHICLE;
                case BUS, HEAVY_TRUCK, TRAILER, TRAM -> HEAVY;
            };
        }
    }

    private final double accelerationSigmaMps2;
    private final double accelerationTimeSeconds;
    private final double maxSpeedMps;

    MotionModel(double accelerationSigmaMps2, double accelerationTimeSeconds, double maxSpeedMps) {
        this.accelerationSigmaMps2 = accelerationSigmaMps2;
        this.accelerationTimeSeconds = accelerationTimeSeconds;
        this.maxSpeedMps = maxSpeedMps;
    }

    static MotionModel of(int stationTypeCode) {
        return BY_CODE[stationTypeCode];
    }

    double accelerationSigmaMps2() {
        return accelerationSigmaMps2;
    }

    double accelerationTimeSeconds() {
        return accelerationTimeSeconds;
    }

    double maxSpeedMps() {
        return maxSpeedMps;
    }
}
