package io.verge.simulation.sensor;

import io.verge.road.Angles;
import io.verge.road.StationType;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import java.util.Arrays;
import java.util.List;

/**
 * A scene as columns, with the rates that carry it to the next one, so that each sensor measures at its own instant. A
 * road user keeps its slot while it stays, so sensors hold what they remember of it in columns of their own.
 */
final class SceneTable {
    private static final int INITIAL_CAPACITY = 64;

    int size;
    long timestampNanos;
    long[] id = new long[INITIAL_CAPACITY];
    int[] slot = new int[INITIAL_CAPACITY];
    StationType[] type = new StationType[INITIAL_CAPACITY];
    boolean[] connected = new boolean[INITIAL_CAPACITY];
    double[] xM = new double[INITIAL_CAPACITY];
    double[] yM = new double[INITIAL_CAPACITY];
    double[] vxMps = new double[INITIAL_CAPACITY];
    double[] vyMps = new double[INITIAL_CAPACITY];
    double[] speedMps = new double[INITIAL_CAPACITY];
    double[] accelerationMps2 = new double[INITIAL_CAPACITY];
    double[] headingRad = new double[INITIAL_CAPACITY];
    double[] turnRateRadps = new double[INITIAL_CAPACITY];
    double[] cos = new double[INITIAL_CAPACITY];
    double[] sin = new double[INITIAL_CAPACITY];
    double[] lengthM = new double[INITIAL_CAPACITY];
    double[] widthM = new double[INITIAL_CAPACITY];
    double[] heightM = new double[INITIAL_CAPACITY];

    private long[] previousId = new long[INITIAL_CAPACITY];
    private int[] previousSlot = new int[INITIAL_CAPACITY];
    private int[] freeSlots = new int[INITIAL_CAPACITY];
    private int freeCount;
    private int slotCount;

    /** Takes the scene; {@code next} says where everybody goes from here and may be the scene itself at the end. */
    void load(Scene scene, Scene next) {
        List<RoadUser> users = scene.roadUsers();
        ensureCapacity(users.size());
        keepSlots(users);
        timestampNanos = scene.timestampNanos();
        double stepSeconds = (next.timestampNanos() - timestampNanos) / 1e9;
        List<RoadUser> followers = next.roadUsers();
        int f = 0;
        for (int i = 0; i < size; i++) {
            RoadUser user = users.get(i);
            set(i, user);
            while (f < followers.size() && followers.get(f).id() < user.id()) {
                f++;
            }
            if (stepSeconds > 0 && f < followers.size() && followers.get(f).id() == user.id()) {
                RoadUser later = followers.get(f);
                vxMps[i] = (later.xM() - user.xM()) / stepSeconds;
                vyMps[i] = (later.yM() - user.yM()) / stepSeconds;
                accelerationMps2[i] = (later.speedMps() - user.speedMps()) / stepSeconds;
                turnRateRadps[i] = Angles.difference(later.headingRad(), user.headingRad()) / stepSeconds;
            }
        }
    }

    private void set(int i, RoadUser user) {
        type[i] = user.type();
        connected[i] = user.connected();
        xM[i] = user.xM();
        yM[i] = user.yM();
        speedMps[i] = user.speedMps();
        headingRad[i] = user.headingRad();
        cos[i] = Math.cos(user.headingRad());
        sin[i] = Math.sin(user.headingRad());
        vxMps[i] = user.speedMps() * cos[i];
        vyMps[i] = user.speedMps() * sin[i];
        accelerationMps2[i] = 0;
        turnRateRadps[i] = 0;
        lengthM[i] = user.lengthM();
        widthM[i] = user.widthM();
        heightM[i] = user.heightM();
    }

    /** Both scenes are in the order of ids, so one walk finds who stayed, who left and who is new. */
    private void keepSlots(List<RoadUser> users) {
        int before = size;
        System.arraycopy(id, 0, previousId, 0, before);
        System.arraycopy(slot, 0, previousSlot, 0, before);
        size = users.size();
        int p = 0;
        for (int i = 0; i < size; i++) {
            id[i] = users.get(i).id();
            slot[i] = -1;
            while (p < before && previousId[p] < id[i]) {
                freeSlots[freeCount++] = previousSlot[p++];
            }
            if (p < before && previousId[p] == id[i]) {
                slot[i] = previousSlot[p++];
            }
        }
        while (p < before) {
            freeSlots[freeCount++] = previousSlot[p++];
        }
        for (int i = 0; i < size; i++) {
            if (slot[i] < 0) {
                slot[i] = freeCount > 0 ? freeSlots[--freeCount] : slotCount++;
            }
        }
    }

    /** One more than the highest slot in use. */
    int slotCount() {
        return slotCount;
    }

    private void ensureCapacity(int needed) {
        if (needed <= id.length) {
            return;
        }
        int n = Math.max(needed, 2 * id.length);
        id = Arrays.copyOf(id, n);
        slot = Arrays.copyOf(slot, n);
        type = Arrays.copyOf(type, n);
        connected = Arrays.copyOf(connected, n);
        xM = Arrays.copyOf(xM, n);
        yM = Arrays.copyOf(yM, n);
        vxMps = Arrays.copyOf(vxMps, n);
        vyMps = Arrays.copyOf(vyMps, n);
        speedMps = Arrays.copyOf(speedMps, n);
        accelerationMps2 = Arrays.copyOf(accelerationMps2, n);
        headingRad = Arrays.copyOf(headingRad, n);
        turnRateRadps = Arrays.copyOf(turnRateRadps, n);
        cos = Arrays.copyOf(cos, n);
        sin = Arrays.copyOf(sin, n);
        lengthM = Arrays.copyOf(lengthM, n);
        widthM = Arrays.copyOf(widthM, n);
        heightM = Arrays.copyOf(heightM, n);
        previousId = Arrays.copyOf(previousId, n);
        previousSlot = Arrays.copyOf(previousSlot, n);
        // Slots free and slots in use together never outnumber the most road users of any scene so far.
        freeSlots = Arrays.copyOf(freeSlots, n);
    }
}
