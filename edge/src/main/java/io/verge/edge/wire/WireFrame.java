package io.verge.edge.wire;

import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.ReportedEvents;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame while it is being read, in whatever format: the header in the wire's own integers, the objects already checked and
 * in local columns, the signals waiting for the header. A reader fills {@link #object} or {@link #signal}, then commits
 * it. What is left out of a frame is tallied here and counted only if the frame itself is good.
 */
public final class WireFrame {
    public static final long VERSION = 1;

    private static final double NEAR_LATITUDE_DEG = 1;
    /** What 20 km may span one degree from a pole, where no site lies nearer. */
    private static final double NEAR_LONGITUDE_DEG = 15;

    public final WireObject object = new WireObject();

    public long version;
    public byte[] sensorId = {};
    public int sensorIdOffset;
    public int sensorIdLength;
    public long measurementTimeMicros;
    public long sequence;
    /** When the frame arrived, microseconds since the Unix epoch: for times that a message tells only in part. */
    public long arrivalMicros;
    /** Whether it was readable but is of a kind that tells nothing of road users, signals or events. */
    public boolean isOther;

    public int objectsRead;
    public int implausibleObjects;
    public int objectsOutside;
    public int tooMany;
    public int signalCount;
    public final List<WireEvent> events = new ArrayList<>();
    /** Events of a kind that is not taken in. */
    public int otherEvents;
    /** Events beyond those that one source may have. */
    public int tooManyEvents;

    private final GeoReference reference;
    private final double areaRadiusSquaredM2;
    private final Observations observations;
    private final int maxObjects;
    private final WireSignal[] signals;

    /**
     * @param reference the middle of the site's area
     * @param areaRadiusM objects further from it are left out, metres
     * @param observations takes the objects
     */
    public WireFrame(
            GeoReference reference, double areaRadiusM, int maxObjects, int maxSignals, Observations observations) {
        this.reference = reference;
        this.areaRadiusSquaredM2 = areaRadiusM * areaRadiusM;
        this.observations = observations;
        this.maxObjects = maxObjects;
        this.signals = new WireSignal[maxSignals];
        for (int i = 0; i < signals.length; i++) {
            signals[i] = new WireSignal();
        }
    }

    public void clear(long arrivalMicros) {
        this.arrivalMicros = arrivalMicros;
        isOther = false;
        version = 0;
        sensorIdLength = 0;
        measurementTimeMicros = 0;
        sequence = 0;
        objectsRead = 0;
        implausibleObjects = 0;
        objectsOutside = 0;
        tooMany = 0;
        signalCount = 0;
        events.clear();
        otherEvents = 0;
        tooManyEvents = 0;
    }

    /** Whether it speaks of events, and then of nothing else. */
    public boolean speaksOfEvents() {
        return otherEvents > 0 || !events.isEmpty();
    }

    public void sensorId(byte[] bytes, int offset, int length) {
        sensorId = bytes;
        sensorIdOffset = offset;
        sensorIdLength = length;
    }

    /** Whether one more object may be read; where not it is tallied, and the reader skips it. */
    public boolean admitsObject() {
        if (objectsRead == maxObjects) {
            tooMany++;
            return false;
        }
        objectsRead++;
        object.clear();
        return true;
    }

    /** Takes the object just read. */
    public void commitObject() {
        if (!object.isPlausible()) {
            implausibleObjects++;
            return;
        }
        double latitudeDeg = object.latitudeDeg();
        double longitudeDeg = object.longitudeDeg();
        if (!isNear(latitudeDeg, longitudeDeg)) {
            objectsOutside++;
            return;
        }
        double x = reference.xM(latitudeDeg, longitudeDeg);
        double y = reference.yM(latitudeDeg, longitudeDeg);
        if (!(x * x + y * y <= areaRadiusSquaredM2)) {
            objectsOutside++;
            return;
        }
        object.addTo(observations, x, y);
    }

    /** The conversion is a series that may come back to zero on the far side of the Earth; no area reaches this far. */
    private boolean isNear(double latitudeDeg, double longitudeDeg) {
        double dLon = Math.abs(longitudeDeg - reference.origin().longitudeDeg());
        return Math.abs(latitudeDeg - reference.origin().latitudeDeg()) <= NEAR_LATITUDE_DEG
                && Math.min(dLon, 360 - dLon) <= NEAR_LONGITUDE_DEG;
    }

    /** Whether one more signal may be read; where not it is tallied, and the reader skips it. */
    public boolean admitsSignal() {
        if (signalCount == signals.length) {
            tooMany++;
            return false;
        }
        signals[signalCount].clear();
        return true;
    }

    /** Whether one more event may be read; where not it is tallied, and the reader skips it. */
    public boolean admitsEvent() {
        if (events.size() == ReportedEvents.MAX_OF_SOURCE) {
            tooManyEvents++;
            return false;
        }
        return true;
    }

    /** The signal being read. */
    public WireSignal signal() {
        return signals[signalCount];
    }

    public void commitSignal() {
        signalCount++;
    }

    public WireSignal signal(int index) {
        return signals[index];
    }
}
