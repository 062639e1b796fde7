package io.verge.edge.pipeline;

import io.verge.v1.Frame;
import io.verge.v1.PerceivedObject;
import io.verge.v1.Signal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What a broken cable, a wrong clock or an attacker sends: mutated, cut, oversized, replayed and reordered frames in both
 * forms, with values that cannot be, times that are not now, invented names and counts beyond all measure.
 */
final class HostileFrames {
    private static final int LATITUDE_E7 = 312_304_000;
    private static final int LONGITUDE_E7 = 1_214_737_000;
    private static final int AROUND_E7 = 90_000;
    private static final int REMEMBERED = 256;
    private static final String[] ABSURD = {
        "NaN",
        "-Infinity",
        "1e999",
        "-1e308",
        "null",
        "\"\"",
        "-1",
        "0.5",
        "99999999999999999999",
        "{}",
        "[[[[]]]]",
        "true",
        "\"\\ud800\"",
        "4294967296",
        "1e3",
        "00",
        "\"NaN\""
    };

    private final RandomGenerator random;
    private final byte[][] good = new byte[REMEMBERED][];
    private final byte[] oversized = new byte[70_000];
    private int goodCount;
    private int sequence;

    HostileFrames(RandomGenerator random) {
        this.random = random;
        Arrays.fill(oversized, (byte) ' ');
    }

    /** Remembers a good frame, to replay and mutate it later. */
    void overhear(byte[] frame) {
        good[goodCount++ % REMEMBERED] = frame;
    }

    /** The next attack at this instant. */
    byte[] next(long nowMicros) {
        int kind = random.nextInt(1_000);
        if (kind < 2) {
            return Arrays.copyOf(oversized, random.nextInt(65_508, oversized.length));
        }
        if (kind < 4) {
            return crowd(nowMicros);
        }
        if (kind < 150) {
            return overheard();
        }
        if (kind < 180) {
            return mutate(overheard());
        }
        byte[] frame = random.nextBoolean() ? protobuf(nowMicros) : json(nowMicros);
        return random.nextInt(3) == 0 ? frame : mutate(frame);
    }

    private byte[] overheard() {
        return good[random.nextInt(Math.min(goodCount, REMEMBERED))];
    }

    /** More objects and signals than any frame may hold. */
    private byte[] crowd(long nowMicros) {
        Frame.Builder frame = start(nowMicros);
        for (int i = 0; i < 1_400; i++) {
            frame.addObjects(object());
        }
        for (int i = 0; i < 300; i++) {
            frame.addSignals(signal(nowMicros));
        }
        return frame.build().toByteArray();
    }

    private byte[] protobuf(long nowMicros) {
        Frame.Builder frame = start(nowMicros);
        for (int i = random.nextInt(4); i > 0; i--) {
            frame.addObjects(object());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            frame.addSignals(signal(nowMicros));
        }
        return frame.build().toByteArray();
    }

    private Frame.Builder start(long nowMicros) {
        return Frame.newBuilder()
                .setVersion(random.nextInt(50) == 0 ? random.nextInt() : 1)
                .setSensorId(sensorId())
                .setSequence(sequence++)
                .setMeasurementTimeMicros(time(nowMicros));
    }

    /** Mostly within the limits of age but out of order; else long ago, far ahead, negative or at the ends of all time. */
    private long time(long nowMicros) {
        return switch (random.nextInt(10)) {
            case 0 -> nowMicros + random.nextLong(-10_000_000, 10_000_000);
            case 1 -> random.nextLong();
            case 2 -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
            default -> nowMicros - random.nextLong(0, 1_900_000);
        };
    }

    private String sensorId() {
        return switch (random.nextInt(4)) {
            case 0 -> "camera";
            case 1 -> "x".repeat(random.nextInt(80));
            case 2 -> "\u0000\u0007" + random.nextInt();
            default -> "传感器-" + random.nextInt();
        };
    }

