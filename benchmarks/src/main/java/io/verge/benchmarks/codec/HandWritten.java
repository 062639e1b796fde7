package io.verge.benchmarks.codec;

/** Parts that China's BSM and RSM have in common, by hand. */
final class HandWritten {
    private HandWritten() {}

    /** Where something is. */
    static final class Place {
        boolean hasElevation;
        int lat;
        int lon;
        int elevation;

        void read(Bits in) {
            hasElevation = in.flag();
            lat = in.readInt(31) - 900_000_000;
            lon = (int) (in.read(32) - 1_799_999_999);
            if (hasElevation) {
                elevation = in.readInt(16) - 4_096;
            }
        }

        void write(Bits out) {
            out.write(hasElevation ? 1 : 0, 1);
            out.write(lat + 900_000_000, 31);
            out.write(lon + 1_799_999_999L, 32);
            if (hasElevation) {
                out.write(elevation + 4_096, 16);
            }
        }
    }

    /** How sure that is. */
    static final class PlaceConfidence {
        boolean hasElevation;
        int pos;
        int elevation;

        void read(Bits in) {
            hasElevation = in.flag();
            pos = in.readInt(4);
            if (hasElevation) {
                elevation = in.readInt(4);
            }
        }

        void write(Bits out) {
            out.write(hasElevation ? 1 : 0, 1);
            out.write(pos, 4);
            if (hasElevation) {
                out.write(elevation, 4);
            }
        }
    }

    /** How sure the motion is. */
    static final class MotionConfidence {
        int present;
        int speed;
        int heading;
        int steering;

        void read(Bits in) {
            present = in.readInt(3);
            if ((present & 4) != 0) {
                speed = in.readInt(3);
            }
            if ((present & 2) != 0) {
                heading = in.readInt(3);
            }
            if ((present & 1) != 0) {
                steering = in.readInt(2);
            }
        }

        void write(Bits out) {
            out.write(present, 3);
            if ((present & 4) != 0) {
                out.write(speed, 3);
            }
            if ((present & 2) != 0) {
                out.write(heading, 3);
            }
            if ((present & 1) != 0) {
                out.write(steering, 2);
            }
        }
    }

    /** How the motion changes. */
    static final class Acceleration {
        int lon;
        int lat;
        int vert;
        int yaw;

        void read(Bits in) {
            lon = in.readInt(12) - 2_000;
            lat = in.readInt(12) - 2_000;
            vert = in.readInt(8) - 127;
            yaw = in.readInt(16) - 32_767;
        }

        void write(Bits out) {
            out.write(lon + 2_000, 12);
            out.write(lat + 2_000, 12);
            out.write(vert + 127, 8);
            out.write(yaw + 32_767, 16);
        }
    }

    /** How large a vehicle is. */
    static final class Size {
        boolean hasHeight;
        int width;
        int length;
        int height;

        void read(Bits in) {
            hasHeight = in.flag();
            width = in.readInt(10);
            length = in.readInt(12);
            if (hasHeight) {
                height = in.readInt(7);
            }
        }

        void write(Bits out) {
            out.write(hasHeight ? 1 : 0, 1);
            out.write(width, 10);
            out.write(length, 12);
            if (hasHeight) {
                out.write(height, 7);
            }
        }
    }

    /** What kind of vehicle it is; the first bit says that there is more, which is never so here. */
    static final class VehicleClass {
        int present;
        int classification;
        int fuelType;

        void read(Bits in) {
            present = in.readInt(2);
            classification = in.readInt(8);
            if ((present & 1) != 0) {
                fuelType = in.readInt(4);
            }
        }

        void write(Bits out) {
            out.write(present, 2);
            out.write(classification, 8);
            if ((present & 1) != 0) {
                out.write(fuelType, 4);
            }
        }
    }
}
