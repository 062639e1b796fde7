package io.verge.benchmarks.codec;

import java.util.Arrays;

/** China's BSM as T/CSAE 53 lays it out, by hand. */
final class BsmFloor implements Floor {
    private final Bits in;
    private final byte[] out = new byte[256];
    private final Bits writer = new Bits(out);
    private Bsm last = new Bsm();

    BsmFloor(byte[] octets) {
        in = new Bits(Arrays.copyOf(octets, octets.length + Bits.SLACK));
    }

    /** The message. */
    private static final class Bsm {
        int present;
        int msgCnt;
        long id;
        int secMark;
        int timeConfidence;
        final HandWritten.Place pos = new HandWritten.Place();
        int semiMajor;
        int semiMinor;
        int orientation;
        final HandWritten.PlaceConfidence posConfidence = new HandWritten.PlaceConfidence();
        int transmission;
        int speed;
        int heading;
        int angle;
        final HandWritten.MotionConfidence motion = new HandWritten.MotionConfidence();
        final HandWritten.Acceleration acceleration = new HandWritten.Acceleration();
        int brakesPresent;
        final int[] brakes = new int[BRAKES.length];
        final HandWritten.Size size = new HandWritten.Size();
        final HandWritten.VehicleClass vehicleClass = new HandWritten.VehicleClass();
    }

    /** Bits of each field of the brakes, all of which may be absent. */
    private static final int[] BRAKES = {2, 5, 2, 2, 2, 2, 2};

    private static final int TIME_CONFIDENCE = 1 << 6;
    private static final int POS_ACCURACY = 1 << 5;
    private static final int POS_CONFIDENCE = 1 << 4;
    private static final int ANGLE = 1 << 3;
    private static final int MOTION = 1 << 2;

    @Override
    public Object decode() {
        in.start();
        Bsm bsm = new Bsm();
        bsm.present = in.readInt(8);
        bsm.msgCnt = in.readInt(7);
        bsm.id = in.read(32) << 32 | in.read(32);
        bsm.secMark = in.readInt(16);
        if ((bsm.present & TIME_CONFIDENCE) != 0) {
            bsm.timeConfidence = in.readInt(6);
        }
        bsm.pos.read(in);
        if ((bsm.present & POS_ACCURACY) != 0) {
            bsm.semiMajor = in.readInt(8);
            bsm.semiMinor = in.readInt(8);
            bsm.orientation = in.readInt(16);
        }
        if ((bsm.present & POS_CONFIDENCE) != 0) {
            bsm.posConfidence.read(in);
        }
        bsm.transmission = in.readInt(3);
        bsm.speed = in.readInt(13);
        bsm.heading = in.readInt(15);
        if ((bsm.present & ANGLE) != 0) {
            bsm.angle = in.readInt(8) - 126;
        }
        if ((bsm.present & MOTION) != 0) {
            bsm.motion.read(in);
        }
        bsm.acceleration.read(in);
        bsm.brakesPresent = in.readInt(BRAKES.length);
        for (int i = 0; i < BRAKES.length; i++) {
            if ((bsm.brakesPresent >>> (BRAKES.length - 1 - i) & 1) != 0) {
                bsm.brakes[i] = in.readInt(BRAKES[i]);
            }
        }
        bsm.size.read(in);
        bsm.vehicleClass.read(in);
        last = bsm;
        return bsm;
    }

    @Override
    public int encode() {
        Bsm bsm = last;
        writer.start();
        writer.write(bsm.present, 8);
        writer.write(bsm.msgCnt, 7);
        writer.write(bsm.id >>> 32, 32);
        writer.write(bsm.id & 0xFFFF_FFFFL, 32);
        writer.write(bsm.secMark, 16);
        if ((bsm.present & TIME_CONFIDENCE) != 0) {
            writer.write(bsm.timeConfidence, 6);
        }
        bsm.pos.write(writer);
        if ((bsm.present & POS_ACCURACY) != 0) {
            writer.write(bsm.semiMajor, 8);
            writer.write(bsm.semiMinor, 8);
            writer.write(bsm.orientation, 16);
        }
        if ((bsm.present & POS_CONFIDENCE) != 0) {
            bsm.posConfidence.write(writer);
        }
        writer.write(bsm.transmission, 3);
        writer.write(bsm.speed, 13);
        writer.write(bsm.heading, 15);
        if ((bsm.present & ANGLE) != 0) {
            writer.write(bsm.angle + 126, 8);
        }
        if ((bsm.present & MOTION) != 0) {
            bsm.motion.write(writer);
        }
        bsm.acceleration.write(writer);
        writer.write(bsm.brakesPresent, BRAKES.length);
        for (int i = 0; i < BRAKES.length; i++) {
            if ((bsm.brakesPresent >>> (BRAKES.length - 1 - i) & 1) != 0) {
                writer.write(bsm.brakes[i], BRAKES[i]);
            }
        }
        bsm.size.write(writer);
        bsm.vehicleClass.write(writer);
        return writer.finish();
    }

    @Override
    public byte[] written() {
        return out;
    }
}
