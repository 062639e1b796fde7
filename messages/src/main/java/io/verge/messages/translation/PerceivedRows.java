package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Entry.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A road user that sensors see: of RSM and SSM a participant, of CPM a perceived object, of SDSM a detected one. */
final class PerceivedRows {
    private static final String US = "detObjCommon.";
    private static final String US_MORE = "detObjOptData.";
    private static final String US_VEHICLE = US_MORE + "detVeh.";
    private static final String US_OBSTACLE = US_MORE + "detObst.";
    private static final String POLAR = "velocity.polarVelocity.";
    private static final List<String> CARTESIAN =
            List.of("velocity.cartesianVelocity.xVelocity.value", "velocity.cartesianVelocity.yVelocity.value");

    /** From the radius that holds 95 % to the bound that does along one axis, in centimetres. */
    private static final BigDecimal BOUND_OF_RADIUS = new BigDecimal("0.0124886");

    private static final String EAST_COUNTER_CLOCKWISE = "clockwise from north; ETSI counter-clockwise from east";

    private PerceivedRows() {}

    /** @param cn where the participant is in an element of China's list */
    static List<Entry> of(String cn) {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(place(cn));
        entries.addAll(PerceivedKinds.of(cn));
        entries.addAll(movement(cn));
        entries.addAll(size(cn));
        return entries;
    }

    private static List<Entry> place(String cn) {
        Scaled number = Scaled.of("1", 0, 65_535);
        return List.of(
                Row.of("number", "")
                        .cn(Place.of(cn + "ptcId", number).orArbitrary(ZERO))
                        .eu(Place.of("objectId", number))
                        .us(Place.of(US + "objectID", number).orArbitrary(ZERO)),
                Row.of("source", "").cn(Place.filled(cn + "source", new Datum.OfEnumerated("unknown"))),
                Row.of("time of the measurement", "ms")
                        .cn(Place.of(cn + "secMark", Moment.OF_MINUTE).or(65_535))
                        .eu(Place.of("measurementDeltaTime", new Since(-2048, 2047))
                                .orArbitrary(ZERO))
                        .us(Place.of(US + "measurementTime", new Since(-1500, 1500))
                                .orArbitrary(ZERO)),
                Row.of("bound of the time", "s")
                        .us(Place.filled(US + "timeConfidence", new Datum.OfEnumerated(Qualities.UNAVAILABLE))),
                Row.of("place", "degree")
                        .cn(Place.of(cn + "pos.offsetLL", new NarrowOffset()))
                        .eu(Place.of(
                                List.of("position.xCoordinate.value", "position.yCoordinate.value"),
                                new Metres(100, 131_070, true)))
                        .us(Place.of(List.of(US + "pos.offsetX", US + "pos.offsetY"), new Metres(10, 32_767, false)))
                        .note("from the message's reference")
                        .asEssential(),
                Row.of("height", "m")
                        .cn(Place.of(cn + "pos.offsetV", new NarrowHeight()))
                        .eu(Place.of("position.zCoordinate.value", Scaled.of("0.01", -131_072, 131_071)))
                        .us(Place.of(US + "pos.offsetZ", Scaled.of("0.1", -32_767, 32_767)))
                        .note("above the message's reference"),
                Row.of("bound of the place", "m")
                        .cn(Place.of(cn + "posConfidence.pos", Qualities.POSITION)
                                .or(Qualities.UNAVAILABLE))
                        .eu(Place.of(
                                        List.of("position.xCoordinate.confidence", "position.yCoordinate.confidence"),
                                        new Counted(BOUND_OF_RADIUS, 4095, 2))
                                .or(4096))
                        .us(Place.of(US + "posConfidence.pos", Qualities.POSITION)
                                .or(Qualities.UNAVAILABLE))
                        .note("the radius that holds 95 %; of CPM the wider of two bounds along an axis"),
                Row.of("bound to the north", "").eu(Place.filled("position.yCoordinate.confidence", no(4096))),
                Row.of("bound of the height", "m")
                        .cn(Place.of(cn + "posConfidence.elevation", Qualities.ELEVATION))
                        .eu(Place.of("position.zCoordinate.confidence", Qualities.COUNTED_HEIGHT)
                                .or(4096)
                                .beside("position.zCoordinate.value"))
                        .us(Place.of(US + "posConfidence.elevation", Qualities.ELEVATION)
                                .or(Qualities.UNAVAILABLE)));
    }

