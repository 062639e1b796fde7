package io.verge.messages.eu.release1;

import static io.verge.messages.eu.release1.Release1.NONE;
import static io.verge.messages.eu.release1.Release1.behind;
import static io.verge.messages.eu.release1.Release1.header;
import static io.verge.messages.eu.release1.Release1.junction;

import io.verge.asn1.runtime.BitString;
import io.verge.messages.eu.release1.cam.BasicContainer;
import io.verge.messages.eu.release1.cam.BasicVehicleContainerHighFrequency;
import io.verge.messages.eu.release1.cam.BasicVehicleContainerLowFrequency;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.cam.CamParameters;
import io.verge.messages.eu.release1.cam.CoopAwareness;
import io.verge.messages.eu.release1.cam.EmergencyContainer;
import io.verge.messages.eu.release1.cam.HighFrequencyContainer;
import io.verge.messages.eu.release1.cam.LowFrequencyContainer;
import io.verge.messages.eu.release1.cam.SpecialVehicleContainer;
import io.verge.messages.eu.release1.cause.CauseCodeType;
import io.verge.messages.eu.release1.cause.RoadworksSubCauseCode;
import io.verge.messages.eu.release1.denm.AlacarteContainer;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release1.denm.DecentralizedEnvironmentalNotificationMessage;
import io.verge.messages.eu.release1.denm.LocationContainer;
import io.verge.messages.eu.release1.denm.ManagementContainer;
import io.verge.messages.eu.release1.denm.RoadWorksContainerExtended;
import io.verge.messages.eu.release1.denm.SituationContainer;
import io.verge.messages.eu.release1.denm.StationaryVehicleContainer;
import io.verge.messages.eu.release1.dictionaryvariant.CauseCode;
import io.verge.messages.eu.release1.dictionaryvariant.CenDsrcTollingZone;
import io.verge.messages.eu.release1.dictionaryvariant.ClosedLanes;
import io.verge.messages.eu.release1.dictionaryvariant.DangerousGoodsExtended;
import io.verge.messages.eu.release1.event.ActionID;
import io.verge.messages.eu.release1.event.EventPoint;
import io.verge.messages.eu.release1.event.PositioningSolutionType;
import io.verge.messages.eu.release1.event.RelevanceDistance;
import io.verge.messages.eu.release1.event.RelevanceTrafficDirection;
import io.verge.messages.eu.release1.event.StationarySince;
import io.verge.messages.eu.release1.load.DangerousGoodsBasic;
import io.verge.messages.eu.release1.motion.Curvature;
import io.verge.messages.eu.release1.motion.CurvatureCalculationMode;
import io.verge.messages.eu.release1.motion.CurvatureConfidence;
import io.verge.messages.eu.release1.motion.DriveDirection;
import io.verge.messages.eu.release1.motion.Heading;
import io.verge.messages.eu.release1.motion.LateralAcceleration;
import io.verge.messages.eu.release1.motion.LongitudinalAcceleration;
import io.verge.messages.eu.release1.motion.Speed;
import io.verge.messages.eu.release1.motion.SteeringWheelAngle;
import io.verge.messages.eu.release1.motion.VerticalAcceleration;
import io.verge.messages.eu.release1.motion.YawRate;
import io.verge.messages.eu.release1.motion.YawRateConfidence;
import io.verge.messages.eu.release1.path.PathPoint;
import io.verge.messages.eu.release1.road.HardShoulderStatus;
import io.verge.messages.eu.release1.road.RoadType;
import io.verge.messages.eu.release1.road.TrafficRule;
import io.verge.messages.eu.release1.station.StationType;
import io.verge.messages.eu.release1.vehicle.VehicleIdentification;
import io.verge.messages.eu.release1.vehicle.VehicleLength;
import io.verge.messages.eu.release1.vehicle.VehicleLengthConfidenceIndication;
import io.verge.messages.eu.release1.vehicle.VehicleRole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** An ambulance's CAM, and the DENM of a roadworks that another car has broken down in: all that they can say. */
final class VehicleMessages {
    private static final long TIMESTAMP = 722_822_400_000L;

    private VehicleMessages() {}

    static CAM ambulance() {
        return new CAM(
                header(2),
                new CoopAwareness(
                        65_535,
                        new CamParameters(
                                new BasicContainer(StationType.SPECIAL_VEHICLES, junction(), NONE),
                                new HighFrequencyContainer.BasicVehicleContainerHighFrequency(motion()),
                                Optional.of(new LowFrequencyContainer.BasicVehicleContainerLowFrequency(
                                        new BasicVehicleContainerLowFrequency(
                                                VehicleRole.EMERGENCY, BitString.parse("10100000"), way()))),
                                Optional.of(new SpecialVehicleContainer.EmergencyContainer(new EmergencyContainer(
                                        BitString.parse("11"),
                                        Optional.of(new CauseCode(CauseCodeType.ACCIDENT, 2, NONE)),
                                        Optional.of(BitString.parse("01"))))),
                                NONE)));
    }

