package io.verge.edge.wire.eu;

import io.verge.messages.eu.release2.perception.ObjectClass;
import io.verge.messages.eu.release2.vru.VruProfileAndSubprofile;
import io.verge.road.StationType;

/** The standards' kinds of road users, and ours, which have the codes of ETSI's first release. */
final class EuTypes {
    static final int ROADSIDE_UNIT = 15;

    private static final int LIGHT_VRU_VEHICLE = 12;
    private static final int AGRICULTURAL = 14;
    private static final int MOPED = 1;
    private static final int MOTORCYCLE = 2;

    private EuTypes() {}

    /** Of a {@code TrafficParticipantType}, which the second release has more of. */
    static StationType of(int participantType) {
        return switch (participantType) {
            case LIGHT_VRU_VEHICLE -> StationType.CYCLIST;
            case AGRICULTURAL -> StationType.SPECIAL_VEHICLE;
            default -> StationType.ofCode(participantType);
        };
    }

    static StationType of(VruProfileAndSubprofile profile) {
        return switch (profile) {
            case VruProfileAndSubprofile.Pedestrian ignored -> StationType.PEDESTRIAN;
            case VruProfileAndSubprofile.BicyclistAndLightVruVehicle ignored -> StationType.CYCLIST;
            case VruProfileAndSubprofile.Motorcyclist(int rider) ->
                rider == MOPED ? StationType.MOPED : StationType.MOTORCYCLE;
            case VruProfileAndSubprofile.Animal ignored -> StationType.UNKNOWN;
            case VruProfileAndSubprofile.Unknown ignored -> StationType.UNKNOWN;
        };
    }

    static StationType of(ObjectClass objectClass) {
        return switch (objectClass) {
            case ObjectClass.VehicleSubClass(int type) -> of(type);
            case ObjectClass.VruSubClass(VruProfileAndSubprofile profile) -> of(profile);
            case ObjectClass.GroupSubClass ignored -> StationType.PEDESTRIAN;
            case ObjectClass.OtherSubClass ignored -> StationType.UNKNOWN;
            case ObjectClass.Unknown ignored -> StationType.UNKNOWN;
        };
    }

    static VruProfileAndSubprofile profile(StationType type) {
        return switch (type) {
            case CYCLIST -> new VruProfileAndSubprofile.BicyclistAndLightVruVehicle(1);
            case MOPED -> new VruProfileAndSubprofile.Motorcyclist(MOPED);
            case MOTORCYCLE -> new VruProfileAndSubprofile.Motorcyclist(MOTORCYCLE);
            default -> new VruProfileAndSubprofile.Pedestrian(0);
        };
    }

    static ObjectClass objectClass(StationType type) {
        if (type == StationType.UNKNOWN) {
            return new ObjectClass.OtherSubClass(0);
        }
        return type.isVru() ? new ObjectClass.VruSubClass(profile(type)) : new ObjectClass.VehicleSubClass(type.code());
    }
}
