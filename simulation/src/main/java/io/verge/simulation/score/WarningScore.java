package io.verge.simulation.score;

import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.StationType;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Warnings against the truth. Feed it every scene before the hazards of its time, every hazard as it comes, then ask for
 * the {@link #result}.
 *
 * <p><b>Recall</b>: of the dangers ({@link Encounter#isDanger}) that could be warned of, that is on course and visible or
 * connected for {@value #WARNABLE_SECONDS} s or more, the share with a collision hazard of the same two road users
 * delivered {@value #LEAD_SECONDS} s or more before contact and standing when the danger began. The other dangers are
 * listed but do not count.
 *
 * <p><b>Precision</b>: of all hazards raised, the share that was justified. A collision hazard is when its two parties
 * are road users whose foreseeable time to collision ({@link TrueDangers#foreseeable}) was
 * {@value #JUSTIFIED_SECONDS} s or less at some moment from one second
 * before it was raised to four seconds after it was last heard of. A hazard of one party is when that road user did what
 * the hazard says ({@link TrueViolations}) at some moment from two seconds before it was raised to six seconds after it
 * was last heard of. A party is the connected road user with its station id, or the nearest within its reach of the place
 * the hazard gives, at the hazard's timestamp.
 */
public final class WarningScore {
    public static final double LEAD_SECONDS = 2;
    public static final double WARNABLE_SECONDS = 2.5;
    public static final double JUSTIFIED_SECONDS = 3;

    private static final long SECOND = 1_000_000_000L;
    private static final double REACH_M = 2.5;
    private static final int KEPT_SCENES = 100;

    private final TrueDangers dangers;
    private final TrueViolations violations;
    private final ArrayDeque<Scene> recent = new ArrayDeque<>();
    private final Map<Long, Heard> heard = new LinkedHashMap<>();

    /** What was heard of one hazard. */
    private static final class Heard {
        final long hazardId;
        final HazardType type;
        final long raisedNanos;
        final long deliveredNanos;
        final List<Long> parties = new ArrayList<>();
        final String where;
        long lastNanos;
        long clearedNanos = Long.MAX_VALUE;

        Heard(Hazard hazard, long deliveredNanos) {
            this.hazardId = hazard.hazardId();
            this.type = hazard.type();
            this.raisedNanos = hazard.timestampNanos();
            this.deliveredNanos = deliveredNanos;
            this.lastNanos = hazard.timestampNanos();
            this.where = hazard.parties().stream()
                    .map(p -> p.type() + "@" + Math.round(p.position().xM()) + ","
                            + Math.round(p.position().yM()))
                    .toList()
                    .toString();
        }
    }

    /** A danger and how it was warned of; the lead is NaN where it was not. */
    public record Warned(Encounter danger, double leadSeconds, String truth) {}

    /** A hazard nothing in the truth justifies. */
    public record FalseWarning(
            long hazardId, HazardType type, long raisedNanos, List<Long> roadUserIds, String reason, String parties) {}

    /**
     * What came of it.
     *
     * @param recall share of the countable dangers warned in time; NaN without any
     * @param precision share of the warnings justified; NaN without any
     * @param meanLeadSeconds over all countable dangers that were warned of at all; NaN without any
     * @param countable dangers that could be warned of
     * @param inTime of these, how many were
     * @param late warned of, but too late
     * @param missed not warned of at all
     * @param uncountable dangers there was no time to warn of, with the lead they got all the same
     * @param warnings hazards raised
     * @param justified of these, how many rightly
     * @param falseWarnings the others
     */
    public record Result(
            double recall,
            double precision,
            double meanLeadSeconds,
            int countable,
            int inTime,
            List<Warned> late,
            List<Warned> missed,
            List<Warned> uncountable,
            int warnings,
            int justified,
            List<FalseWarning> falseWarnings) {}

    public WarningScore(TrueDangers dangers, TrueViolations violations) {
        this.dangers = dangers;
        this.violations = violations;
    }

    /** Passes the scene on to the truths and remembers it for some seconds. */
    public void onScene(Scene scene) {
        dangers.onScene(scene);
        violations.onScene(scene);
        recent.addLast(scene);
        if (recent.size() > KEPT_SCENES) {
            recent.removeFirst();
        }
    }

    /**
     * Hears a step in the life of a hazard.
     *
     * @param deliveredNanos when it could reach a driver, which is what the lead counts from
     */
    public void onHazard(Hazard hazard, long deliveredNanos) {
        Heard life = heard.computeIfAbsent(hazard.hazardId(), id -> new Heard(hazard, deliveredNanos));
        life.lastNanos = Math.max(life.lastNanos, hazard.timestampNanos());
        if (hazard.change() == Hazard.Change.CLEARED) {
            life.clearedNanos = hazard.timestampNanos();
            return;
        }
        List<Long> parties = new ArrayList<>();
        for (Hazard.Party party : hazard.parties()) {
            findRoadUser(party, hazard.timestampNanos()).ifPresent(parties::add);
        }
        if (parties.size() > life.parties.size()) {
            life.parties.clear();
            life.parties.addAll(parties);
        }
    }

    /** The score of all so far. */
    public Result result() {
        List<Warned> late = new ArrayList<>();
        List<Warned> missed = new ArrayList<>();
        List<Warned> uncountable = new ArrayList<>();
        int countable = 0;
        int inTime = 0;
        int warned = 0;
        double leadSum = 0;
        for (Encounter danger : dangers.dangers()) {
            double lead = leadSeconds(danger);
            Warned item = new Warned(danger, lead, describe(danger));
            if (danger.warnableSeconds() < WARNABLE_SECONDS) {
                uncountable.add(item);
                continue;
            }
            countable++;
            if (Double.isNaN(lead)) {
                missed.add(item);
                continue;
            }
            warned++;
            leadSum += lead;
            if (lead >= LEAD_SECONDS) {
                inTime++;
            } else {
                late.add(item);
            }
        }
        List<FalseWarning> wrong = falseWarnings();
        int warnings = heard.size();
        int justified = warnings - wrong.size();
        return new Result(
                inTime / (double) countable,
                justified / (double) warnings,
                leadSum / warned,
                countable,
                inTime,
                late,
                missed,
                uncountable,
                warnings,
                justified,
                wrong);
    }

    private static String describe(Encounter danger) {
        return "road users " + danger.pair().first() + " and " + danger.pair().second() + ", least TTC "
                + danger.leastTtcSeconds() + " s, warnable " + danger.warnableSeconds() + " s";
    }

    private double leadSeconds(Encounter danger) {
        double best = Double.NaN;
        for (Heard warning : heard.values()) {
            boolean same = warning.type.isCollision() && isPair(warning, danger.pair());
            boolean standing = warning.clearedNanos >= danger.dangerNanos();
            if (same && standing && warning.deliveredNanos <= danger.contactNanos()) {
                double lead = (danger.contactNanos() - warning.deliveredNanos) / 1e9;
                best = Double.isNaN(best) ? lead : Math.max(best, lead);
            }
        }
        return best;
    }

    private static boolean isPair(Heard warning, Pair pair) {
        return warning.parties.contains(pair.first()) && warning.parties.contains(pair.second());
    }

    private List<FalseWarning> falseWarnings() {
        Map<Pair, List<Encounter>> byPair = new HashMap<>();
        for (Encounter encounter : dangers.foreseeable()) {
            byPair.computeIfAbsent(encounter.pair(), p -> new ArrayList<>()).add(encounter);
        }
        List<Violation> done = violations.violations();
        List<FalseWarning> wrong = new ArrayList<>();
        for (Heard warning : heard.values()) {
            String reason =
                    warning.type.isCollision() ? whyNoCollision(warning, byPair) : whyNoViolation(warning, done);
            if (!reason.isEmpty()) {
                wrong.add(new FalseWarning(
                        warning.hazardId,
                        warning.type,
                        warning.raisedNanos,
                        List.copyOf(warning.parties),
                        reason,
                        warning.where));
            }
        }
        return wrong;
    }

    private static String whyNoCollision(Heard warning, Map<Pair, List<Encounter>> byPair) {
        if (warning.parties.size() < 2) {
            return "a party is no true road user";
        }
        if (warning.parties.get(0).equals(warning.parties.get(1))) {
            return "both parties are one road user";
        }
        double least = Double.POSITIVE_INFINITY;
        Pair pair = Pair.of(warning.parties.get(0), warning.parties.get(1));
        for (Encounter encounter : byPair.getOrDefault(pair, List.of())) {
            boolean meanwhile = encounter.untilNanos() >= warning.raisedNanos - SECOND
                    && encounter.onCourseSinceNanos() <= warning.lastNanos + 4 * SECOND;
            if (meanwhile) {
                least = Math.min(least, encounter.leastTtcSeconds());
            }
        }
        if (least <= JUSTIFIED_SECONDS) {
            return "";
        }
        return Double.isInfinite(least) ? "never on course" : "least true TTC " + least + " s";
    }

    private static String whyNoViolation(Heard warning, List<Violation> done) {
        if (warning.parties.isEmpty()) {
            return "the party is no true road user";
        }
        for (Violation violation : done) {
            boolean meanwhile = violation.untilNanos() >= warning.raisedNanos - 2 * SECOND
                    && violation.fromNanos() <= warning.lastNanos + 6 * SECOND;
            if (meanwhile && violation.type() == warning.type && warning.parties.contains(violation.roadUserId())) {
                return "";
            }
        }
        return "did not do so";
    }

    private OptionalLong findRoadUser(Hazard.Party party, long timestampNanos) {
        if (recent.isEmpty()) {
            return OptionalLong.empty();
        }
        Scene nearest = recent.getLast();
        for (Scene scene : recent) {
            boolean nearer = Math.abs(scene.timestampNanos() - timestampNanos)
                    < Math.abs(nearest.timestampNanos() - timestampNanos);
            nearest = nearer ? scene : nearest;
        }
        double best = Double.POSITIVE_INFINITY;
        OptionalLong found = OptionalLong.empty();
        for (RoadUser user : nearest.roadUsers()) {
            if (party.stationId() != 0 && user.connected() && user.id() == party.stationId()) {
                return OptionalLong.of(user.id());
            }
            double dx = party.position().xM() - user.xM();
            double dy = party.position().yM() - user.yM();
            double cos = Math.cos(user.headingRad());
            double sin = Math.sin(user.headingRad());
            // How far outside of the body the place lies: a bus's centre may well be misplaced by some metres along it.
            double along = Math.max(0, Math.abs(dx * cos + dy * sin) - user.lengthM() / 2);
            double across = Math.max(0, Math.abs(dy * cos - dx * sin) - user.widthM() / 2);
            double outside = Math.hypot(along, across) + 0.1 * Math.hypot(dx, dy);
            boolean kindred = (user.type() == StationType.PEDESTRIAN) == (party.type() == StationType.PEDESTRIAN);
            double cost = outside + (kindred ? 0 : 1);
            if (outside < REACH_M && cost < best) {
                best = cost;
                found = OptionalLong.of(user.id());
            }
        }
        return found;
    }
}
