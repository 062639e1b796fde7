package io.verge.edge.decode;

import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.GeoReference;
import io.verge.v1.Frame;
import io.verge.v1.PerceivedObject;
import io.verge.v1.Signal;
import java.util.random.RandomGenerator;

/** Frames as Google's own code builds them, and a decoder to hold against it. */
final class TestFrames {
    static final double LATITUDE_DEG = 31.2304;
    static final double LONGITUDE_DEG = 121.4737;
    static final GeoReference REFERENCE = GeoReference.of(LATITUDE_DEG, LONGITUDE_DEG);
    static final int LATITUDE_E7 = 312_304_000;
    static final int LONGITUDE_E7 = 1_214_737_000;
    static final long TIME_MICROS = 1_795_456_800_000_000L;
    static final long ARRIVAL_NANOS = (TIME_MICROS + 50_000) * 1_000;

    final Counters counters = new Counters();
    final FrameDecoder decoder;

    TestFrames(FrameLimits limits) {
        this.decoder = new FrameDecoder(REFERENCE, limits, "", counters);
    }

    TestFrames() {
        this(FrameLimits.defaults());
    }

    Decoded decode(byte[] bytes) {
        return decoder.decode(bytes, 0, bytes.length, FrameFormat.OBJECT_LIST, ARRIVAL_NANOS);
    }

    /** The frame, which must be good. */
    Decoded.Frame accept(byte[] bytes) {
        return switch (decode(bytes)) {
            case Decoded.Frame frame -> frame;
            case Decoded.Rejected(DropReason reason) -> throw new AssertionError("rejected: " + reason);
        };
    }

    /** Why the frame was rejected, which it must be. */
    DropReason reject(byte[] bytes) {
        return switch (decode(bytes)) {
            case Decoded.Frame frame -> throw new AssertionError("taken: " + frame.sequence());
            case Decoded.Rejected(DropReason reason) -> reason;
        };
    }

    static Frame.Builder frame() {
        return Frame.newBuilder().setVersion(1).setSensorId("camera-north").setMeasurementTimeMicros(TIME_MICROS);
    }

    static PerceivedObject.Builder object() {
        return PerceivedObject.newBuilder()
                .setLatitudeE7(LATITUDE_E7 + 1_000)
                .setLongitudeE7(LONGITUDE_E7 - 2_000)
                .setSpeedCmps(1_380)
                .setHeadingCdeg(9_050)
                .setLengthCm(460)
                .setWidthCm(185)
                .setHeightCm(150)
                .setStationType(PerceivedObject.StationType.PASSENGER_CAR)
                .setTypeConfidencePct(90)
                .setExistenceConfidencePct(95)
                .setObjectId(1_017)
                .setSemiMajorCm(60)
                .setSemiMinorCm(30)
                .setSemiMajorOrientationCdeg(4_500)
                .setSpeedSigmaCmps(50)
                .setHeadingSigmaCdeg(300);
    }

    static Signal.Builder signal() {
        return Signal.newBuilder()
                .setIntersectionId(10)
                .setSignalGroup(3)
                .setPhase(Signal.Phase.PROTECTED_MOVEMENT_ALLOWED)
                .setMinEndTimeMicros(TIME_MICROS + 5_000_000)
                .setMaxEndTimeMicros(TIME_MICROS + 12_000_000);
    }

    /** A frame with anything in it that is in range, and anything left out that may be. */
    static Frame random(RandomGenerator random, int sequence) {
        Frame.Builder frame = frame().setSequence(sequence).setSensorId("sensor \"\\ 传感器 " + random.nextInt(20));
        int objects = random.nextInt(6);
        for (int i = 0; i < objects; i++) {
            frame.addObjects(randomObject(random));
        }
        int signals = random.nextInt(3);
        for (int i = 0; i < signals; i++) {
            long min = random.nextBoolean() ? 0 : TIME_MICROS + random.nextLong(-1_000_000, 60_000_000);
            frame.addSignals(Signal.newBuilder()
                    .setIntersectionId(random.nextInt(65_536))
                    .setSignalGroup(random.nextInt(1, 256))
                    .setPhaseValue(random.nextInt(10))
                    .setMinEndTimeMicros(min)
                    .setMaxEndTimeMicros(random.nextBoolean() || min == 0 ? 0 : min + random.nextLong(60_000_000)));
        }
        return frame.build();
    }

    private static PerceivedObject randomObject(RandomGenerator random) {
        PerceivedObject.Builder object = PerceivedObject.newBuilder()
                .setLatitudeE7(LATITUDE_E7 + random.nextInt(-50_000, 50_000))
                .setLongitudeE7(LONGITUDE_E7 + random.nextInt(-50_000, 50_000))
                .setStationTypeValue(random.nextInt(12));
        if (random.nextBoolean()) {
            object.setSpeedCmps(random.nextInt(15_001)).setHeadingCdeg(random.nextInt(36_000));
        }
        if (random.nextBoolean()) {
            object.setLengthCm(random.nextInt(1, 4_001)).setWidthCm(random.nextInt(1, 4_001));
        }
        if (random.nextBoolean()) {
            object.setHeightCm(random.nextInt(1, 4_001)).setTypeConfidencePct(random.nextInt(101));
        }
        if (random.nextBoolean()) {
            object.setObjectId(random.nextLong()).setStationId(random.nextLong());
        }
        if (random.nextBoolean()) {
            int major = random.nextInt(1, 100_000);
            object.setSemiMajorCm(major).setSemiMinorCm(random.nextInt(1, major + 1));
            object.setSemiMajorOrientationCdeg(random.nextInt(36_000));
        }
        if (random.nextBoolean()) {
            object.setSpeedSigmaCmps(random.nextInt(1, 15_001)).setHeadingSigmaCdeg(random.nextInt(1, 18_001));
            object.setExistenceConfidencePct(random.nextInt(101));
        }
        return object.build();
    }
}