    private static List<Entry> movement(String cn) {
        Circular angle = new Circular(3600, 3601, true);
        return List.of(
                Row.of("speed", "m/s")
                        .cn(Place.of(cn + "speed", Measures.SPEED).or(8191))
                        .eu(
                                Place.of(POLAR + "velocityMagnitude.speedValue", Measures.SPEED_VALUE)
                                        .or(16_383),
                                Place.of(CARTESIAN, Cartesian.SPEED))
                        .us(Place.of(US + "speed", Measures.SPEED).or(8191)),
                Row.of("bound of the speed", "m/s")
                        .cn(Place.of(cn + "motionCfd.speedCfd", Qualities.SPEED))
                        .eu(Place.of(POLAR + "velocityMagnitude.speedConfidence", Qualities.COUNTED_SPEED)
                                .or(127))
                        .us(Place.of(US + "speedConfidence", Qualities.SPEED).or(Qualities.UNAVAILABLE)),
                Row.of("heading", "degree")
                        .cn(Place.of(cn + "heading", Measures.EIGHTIETHS).or(28_800))
                        .eu(
                                Place.of("angles.zAngle.value", angle).or(3601),
                                Place.of(POLAR + "velocityDirection.value", new ReadOnly(angle)),
                                Place.of(CARTESIAN, Cartesian.HEADING))
                        .us(Place.of(US + "heading", Measures.EIGHTIETHS).or(28_800))
                        .note(EAST_COUNTER_CLOCKWISE + ", the body's before the movement's"),
                Row.of("bound of the heading", "degree")
                        .cn(Place.of(cn + "motionCfd.headingCfd", Qualities.HEADING))
                        .eu(
                                Place.of("angles.zAngle.confidence", Qualities.COUNTED_HEADING)
                                        .or(127),
                                Place.of(
                                        POLAR + "velocityDirection.confidence",
                                        new ReadOnly(Qualities.COUNTED_HEADING)))
                        .us(Place.of(US + "headingConf", Qualities.HEADING).or(Qualities.UNAVAILABLE)),
                Row.of("direction of the movement", "degree")
                        .cn(Place.of(cn + "heading", new ReadOnly(Measures.EIGHTIETHS)))
                        .eu(Place.of(POLAR + "velocityDirection.value", angle).or(3601))
                        .us(Place.of(US + "heading", new ReadOnly(Measures.EIGHTIETHS)))
                        .note(EAST_COUNTER_CLOCKWISE),
                Row.of("bound of the direction of the movement", "degree")
                        .cn(Place.of(cn + "motionCfd.headingCfd", new ReadOnly(Qualities.HEADING)))
                        .eu(Place.of(POLAR + "velocityDirection.confidence", Qualities.COUNTED_HEADING)
                                .or(127))
                        .us(Place.of(US + "headingConf", new ReadOnly(Qualities.HEADING))),
                acceleration("acceleration", cn, "long", 2001),
                acceleration("lateral acceleration", cn, "lat", 2001),
                Row.of("vertical acceleration", "g")
                        .cn(Place.of(cn + "accelSet.vert", Measures.VERTICAL).or(-127))
                        .us(Place.of(US + "accel4way.vert", Measures.VERTICAL).or(-127)),
                Row.of("yaw rate", "degree/s")
                        .cn(Place.of(cn + "accelSet.yaw", Measures.YAW_RATE).orArbitrary(ZERO))
                        .eu(Place.of("zAngularVelocity.value", Scaled.of("-1", -255, 255, 256)))
                        .us(Place.of(US + "accel4way.yaw", Measures.YAW_RATE).orArbitrary(ZERO))
                        .note("to the right; ETSI counts to the left"),
                Row.of("bound of the yaw rate", "")
                        .eu(Place.filled(
                                "zAngularVelocity.confidence", new Datum.OfEnumerated(Qualities.UNAVAILABLE))));
    }

    private static Row acceleration(String meaning, String cn, String name, long unavailable) {
        return Row.of(meaning, "m/s2")
                .cn(Place.of(cn + "accelSet." + name, Measures.ACCELERATION).or(unavailable))
                .us(Place.of(US + "accel4way." + name, Measures.ACCELERATION).or(unavailable));
    }

    private static List<Entry> size(String cn) {
        return List.of(
                size("width", cn + "size.width", "Y", "width", 1023),
                size("length", cn + "size.length", "X", "length", 4095),
                Row.of("height of the body", "m")
                        .cn(Place.of(cn + "size.height", Scaled.of("0.05", 1, 127, 0)))
                        .eu(Place.of("objectDimensionZ.value", Scaled.of("0.1", 1, 254, 256)))
                        .us(
                                Place.of(US_OBSTACLE + "obstSize.height", Scaled.of("0.1", 1, 1023, 0)),
                                Place.of(US_VEHICLE + "height", Scaled.of("0.05", 1, 127, 0))),
                quality("Y"),
                quality("X"),
                quality("Z"),
                Row.of("quality of the size", "")
                        .us(Place.filled(
                                US_OBSTACLE + "obstSizeConfidence.widthConfidence",
                                new Datum.OfEnumerated(Qualities.UNAVAILABLE))),
                Row.of("quality of the length", "")
                        .us(Place.filled(
                                US_OBSTACLE + "obstSizeConfidence.lengthConfidence",
                                new Datum.OfEnumerated(Qualities.UNAVAILABLE))));
    }

    private static Row size(String meaning, String cn, String axis, String us, int greatest) {
        return Row.of(meaning, "m")
                .cn(Place.of(cn, Scaled.of("0.01", 1, greatest, 0)).orArbitrary(ZERO))
                .eu(Place.of("objectDimension" + axis + ".value", Scaled.of("0.1", 1, 254, 256)))
                .us(
                        Place.of(US_OBSTACLE + "obstSize." + us, Scaled.of("0.1", 1, 1023, 0))
                                .or(0),
                        Place.of(US_VEHICLE + "size." + us, Scaled.of("0.01", 1, greatest, 0))
                                .or(0))
                .note("of what is no vehicle and no person SDSM says it as of an obstacle");
    }

    private static Row quality(String axis) {
        return Row.of("bound of the size along " + axis, "")
                .eu(Place.filled("objectDimension" + axis + ".confidence", no(32)));
    }

    private static Datum no(long number) {
        return Datum.OfInteger.of(number);
    }
}
