package io.verge.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The one live picture of a shard: every road user tracked, and every light (ETSI TR 102 863, layers 3 and 4).
 *
 * <p>Tracks are columns. A track keeps its slot for life, so stages may hold columns of their own beside these under the
 * same slot; a slot is reused after death, which {@link #trackId} tells. {@link #slotAt} walks the living in the order
 * of their birth, so results do not depend on which slots happened to be free. Fusion writes, everybody reads. Not
 * thread-safe: one shard owns it.
 */
public final class LocalDynamicMap {
    /** Numbers a slot takes in {@link #covariance}. */
    public static final int COVARIANCE_STRIDE = 10;
    /** Numbers a slot takes in {@link #accelerationCovariance}. */
    public static final int ACCELERATION_COVARIANCE_STRIDE = 11;
    /** Signal groups it knows at most; beyond these, the one not heard of for longest is forgotten. */
    public static final int MAX_SIGNALS = 4_096;
    /** Sensors that have a bit and a name of their own; {@link #RADIOS} and {@link #OTHERS} have the other two bits. */
    public static final int MAX_NAMED_SENSORS = Long.SIZE - 2;
    /** The one name of all stations that report themselves. */
    public static final String RADIOS = "radios";
    /** The one name of all sensors that came when no bit was left. */
    public static final String OTHERS = "others";

    /** 0 in a free slot. */
    public final long[] trackId;

    public final long[] stationId;
    /** {@link StationType#code()}. */
    public final byte[] stationType;
    /** Set once the evidence says the track is a real road user; unconfirmed tracks raise no hazards. */
    public final boolean[] confirmed;
    /** The instant the state of the row holds for, nanoseconds since the Unix epoch. */
    public final long[] timestampNanos;
    /** When anything last measured it. */
    public final long[] measuredNanos;

    public final long[] bornNanos;
    /** Centre, local metres. */
    public final double[] xM;

    public final double[] yM;
    /** Velocity over ground, m/s. */
    public final double[] vxMps;

    public final double[] vyMps;
    /** Acceleration over ground, m/s². */
    public final double[] axMps2;

    public final double[] ayMps2;
    /** Direction of the body, radians from east: it stays when the road user stands. */
    public final double[] headingRad;
    /** Along the heading, m/s². */
    public final double[] accelerationMps2;
    /** Counter-clockwise, rad/s. */
    public final double[] turnRateRadps;

    public final double[] lengthM;
    public final double[] widthM;
    /**
     * Covariance of (x, y, vx, vy), {@link #COVARIANCE_STRIDE} numbers a slot in 2 × 2 blocks: position 0–2 (xx, xy, yy),
     * position with velocity 3–6 (row by row), velocity 7–9. Units are m and s accordingly.
     */
    public final double[] covariance;
    /**
     * The rest of it, which fusion alone asks for, {@link #ACCELERATION_COVARIANCE_STRIDE} numbers a slot: position with
     * (ax, ay) 0–3, velocity with them 4–7, acceleration 8–10.
     */
    public final double[] accelerationCovariance;
    /** The lane it drives or walks on, an index into {@link io.verge.road.map.RoadMap#lanes()}; −1 off every lane. */
    public final int[] lane;
    /** Metres along that lane, and to the left of its centre line. */
    public final double[] laneAlongM;

    public final double[] laneOffsetM;
    /** A bit per sensor that has contributed; what bit means which sensor is {@link #sensorNames()}. */
    public final long[] sensors;

    private final int[] living;
    private final int[] free;
    private final LinkedHashMap<Integer, SignalState> signals = new LinkedHashMap<>();
    private final ReportedEvents events = new ReportedEvents();
    private final List<String> sensorNames = new ArrayList<>();
    private List<SensorBias> sensorBiases = List.of();
    private int namedSensors;
    private final int[] touched;
    private int touchedCount;
    private int livingCount;
    private int freeCount;
    private long lastTrackId;
    private long nowNanos;
    private long signalChanges;

    /** A map for at most {@code capacity} tracks at a time. */
    public LocalDynamicMap(int capacity) {
        trackId = new long[capacity];
        stationId = new long[capacity];
        stationType = new byte[capacity];
        confirmed = new boolean[capacity];
        timestampNanos = new long[capacity];
        measuredNanos = new long[capacity];
        bornNanos = new long[capacity];
        xM = new double[capacity];
        yM = new double[capacity];
        vxMps = new double[capacity];
        vyMps = new double[capacity];
        axMps2 = new double[capacity];
        ayMps2 = new double[capacity];
        headingRad = new double[capacity];
        accelerationMps2 = new double[capacity];
        turnRateRadps = new double[capacity];
        lengthM = new double[capacity];
        widthM = new double[capacity];
        covariance = new double[COVARIANCE_STRIDE * capacity];
        accelerationCovariance = new double[ACCELERATION_COVARIANCE_STRIDE * capacity];
        lane = new int[capacity];
        laneAlongM = new double[capacity];
        laneOffsetM = new double[capacity];
        sensors = new long[capacity];
        living = new int[capacity];
        free = new int[capacity];
        touched = new int[capacity];
        freeCount = capacity;
        for (int i = 0; i < capacity; i++) {
            free[i] = capacity - 1 - i;
        }
    }

    public int capacity() {
        return living.length;
    }

    /** How many tracks live. */
    public int size() {
        return livingCount;
    }

    public boolean isFull() {
        return freeCount == 0;
    }

    /** The slot of the {@code i}-th living track, oldest first. */
    public int slotAt(int i) {
        return living[i];
    }

    /** Gives a new track a slot with everything zero, no lane, and the next id. Ask {@link #isFull()} first. */
    public int birth(long timestamp) {
        int slot = free[--freeCount];
        living[livingCount++] = slot;
        trackId[slot] = ++lastTrackId;
        stationId[slot] = 0;
        stationType[slot] = 0;
        confirmed[slot] = false;
        timestampNanos[slot] = timestamp;
        measuredNanos[slot] = timestamp;
        bornNanos[slot] = timestamp;
        axMps2[slot] = 0;
        ayMps2[slot] = 0;
        xM[slot] = 0;
        yM[slot] = 0;
        vxMps[slot] = 0;
        vyMps[slot] = 0;
        headingRad[slot] = 0;
        accelerationMps2[slot] = 0;
        turnRateRadps[slot] = 0;
        lengthM[slot] = 0;
        widthM[slot] = 0;
        int c = slot * COVARIANCE_STRIDE;
        Arrays.fill(covariance, c, c + COVARIANCE_STRIDE, 0);
        int d = slot * ACCELERATION_COVARIANCE_STRIDE;
        Arrays.fill(accelerationCovariance, d, d + ACCELERATION_COVARIANCE_STRIDE, 0);
        lane[slot] = -1;
        laneAlongM[slot] = 0;
        laneOffsetM[slot] = 0;
        sensors[slot] = 0;
        return slot;
    }

    /** Frees the slots of all living tracks marked dead, keeping the order of the others. */
    public void bury(boolean[] deadSlots) {
        int kept = 0;
        for (int i = 0; i < livingCount; i++) {
            int slot = living[i];
            if (deadSlots[slot]) {
                deadSlots[slot] = false;
                trackId[slot] = 0;
                free[freeCount++] = slot;
            } else {
                living[kept++] = slot;
            }
        }
        livingCount = kept;
    }

    /** The arrival of the latest frame, nanoseconds since the Unix epoch. It never runs backwards. */
    public long nowNanos() {
        return nowNanos;
    }

    /** Begins the work on a frame that arrived at this instant: nothing is touched yet. */
    public void advanceTo(long arrivalNanos) {
        nowNanos = Math.max(nowNanos, arrivalNanos);
        touchedCount = 0;
    }

    /** Notes that the frame at hand has changed the track; once a frame and track. */
    public void touch(int slot) {
        touched[touchedCount++] = slot;
    }

    /** How many tracks the frame at hand has changed. */
    public int touchedCount() {
        return touchedCount;
    }

    /** The slot of the {@code i}-th of them; the track may have been dropped since. */
    public int touchedAt(int i) {
        return touched[i];
    }

    public double speedMps(int slot) {
        return Math.sqrt(vxMps[slot] * vxMps[slot] + vyMps[slot] * vyMps[slot]);
    }

    public StationType type(int slot) {
        return StationType.ofCode(stationType[slot]);
    }

    /** Seconds from the instant of the slot's state to {@link #nowNanos()}. */
    public double ageSeconds(int slot) {
        return (nowNanos - timestampNanos[slot]) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    public void put(SignalState state) {
        SignalState before = signals.putLast(state.key(), state);
        if (before == null || !before.showsTheSame(state)) {
            signalChanges++;
        }
        if (signals.size() > MAX_SIGNALS) {
            signals.pollFirstEntry();
        }
    }

    /** How often a signal group has come to show something else, or until another time, than was known of it. */
    public long signalChanges() {
        return signalChanges;
    }

    /** What a signal group shows, or empty where nobody has said, or not for so long that it may be showing something else. */
    public Optional<SignalState> findSignal(int key) {
        SignalState state = signals.get(key);
        return state != null && state.holdsAt(nowNanos) ? Optional.of(state) : Optional.empty();
    }

    /** What a signal group was last said to show, however long ago. */
    public Optional<SignalState> findLastSignal(int key) {
        return Optional.ofNullable(signals.get(key));
    }

    public Collection<SignalState> signals() {
        return signals.values();
    }

    /** What others have reported. */
    public ReportedEvents events() {
        return events;
    }

    /**
     * The number of this sensor's bit in {@link #sensors}, which it keeps: who comes first cannot be pushed out by who
     * invents names later. Past {@link #MAX_NAMED_SENSORS} all others share one.
     */
    public int sensorBit(String sensorId) {
        int known = sensorNames.indexOf(sensorId);
        if (known >= 0) {
            return known;
        }
        boolean isOne = !isShared(sensorId);
        if (isOne && namedSensors == MAX_NAMED_SENSORS) {
            return sensorBit(OTHERS);
        }
        namedSensors += isOne ? 1 : 0;
        sensorNames.add(sensorId);
        return sensorNames.size() - 1;
    }

    /** Whether a bit stands for one sensor: what that one does not see any more may be gone. */
    public boolean isOneSensor(int bit) {
        return !isShared(sensorNames.get(bit));
    }

    /** Whether many sensors go by this name. */
    public static boolean isShared(String sensorName) {
        return sensorName.equals(RADIOS) || sensorName.equals(OTHERS);
    }

    public List<String> sensorNames() {
        return sensorNames;
    }

    /** How far each sensor is off the others, by its bit; sensors beyond the end of the list are not known yet. */
    public List<SensorBias> sensorBiases() {
        return sensorBiases;
    }

    public void sensorBiases(List<SensorBias> biases) {
        sensorBiases = List.copyOf(biases);
    }

    /** The names of the sensors that have contributed to the track. */
    public List<String> sensorsOf(int slot) {
        List<String> names = new ArrayList<>();
        for (int bit = 0; bit < sensorNames.size(); bit++) {
            if ((sensors[slot] >>> bit & 1) != 0) {
                names.add(sensorNames.get(bit));
            }
        }
        return names;
    }

    /** The slot of a living track, or −1. Walks all of them: for people and borders, not for the hot path. */
    public int slotOf(long id) {
        for (int i = 0; i < livingCount; i++) {
            if (trackId[living[i]] == id) {
                return living[i];
            }
        }
        return -1;
    }

    /** A copy of the row. */
    public Track track(int slot) {
        int c = slot * COVARIANCE_STRIDE;
        double mean = (covariance[c] + covariance[c + 2]) / 2;
        double spread = Math.hypot((covariance[c] - covariance[c + 2]) / 2, covariance[c + 1]);
        return new Track(
                trackId[slot],
                stationId[slot],
                type(slot),
                timestampNanos[slot],
                new Position(xM[slot], yM[slot]),
                speedMps(slot),
                headingRad[slot],
                accelerationMps2[slot],
                turnRateRadps[slot],
                lengthM[slot],
                widthM[slot],
                Math.sqrt(Math.max(0, mean + spread)),
                lane[slot]);
    }

    /** Copies of all confirmed tracks, oldest first. */
    public List<Track> tracks() {
        return Arrays.stream(living, 0, livingCount)
                .filter(slot -> confirmed[slot])
                .mapToObj(this::track)
                .toList();
    }
}
