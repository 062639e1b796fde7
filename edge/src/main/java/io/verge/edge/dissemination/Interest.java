package io.verge.edge.dissemination;

import io.verge.road.Advisory;

/** What a subscriber wants to be told about. */
public sealed interface Interest {
    boolean concerns(Advisory advisory);

    /** Whether it is of interest who is at a place; local metres. */
    boolean isAt(double xM, double yM);

    /** All advisories of the site. */
    record Everything() implements Interest {
        @Override
        public boolean concerns(Advisory advisory) {
            return true;
        }

        @Override
        public boolean isAt(double xM, double yM) {
            return true;
        }
    }

    /** What concerns one station by name. */
    record OfStation(long stationId) implements Interest {
        public OfStation {
            if (stationId <= 0) {
                throw new IllegalArgumentException("a station id is positive, not " + stationId);
            }
        }

        @Override
        public boolean concerns(Advisory advisory) {
            for (Advisory.Recipient recipient : advisory.recipients()) {
                if (recipient.stationId() == stationId) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean isAt(double xM, double yM) {
            return false;
        }
    }

    /** What reaches a place: a position, or a disc around it with a radius above 0. Local metres. */
    record Near(double xM, double yM, double radiusM) implements Interest {
        /** The largest radius that can be asked for. */
        public static final double MAX_RADIUS_M = 100_000;

        public Near {
            if (!Double.isFinite(xM) || !Double.isFinite(yM) || !(radiusM >= 0 && radiusM <= MAX_RADIUS_M)) {
                throw new IllegalArgumentException(
                        "not a place with a radius of 0 … 100000 m: " + xM + ", " + yM + ", " + radiusM);
            }
        }

        @Override
        public boolean concerns(Advisory advisory) {
            return advisory.area().reaches(xM, yM, radiusM);
        }

        @Override
        public boolean isAt(double x, double y) {
            return Math.hypot(x - xM, y - yM) <= radiusM;
        }
    }
}
