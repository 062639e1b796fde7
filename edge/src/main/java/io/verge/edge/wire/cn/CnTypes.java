package io.verge.edge.wire.cn;

import io.verge.messages.cn.participants.ParticipantData;
import io.verge.messages.cn.participants.ParticipantType;
import io.verge.messages.cn.perception.DetectedPTCType;
import io.verge.messages.cn.person.PersonalDeviceUserType;
import io.verge.messages.cn.person.PersonalSafetyMessage;
import io.verge.messages.cn.person.PropelledInformation;
import io.verge.road.StationType;

/** The standard's classes of road users, and ours. */
final class CnTypes {
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

    /** {@code BasicVehicleClass} of our types, by their codes. */
    private static final int[] CLASSES = {0, 82, 85, 40, 40, 10, 50, 20, 25, 93, 60, 56};

    private CnTypes() {}

    /** Of a {@code BasicVehicleClass}: the tens are its family. */
    static StationType ofVehicleClass(int vehicleClass) {
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

    static int vehicleClass(StationType type) {
        return CLASSES[type.code()];
    }

    /** What a participant is; its class says it more finely than its type. */
    static StationType of(ParticipantData participant) {
        StationType byClass = participant
                .vehicleClass()
                .map(found -> ofVehicleClass(found.classification()))
                .orElse(StationType.UNKNOWN);
        return byClass == StationType.UNKNOWN ? ofParticipantType(participant.ptcType()) : byClass;
    }

    private static StationType ofParticipantType(ParticipantType type) {
        return switch (type) {
            case ParticipantType.Item item ->
                switch (item) {
                    case MOTOR -> StationType.PASSENGER_CAR;
                    case NON_MOTOR -> StationType.CYCLIST;
                    case PEDESTRIAN -> StationType.PEDESTRIAN;
                    case UNKNOWN, RSU -> StationType.UNKNOWN;
                };
            case ParticipantType.Unknown ignored -> StationType.UNKNOWN;
        };
    }

    static ParticipantType participantType(StationType type) {
        return switch (type) {
            case UNKNOWN -> ParticipantType.Item.UNKNOWN;
            case PEDESTRIAN -> ParticipantType.Item.PEDESTRIAN;
            case CYCLIST -> ParticipantType.Item.NON_MOTOR;
            case MOPED, MOTORCYCLE, PASSENGER_CAR, BUS, LIGHT_TRUCK, HEAVY_TRUCK, TRAILER, SPECIAL_VEHICLE, TRAM ->
                ParticipantType.Item.MOTOR;
        };
    }

    static StationType of(DetectedPTCType type, StationType otherwise) {
        return switch (type) {
            case DetectedPTCType.Item item ->
                switch (item) {
                    case UNKNOWN, UNKNOWN_MOVABLE, UNKNOWN_UNMOVABLE -> otherwise;
                    case CAR -> StationType.PASSENGER_CAR;
                    case VAN -> StationType.LIGHT_TRUCK;
                    case TRUCK -> StationType.HEAVY_TRUCK;
                    case BUS -> StationType.BUS;
                    case CYCLIST -> StationType.CYCLIST;
                    case MOTORCYCLIST -> StationType.MOTORCYCLE;
                    case TRICYCLIST -> StationType.MOPED;
                    case PEDESTRIAN -> StationType.PEDESTRIAN;
                };
            case DetectedPTCType.Unknown ignored -> otherwise;
        };
    }

    static StationType of(PersonalSafetyMessage person) {
        boolean onMotor = person.nonMotorData().propulsion().orElse(null) instanceof PropelledInformation.Motor;
        return switch (person.nonMotorData().basicType()) {
            case PersonalDeviceUserType.Item item ->
                switch (item) {
                    case UNAVAILABLE, A_PEDESTRIAN, A_ROADWORKER -> StationType.PEDESTRIAN;
                    case A_PEDALCYCLIST -> onMotor ? StationType.MOPED : StationType.CYCLIST;
                    case AN_ANIMAL -> StationType.UNKNOWN;
                };
            case PersonalDeviceUserType.Unknown ignored -> StationType.PEDESTRIAN;
        };
    }
}
