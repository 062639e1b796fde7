package io.verge.benchmarks.codec;

import java.util.Arrays;

/** China's RSM as T/CSAE 53 lays it out, by hand. */
final class RsmFloor implements Floor {
    /** Bits of an offset in each of the first six alternatives; the seventh are the place's own coordinates. */
    private static final int[] HORIZONTAL = {12, 14, 16, 18, 22, 24};

    private static final int[] VERTICAL = {7, 8, 9, 10, 11, 12};

    private final Bits in;
    private final byte[] out = new byte[2_048];
    private final Bits writer = new Bits(out);
    private Rsm last = new Rsm();

    RsmFloor(byte[] octets) {
        in = new Bits(Arrays.copyOf(octets, octets.length + Bits.SLACK));
    }

    /** The message. */
    private static final class Rsm {
        int present;
        int msgCnt;
        long id;
        final HandWritten.Place place = new HandWritten.Place();
        Participant[] participants = {};
    }

    /** A road user. */
    private static final class Participant {
        private static final int ID = 1 << 5;
        private static final int TRANSMISSION = 1 << 4;
        private static final int ANGLE = 1 << 3;
        private static final int MOTION = 1 << 2;
        private static final int ACCELERATION = 1 << 1;
        private static final int CLASS = 1;

        int present;
        int type;
        int ptcId;
        int source;
        long id;
        int secMark;
        boolean hasHeight;
        int horizontal;
        int lon;
        int lat;
        int vertical;
        int height;
        final HandWritten.PlaceConfidence confidence = new HandWritten.PlaceConfidence();
        int transmission;
        int speed;
        int heading;
        int angle;
        final HandWritten.MotionConfidence motion = new HandWritten.MotionConfidence();
        final HandWritten.Acceleration acceleration = new HandWritten.Acceleration();
        final HandWritten.Size size = new HandWritten.Size();
        final HandWritten.VehicleClass vehicleClass = new HandWritten.VehicleClass();

        boolean has(int field) {
            return (present & field) != 0;
        }

        void read(Bits in) {
            present = in.readInt(7);
            type = in.readInt(4);
            ptcId = in.readInt(16);
            source = in.readInt(4);
            if (has(ID)) {
                id = in.read(32) << 32 | in.read(32);
            }
            secMark = in.readInt(16);
            readOffset(in);
            confidence.read(in);
            if (has(TRANSMISSION)) {
                transmission = in.readInt(3);
            }
            speed = in.readInt(13);
            heading = in.readInt(15);
            if (has(ANGLE)) {
                angle = in.readInt(8) - 126;
            }
            if (has(MOTION)) {
                motion.read(in);
            }
            if (has(ACCELERATION)) {
                acceleration.read(in);
            }
            size.read(in);
            if (has(CLASS)) {
                vehicleClass.read(in);
            }
        }

        private void readOffset(Bits in) {
            hasHeight = in.flag();
            horizontal = in.readInt(3);
            if (horizontal < HORIZONTAL.length) {
                int width = HORIZONTAL[horizontal];
                lon = in.readInt(width) - (1 << (width - 1));
                lat = in.readInt(width) - (1 << (width - 1));
            } else {
                lon = (int) (in.read(32) - 1_799_999_999);
                lat = in.readInt(31) - 900_000_000;
            }
            if (hasHeight) {
                vertical = in.readInt(3);
                height = vertical < VERTICAL.length
                        ? in.readInt(VERTICAL[vertical]) - (1 << (VERTICAL[vertical] - 1))
                        : in.readInt(16) - 4_096;
            }
        }

        void write(Bits out) {
            out.write(present, 7);
            out.write(type, 4);
            out.write(ptcId, 16);
            out.write(source, 4);
            if (has(ID)) {
                out.write(id >>> 32, 32);
                out.write(id & 0xFFFF_FFFFL, 32);
            }
            out.write(secMark, 16);
            writeOffset(out);
            confidence.write(out);
            if (has(TRANSMISSION)) {
                out.write(transmission, 3);
            }
            out.write(speed, 13);
            out.write(heading, 15);
            if (has(ANGLE)) {
                out.write(angle + 126, 8);
            }
            if (has(MOTION)) {
                motion.write(out);
            }
            if (has(ACCELERATION)) {
                acceleration.write(out);
            }
            size.write(out);
            if (has(CLASS)) {
                vehicleClass.write(out);
            }
        }

        private void writeOffset(Bits out) {
            out.write(hasHeight ? 1 : 0, 1);
            out.write(horizontal, 3);
            if (horizontal < HORIZONTAL.length) {
                int width = HORIZONTAL[horizontal];
                out.write(lon + (1 << (width - 1)), width);
                out.write(lat + (1 << (width - 1)), width);
            } else {
                out.write(lon + 1_799_999_999L, 32);
                out.write(lat + 900_000_000, 31);
            }
            if (hasHeight) {
                out.write(vertical, 3);
                if (vertical < VERTICAL.length) {
                    out.write(height + (1 << (VERTICAL[vertical] - 1)), VERTICAL[vertical]);
                } else {
                    out.write(height + 4_096, 16);
                }
            }
        }
    }

    @Override
    public Object decode() {
        in.start();
        Rsm rsm = new Rsm();
        rsm.present = in.readInt(1);
        rsm.msgCnt = in.readInt(7);
        rsm.id = in.read(32) << 32 | in.read(32);
        rsm.place.read(in);
        rsm.participants = new Participant[in.readInt(4) + 1];
        for (int i = 0; i < rsm.participants.length; i++) {
            rsm.participants[i] = new Participant();
            rsm.participants[i].read(in);
        }
        last = rsm;
        return rsm;
    }

    @Override
    public int encode() {
        Rsm rsm = last;
        writer.start();
        writer.write(rsm.present, 1);
        writer.write(rsm.msgCnt, 7);
        writer.write(rsm.id >>> 32, 32);
        writer.write(rsm.id & 0xFFFF_FFFFL, 32);
        rsm.place.write(writer);
        writer.write(rsm.participants.length - 1, 4);
        for (Participant participant : rsm.participants) {
            participant.write(writer);
        }
        return writer.finish();
    }

    @Override
    public byte[] written() {
        return out;
    }
}
