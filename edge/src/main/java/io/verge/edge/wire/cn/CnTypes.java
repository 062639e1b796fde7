package io.verge.edge.wire.cn;

import io.verge.edge.wire.VehicleClasses;
import io.verge.messages.cn.participants.ParticipantData;
import io.verge.messages.cn.participants.ParticipantType;
import io.verge.messages.cn.perception.DetectedPTCType;
import io.verge.messages.cn.person.PersonalDeviceUserType;
import io.verge.messages.cn.person.PersonalSafetyMessage;
import io.verge.messages.cn.person.PropelledInformation;
import io.verge.road.StationType;

/** The standard's classes of road users, and ours. */
final class CnTypes {
    private CnTypes() {}

    /** What a participant is; its class says it more finely than its type. */
    static StationType of(ParticipantData participant) {
        StationType byClass = participant
                .vehicleClass()
                .map(found -> VehicleClasses.type(found.classification()))
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