    private static BasicVehicleContainerHighFrequency motion() {
        return new BasicVehicleContainerHighFrequency(
                new Heading(901, 10),
                new Speed(1389, 25),
                DriveDirection.FORWARD,
                new VehicleLength(62, VehicleLengthConfidenceIndication.NO_TRAILER_PRESENT),
                21,
                new LongitudinalAcceleration(-160, 102),
                new Curvature(-1023, CurvatureConfidence.ONE_PER_METER_0_0005),
                CurvatureCalculationMode.Item.YAW_RATE_USED,
                new YawRate(-32_766, YawRateConfidence.DEG_SEC_001_00),
                Optional.of(BitString.parse("1000000")),
                OptionalInt.of(-1),
                Optional.of(new SteeringWheelAngle(-511, 127)),
                Optional.of(new LateralAcceleration(161, 0)),
                Optional.of(new VerticalAcceleration(0, 101)),
                OptionalInt.of(7),
                Optional.of(new CenDsrcTollingZone(900_000_001, -1_800_000_000, OptionalInt.of(134_217_727), NONE)));
    }

    /**
     * A DENM.
     *
     * @param companyName whose load it is that stands there
     */
    static DENM roadworks(Optional<String> companyName) {
        return new DENM(
                header(1),
                new DecentralizedEnvironmentalNotificationMessage(
                        management(),
                        Optional.of(situation()),
                        Optional.of(location()),
                        Optional.of(alacarte(companyName))));
    }

    private static ManagementContainer management() {
        return new ManagementContainer(
                new ActionID(4_294_967_295L, 7),
                TIMESTAMP,
                TIMESTAMP + 250,
                Optional.empty(),
                junction(),
                Optional.of(RelevanceDistance.LESS_THAN500M),
                Optional.of(RelevanceTrafficDirection.UPSTREAM_TRAFFIC),
                86_400,
                OptionalInt.of(1000),
                StationType.ROAD_SIDE_UNIT,
                NONE);
    }

    private static SituationContainer situation() {
        return new SituationContainer(
                7,
                new CauseCode(CauseCodeType.ROADWORKS, RoadworksSubCauseCode.SHORT_TERM_STATIONARY_ROADWORKS, NONE),
                Optional.of(new CauseCode(CauseCodeType.STATIONARY_VEHICLE, 2, NONE)),
                Optional.of(List.of(
                        new EventPoint(behind(20), OptionalLong.of(65_536), 1),
                        new EventPoint(behind(40), OptionalLong.empty(), 0))),
                NONE);
    }

    private static LocationContainer location() {
        return new LocationContainer(
                Optional.of(new Speed(0, 1)),
                Optional.of(new Heading(3601, 127)),
                List.of(way(), List.of()),
                Optional.of(RoadType.URBAN_NO_STRUCTURAL_SEPARATION_TO_OPPOSITE_LANES),
                NONE);
    }

    private static List<PathPoint> way() {
        return List.of(
                new PathPoint(behind(10), OptionalLong.of(100)),
                new PathPoint(behind(30), OptionalLong.of(100_000)),
                new PathPoint(behind(60), OptionalLong.empty()));
    }

    private static AlacarteContainer alacarte(Optional<String> companyName) {
        return new AlacarteContainer(
                OptionalInt.of(14),
                Optional.empty(),
                OptionalInt.of(-60),
                Optional.of(works()),
                Optional.of(PositioningSolutionType.Item.D_GNS_SPLUS_DR),
                Optional.of(brokenDown(companyName)),
                NONE);
    }

    private static RoadWorksContainerExtended works() {
        return new RoadWorksContainerExtended(
                Optional.of(BitString.parse("10")),
                Optional.of(new ClosedLanes(
                        Optional.empty(),
                        Optional.of(HardShoulderStatus.AVAILABLE_FOR_DRIVING),
                        Optional.of(BitString.parse("011")),
                        NONE)),
                Optional.of(List.of(6, 7, 8)),
                OptionalInt.of(30),
                Optional.empty(),
                Optional.of(List.of(junction(), junction())),
                Optional.of(behind(100)),
                Optional.of(TrafficRule.Item.PASS_TO_LEFT),
                Optional.of(List.of(new ActionID(1, 2))));
    }

    private static StationaryVehicleContainer brokenDown(Optional<String> companyName) {
        return new StationaryVehicleContainer(
                Optional.of(StationarySince.LESS_THAN15_MINUTES),
                Optional.of(new CauseCode(CauseCodeType.VEHICLE_BREAKDOWN, 8, NONE)),
                Optional.of(new DangerousGoodsExtended(
                        DangerousGoodsBasic.FLAMMABLE_LIQUIDS,
                        1203,
                        false,
                        true,
                        false,
                        Optional.of("3YE"),
                        Optional.of("49 89 123456"),
                        companyName,
                        NONE)),
                OptionalInt.of(127),
                Optional.of(new VehicleIdentification(Optional.of("WVW"), Optional.of("ZZZ1KZ"), NONE)),
                Optional.of(BitString.parse("0000100")));
    }
}
