package io.verge.simulation.world;

import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Traffic on the simulated junction. The same settings and seed give the same scenes, bit for bit.
 *
 * <p>Everybody keeps to the rules, so that nothing dangerous happens, but for those {@link Trouble} picks. Whoever finds
 * itself about to collide with one of them reacts late and hard: full braking once contact is closer than
 * {@value #EMERGENCY_TTC_SECONDS} s. So most of it ends as a near miss. Bodies that touch stop where they are and are
 * cleared away some seconds later. The first scene shows a road already in use. Not thread-safe.
 */
public final class SimulatedJunction implements Traffic {
    private static final double EMERGENCY_TTC_SECONDS = 1.2;
    private static final double EMERGENCY_MPS2 = 7.5;
    private static final double EMERGENCY_HOLD_SECONDS = 0.8;
    private static final double WARM_UP_SECONDS = 75;
    private static final double WARM_UP_STEP_SECONDS = 0.1;
    private static final double CLEARED_AFTER_SECONDS = 4;
    private static final double STUCK_SECONDS = 4;
    private static final double WATCHED_M = 45;

    private final Junction junction;
    private final JunctionSettings settings;
    private final SignalProgram program;
    private final Driving driving;
    private final Demand demand;
    private final Trouble trouble;
    private final List<Mover> movers = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final Map<Long, Mover> byId = new HashMap<>();
    private List<RoadUser> bodies = List.of();
    private List<SignalState> signals = List.of();
    private double nowSeconds = -WARM_UP_SECONDS;
    private long sceneNumber;
    private boolean warm;

    public SimulatedJunction(Junction junction, JunctionSettings settings, long seed) {
        this.junction = junction;
        this.settings = settings;
        SplittableRandom root = new SplittableRandom(seed);
        // It begins while a through stage flows, so that there is something to see, and to go wrong, at once.
        double offsetSeconds = root.nextInt(2) * SignalProgram.CYCLE_SECONDS / 2 + 5 + 12 * root.nextDouble();
        this.program = new SignalProgram(settings.startNanos() - Math.round(offsetSeconds * 1e9));
        this.driving = new Driving(junction);
        this.demand = new Demand(junction.routes(), settings, root.split());
        this.trouble = new Trouble(settings, demand, driving, program, root.split());
    }

    /** The standard junction, busy, with trouble. */
    public static SimulatedJunction standard(double durationSeconds, long seed) {
        return new SimulatedJunction(Junction.standard(), JunctionSettings.standard(durationSeconds), seed);
    }

    @Override
    public RoadMap map() {
        return junction.map();
    }

    @Override
    public Optional<Scene> next() {
        if (!warm) {
            warmUp();
        }
        double seconds = sceneNumber / (double) settings.scenesPerSecond();
        if (seconds > settings.durationSeconds()) {
            return Optional.empty();
        }
        if (sceneNumber > 0) {
            step(seconds - nowSeconds);
        }
        nowSeconds = seconds;
        sceneNumber++;
        signals = program.states(nowNanos());
        return Optional.of(new Scene(nowNanos(), bodies, signals));
    }

    /** What a road user of the latest scene means to do, which scoring may know and no sensor can. */
    public Optional<Plan> findPlan(long roadUserId) {
        return Optional.ofNullable(byId.get(roadUserId)).map(Mover::plan);
    }

    /** What a road user of the latest scene is doing against the rules. */
    public Misbehaviour misbehaviour(long roadUserId) {
        Mover mover = byId.get(roadUserId);
        return mover == null ? Misbehaviour.NONE : mover.misbehaviour;
    }

    /** Whether a road user of the latest scene is braking with all it has. */
    public boolean isInEmergency(long roadUserId) {
        Mover mover = byId.get(roadUserId);
        return mover != null && isInEmergency(mover);
    }

    /** All misbehaviour so far, oldest first. */
    public List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    @Override
    public void close() {}

    private void warmUp() {
        warm = true;
        long steps = Math.round(WARM_UP_SECONDS / WARM_UP_STEP_SECONDS);
        for (long i = 0; i < steps; i++) {
            nowSeconds = -WARM_UP_SECONDS + i * WARM_UP_STEP_SECONDS;
            step(WARM_UP_STEP_SECONDS);
        }
        nowSeconds = 0;
    }

    private long nowNanos() {
        return settings.startNanos() + Math.round(nowSeconds * 1e9);
    }

    private void step(double stepSeconds) {
        signals = program.states(nowNanos());
        int before = movers.size();
        demand.step(nowSeconds, movers);
        trouble.step(nowSeconds, nowNanos(), movers, incidents);
        for (Mover mover : movers.subList(before, movers.size())) {
            byId.put(mover.id, mover);
        }
        refreshBodies();
        driving.look(movers, signals);
        for (int i = 0; i < movers.size(); i++) {
            decide(movers.get(i), i);
        }
        reactToTrouble();
        for (Mover mover : movers) {
            move(mover, stepSeconds);
        }
        movers.removeIf(this::isGone);
        refreshBodies();
    }

    private boolean isGone(Mover mover) {
        boolean stuck = mover.route.isLawless() && nowSeconds - mover.standingSinceSeconds > STUCK_SECONDS;
        boolean gone = mover.rearM() > mover.route.line().lengthM() - mover.lengthM
                || nowSeconds > mover.clearedAtSeconds
                || stuck;
        if (gone) {
            byId.remove(mover.id);
        }
        return gone;
    }

    private void refreshBodies() {
        List<RoadUser> now = new ArrayList<>(movers.size());
        for (Mover mover : movers) {
            now.add(mover.roadUser());
        }
        bodies = now;
    }

    private void decide(Mover mover, int index) {
        boolean over = nowSeconds > mover.misbehavesUntilSeconds;
        switch (mover.misbehaviour) {
            case NONE -> driving.drive(mover);
            case RED_LIGHT_RUNNER -> {
                driving.drive(mover);
                if (mover.alongM > mover.route.coreEndM()) {
                    mover.misbehaviour = Misbehaviour.NONE;
                }
            }
            case STALLED_VAN, HARD_BRAKER -> {
                boolean hard = mover.misbehaviour == Misbehaviour.HARD_BRAKER;
                driving.drive(mover);
                mover.accelerationMps2 = Math.min(mover.accelerationMps2, hard ? -6.5 : -2.2);
                if (over) {
                    mover.misbehaviour = Misbehaviour.NONE;
                }
            }
            case JAYWALKER, HIDDEN_PEDESTRIAN, WRONG_WAY_RIDER -> goAhead(mover, index);
        }
        if (nowSeconds < mover.inattentiveUntilSeconds) {
            mover.accelerationMps2 = 0;
        }
    }

    /** Lawless, but nobody walks or rides into what stands there. */
    private void goAhead(Mover mover, int index) {
        RoadUser body = bodies.get(index);
        double lookM = mover.isOnFoot() ? 0.9 : 4;
        double x = mover.route.line().xAt(mover.alongM + lookM);
        double y = mover.route.line().yAt(mover.alongM + lookM);
        RoadUser ahead = at(body, x, y);
        boolean blocked = false;
        for (RoadUser other : bodies) {
            boolean stands = other.speedMps() < 1.5 && other.id() != mover.id;
            blocked |= stands && Math.hypot(other.xM() - x, other.yM() - y) < 12 && Course.touch(ahead, other);
        }
        mover.accelerationMps2 = blocked ? -4 : Math.clamp(mover.desiredSpeedMps - mover.speedMps, -2, 1.5);
    }

    private static RoadUser at(RoadUser body, double x, double y) {
        return new RoadUser(
                body.id(),
                body.type(),
                x,
                y,
                body.speedMps(),
                body.headingRad(),
                body.lengthM(),
                body.widthM(),
                body.heightM(),
                body.connected());
    }

    /** Late and hard, for those in the way of somebody who misbehaves or of somebody who brakes for that reason. */
    private void reactToTrouble() {
        for (int t = 0; t < movers.size(); t++) {
            Mover cause = movers.get(t);
            if (cause.behaves() && !isInEmergency(cause)) {
                continue;
            }
            for (int v = 0; v < movers.size(); v++) {
                Mover victim = movers.get(v);
                RoadUser a = bodies.get(t);
                RoadUser b = bodies.get(v);
                if (v != t && Math.abs(a.xM() - b.xM()) < WATCHED_M && Math.abs(a.yM() - b.yM()) < WATCHED_M) {
                    react(cause, a, victim, b);
                }
            }
        }
        for (Mover mover : movers) {
            if (isInEmergency(mover)) {
                mover.accelerationMps2 = -EMERGENCY_MPS2;
            }
            if (mover.hasCrashed()) {
                mover.accelerationMps2 = -2 * EMERGENCY_MPS2;
            }
        }
    }

    private boolean isInEmergency(Mover mover) {
        return nowSeconds < mover.emergencyUntilSeconds;
    }

    private void react(Mover cause, RoadUser a, Mover victim, RoadUser b) {
        boolean onFoot = a.type() == StationType.PEDESTRIAN && b.type() == StationType.PEDESTRIAN;
        boolean deaf = victim.isOnFoot()
                || victim.misbehaviour == Misbehaviour.STALLED_VAN
                || victim.misbehaviour == Misbehaviour.HARD_BRAKER;
        if (onFoot || (cause.hasCrashed() && deaf)) {
            return;
        }
        double seconds = Course.timeToContactSeconds(a, cause.plan(), b, victim.plan(), EMERGENCY_TTC_SECONDS);
        if (seconds == 0) {
            cause.clearedAtSeconds = Math.min(cause.clearedAtSeconds, nowSeconds + CLEARED_AFTER_SECONDS);
            victim.clearedAtSeconds = Math.min(victim.clearedAtSeconds, nowSeconds + CLEARED_AFTER_SECONDS);
        } else if (seconds <= EMERGENCY_TTC_SECONDS && !deaf && victim.speedMps > 0) {
            victim.emergencyUntilSeconds = nowSeconds + EMERGENCY_HOLD_SECONDS;
        }
    }

    private void move(Mover mover, double stepSeconds) {
        double speed = Math.max(0, mover.speedMps + mover.accelerationMps2 * stepSeconds);
        mover.alongM += (mover.speedMps + speed) / 2 * stepSeconds;
        mover.speedMps = speed;
        if (speed > 0.05) {
            mover.standingSinceSeconds = Double.POSITIVE_INFINITY;
        } else if (Double.isInfinite(mover.standingSinceSeconds)) {
            mover.standingSinceSeconds = nowSeconds;
        }
    }
}
