package io.verge.edge.wire.us;

import io.verge.edge.wire.VehicleClasses;
import io.verge.messages.us.bsm.BasicSafetyMessage;
import io.verge.messages.us.bsm.PartIIcontentBSMpartIIExtension;
import io.verge.messages.us.bsm.PartIIcontentBSMpartIIExtension.PartIIValue;
import io.verge.messages.us.bsm.SupplementalVehicleExtensions;
import io.verge.messages.us.psm.PersonalDeviceUserType;
import io.verge.messages.us.psm.PropelledInformation;
import io.verge.messages.us.sdsm.ObjectType;
import io.verge.road.StationType;
import java.util.List;
import java.util.Optional;

/** The standards' kinds of road users, and ours. */
final class UsTypes {
    private UsTypes() {}

    /** What a vehicle says of its class in part II; one that says nothing is taken for a car. */
    static StationType of(BasicSafetyMessage bsm) {
        for (PartIIcontentBSMpartIIExtension part : bsm.partII().orElse(List.of())) {
            if (part.partIIValue()
                    instanceof PartIIValue.SupplementalVehicleExtensions(SupplementalVehicleExtensions supplement)) {
                int vehicleClass = supplement.classification().isPresent()
                        ? supplement.classification().getAsInt()
                        : supplement
                                .classDetails()
                                .map(details -> details.keyType().orElse(0))
                                .orElse(0);
                if (VehicleClasses.type(vehicleClass) != StationType.UNKNOWN) {
                    return VehicleClasses.type(vehicleClass);
                }
            }
        }
        return StationType.PASSENGER_CAR;
    }

    static StationType of(PersonalDeviceUserType user, Optional<PropelledInformation> propulsion) {
        boolean onMotor = propulsion.orElse(null) instanceof PropelledInformation.Motor;
        return switch (user) {
            case PersonalDeviceUserType.Item item ->
                switch (item) {
                    case UNAVAILABLE, A_PEDESTRIAN, A_PUBLICSAFETYWORKER -> StationType.PEDESTRIAN;
                    case A_PEDALCYCLIST -> onMotor ? StationType.MOPED : StationType.CYCLIST;
                    case AN_ANIMAL -> StationType.UNKNOWN;
                };
            case PersonalDeviceUserType.Unknown ignored -> StationType.PEDESTRIAN;
        };
    }

    static PersonalDeviceUserType user(StationType type) {
        return type == StationType.PEDESTRIAN
                ? PersonalDeviceUserType.Item.A_PEDESTRIAN
                : PersonalDeviceUserType.Item.A_PEDALCYCLIST;
    }

    /** Of an object whose class is not told. */
    static StationType of(ObjectType type) {
        return switch (type) {
            case ObjectType.Item item ->
                switch (item) {
                    case VEHICLE -> StationType.PASSENGER_CAR;
                    case VRU -> StationType.PEDESTRIAN;
                    case UNKNOWN, ANIMAL -> StationType.UNKNOWN;
                };
            case ObjectType.Unknown ignored -> StationType.UNKNOWN;
        };
    }

    /** A motorcycle is a vehicle here, and has a class. */
    static ObjectType objectType(StationType type) {
        return switch (type) {
            case UNKNOWN -> ObjectType.Item.UNKNOWN;
            case PEDESTRIAN, CYCLIST -> ObjectType.Item.VRU;
            default -> ObjectType.Item.VEHICLE;
        };
    }
}