    private PerceivedObject object() {
        PerceivedObject.Builder object = PerceivedObject.newBuilder()
                .setLatitudeE7(coordinate(LATITUDE_E7))
                .setLongitudeE7(coordinate(LONGITUDE_E7))
                .setStationTypeValue(random.nextInt(14));
        if (random.nextInt(4) > 0) {
            object.setSpeedCmps(number(16_000)).setHeadingCdeg(number(36_100));
        }
        if (random.nextInt(4) == 0) {
            object.setLengthCm(number(4_100)).setWidthCm(number(4_100)).setExistenceConfidencePct(number(101));
        }
        if (random.nextInt(4) == 0) {
            object.setSemiMajorCm(number(2_000)).setSemiMinorCm(number(2_000)).setStationId(random.nextLong());
        }
        if (random.nextInt(4) == 0) {
            object.setSpeedSigmaCmps(number(16_000)).setHeadingSigmaCdeg(number(18_100));
        }
        return object.build();
    }

    private int coordinate(int middle) {
        return random.nextInt(20) == 0 ? random.nextInt() : middle + random.nextInt(-AROUND_E7, AROUND_E7);
    }

    private int number(int below) {
        return random.nextInt(50) == 0 ? random.nextInt() : random.nextInt(below);
    }

    private Signal signal(long nowMicros) {
        return Signal.newBuilder()
                .setIntersectionId(number(65_536))
                .setSignalGroup(number(256))
                .setPhaseValue(random.nextInt(12))
                .setMinEndTimeMicros(time(nowMicros))
                .setMaxEndTimeMicros(time(nowMicros))
                .build();
    }

    private byte[] json(long nowMicros) {
        StringBuilder text = new StringBuilder(400);
        text.append("{\"version\":1,\"sensorId\":\"json-").append(random.nextInt());
        text.append("\",\"measurementTimeMicros\":\"").append(time(nowMicros));
        text.append("\",\"sequence\":").append(sequence++).append(",\"objects\":[");
        int objects = random.nextInt(4);
        for (int i = 0; i < objects; i++) {
            text.append(i == 0 ? "{" : ",{");
            text.append("\"latitudeE7\":").append(value(LATITUDE_E7 + random.nextInt(-AROUND_E7, AROUND_E7)));
            text.append(",\"longitudeE7\":").append(value(LONGITUDE_E7 + random.nextInt(-AROUND_E7, AROUND_E7)));
            text.append(",\"speedCmps\":").append(value(random.nextInt(16_000)));
            text.append(",\"headingCdeg\":").append(value(random.nextInt(36_100)));
            text.append(",\"stationType\":").append(value(random.nextInt(14))).append('}');
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String value(int usual) {
        return random.nextInt(12) == 0 ? ABSURD[random.nextInt(ABSURD.length)] : Integer.toString(usual);
    }

    private byte[] mutate(byte[] frame) {
        byte[] mutated = frame.clone();
        switch (random.nextInt(5)) {
            case 0 -> mutated = Arrays.copyOf(frame, random.nextInt(frame.length));
            case 1 -> {
                byte[] other = overheard();
                int head = random.nextInt(frame.length);
                int tail = random.nextInt(other.length);
                mutated = Arrays.copyOf(frame, head + other.length - tail);
                System.arraycopy(other, tail, mutated, head, other.length - tail);
            }
            case 2 -> {
                int from = random.nextInt(mutated.length);
                int to = Math.min(mutated.length, from + random.nextInt(1, 9));
                Arrays.fill(mutated, from, to, (byte) (random.nextBoolean() ? 0xff : random.nextInt(256)));
            }
            case 3 -> {
                mutated = new byte[random.nextInt(200)];
                random.nextBytes(mutated);
            }
            default -> {
                for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                    int at = random.nextInt(mutated.length);
                    mutated[at] = (byte) (mutated[at] ^ (1 << random.nextInt(8)));
                }
            }
        }
        return mutated;
    }
}
