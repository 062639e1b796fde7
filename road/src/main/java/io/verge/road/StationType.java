package io.verge.road;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of road user a station or a track is. Codes are those of {@code StationType} in ETSI TS 102 894-2 V1.3.1
 * clause A.78; the sizes are typical ones, used until a sensor has measured better.
 */
public enum StationType {
    UNKNOWN(0, 4.0, 1.8, 1.6),
    PEDESTRIAN(1, 0.5, 0.6, 1.7),
    CYCLIST(2, 1.8, 0.6, 1.7),
    MOPED(3, 1.8, 0.7, 1.6),
    MOTORCYCLE(4, 2.2, 0.8, 1.6),
    PASSENGER_CAR(5, 4.6, 1.85, 1.5),
    BUS(6, 12.0, 2.55, 3.2),
    LIGHT_TRUCK(7, 6.0, 2.1, 2.6),
    HEAVY_TRUCK(8, 12.0, 2.5, 3.6),
    TRAILER(9, 8.0, 2.5, 3.6),
    SPECIAL_VEHICLE(10, 6.0, 2.3, 2.6),
    TRAM(11, 30.0, 2.65, 3.6);

    private static final StationType[] BY_CODE = values();

    private final int code;
    private final double typicalLengthM;
    private final double typicalWidthM;
    private final double typicalHeightM;

    StationType(int code, double typicalLengthM, double typicalWidthM, double typicalHeightM) {
        this.code = code;
        this.typicalLengthM = typicalLengthM;
        this.typicalWidthM = typicalWidthM;
        this.typicalHeightM = typicalHeightM;
    }

    public int code() {
        return code;
    }

    public double typicalLengthM() {
        return typicalLengthM;
    }

    public double typicalWidthM() {
        return typicalWidthM;
    }

    public double typicalHeightM() {
        return typicalHeightM;
    }

    /** Vulnerable road user: on foot, or on two wheels (ETSI TS 103 300-2, VRU profiles 1 to 3). */
    public boolean isVru() {
        return this == PEDESTRIAN || this == CYCLIST || this == MOPED || this == MOTORCYCLE;
    }

    /** Bound to lanes of the carriageway by law and by size. */
    public boolean isMotorVehicle() {
        return code >= MOPED.code;
    }

    /** The type of this code, or {@link #UNKNOWN} for a code the standard does not name. */
    public static StationType ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : UNKNOWN;
    }

    /** The type of this name, in any case, with {@code _} or {@code -} between words. */
    public static Optional<StationType> find(String name) {
        String wanted = name.replace('-', '_').toUpperCase(Locale.ROOT);
        for (StationType type : BY_CODE) {
            if (type.name().equals(wanted)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
