package io.verge.edge.wire;

import io.verge.road.StationType;

/** {@code BasicVehicleClass} of SAE J2735 and T/CSAE 53-2020, of which the tens are families, and our types. */
public final class VehicleClasses {
    private static final int LAST_CAR = 19;
    private static final int LAST_LIGHT_TRUCK = 24;
    private static final int LAST_TRUCK = 39;
    private static final int LAST_MOTORCYCLE = 49;
    private static final int FIXED_GUIDEWAY = 56;
    private static final int LAST_BUS = 59;
    private static final int LAST_EMERGENCY = 69;
    private static final int FIRST_PERSON = 82;
    private static final int BICYCLE = 85;
    private static final int LAST_PERSON = 86;
    private static final int CARGO_TRAILER = 93;

    /** The class of our types, by their codes. */
    private static final int[] CLASSES = {0, 82, 85, 40, 40, 10, 50, 20, 25, 93, 60, 56};

    private VehicleClasses() {}

    public static StationType type(int vehicleClass) {
        if (vehicleClass < 1) {
            return StationType.UNKNOWN;
        } else if (vehicleClass < 10) {
            return StationType.SPECIAL_VEHICLE;
        } else if (vehicleClass <= LAST_CAR) {
            return StationType.PASSENGER_CAR;
        } else if (vehicleClass <= LAST_LIGHT_TRUCK) {
            return StationType.LIGHT_TRUCK;
        } else if (vehicleClass <= LAST_TRUCK) {
            return StationType.HEAVY_TRUCK;
        } else if (vehicleClass <= LAST_MOTORCYCLE) {
            return StationType.MOTORCYCLE;
        } else if (vehicleClass <= LAST_BUS) {
            return vehicleClass == FIXED_GUIDEWAY ? StationType.TRAM : StationType.BUS;
        } else if (vehicleClass <= LAST_EMERGENCY) {
            return StationType.SPECIAL_VEHICLE;
        } else if (vehicleClass >= FIRST_PERSON && vehicleClass <= LAST_PERSON) {
            return vehicleClass == BICYCLE ? StationType.CYCLIST : StationType.PEDESTRIAN;
        }
        return vehicleClass == CARGO_TRAILER ? StationType.TRAILER : StationType.UNKNOWN;
    }

    public static int vehicleClass(StationType type) {
        return CLASSES[type.code()];
    }
}
