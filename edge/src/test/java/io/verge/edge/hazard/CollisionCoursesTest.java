package io.verge.edge.hazard;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.Counters;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand collisions and ten thousand near passes of two road users on even courses: crossing, merging, head-on and
 * rear-end, 3 to 35 m/s, 0° to 180°, pedestrian to articulated bus. Contact is found here by stepping through time, never
 * further than the gap between the bodies allows, with a test of its own, so that the swept test of the detector is held
 * against something that shares nothing with it.
 */
class CollisionCoursesTest {
    private static final int COURSES = 10_000;
    private static final double FRAME_SECONDS = 0.1;
    private static final double MEETING_SECONDS = 7;
    private static final double LEAD_SECONDS = 2.5;
    private static final double MARGIN_M = 0.5;
    private static final double SAMPLE_SECONDS = 0.002;
    private static final long START_NANOS = 1_800_000_000_000_000_000L;

    @Test
    void everyCollisionIsWarnedInTimeAndWithoutAGapUntilItHasPassed() {
        SplittableRandom seeds = new SplittableRandom(20261123);
        List<String> failures = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        int longOnCourse = 0;
        for (int i = 0; i < COURSES; i++) {
            long seed = seeds.nextLong();
            Course[] pair = meeting(new SplittableRandom(seed), i);
            double contact = firstContact(pair[0], pair[1]);
            double lead = contact - watch(pair, contact, seed, failures);
            // Whoever starts closer to contact than the lead was not that long on course.
            if (contact >= LEAD_SECONDS + FRAME_SECONDS) {
                longOnCourse++;
                least = Math.min(least, lead);
                if (!(lead >= LEAD_SECONDS)) {
                    failures.add("seed " + seed + ": warned " + lead + " s ahead of " + describe(pair));
                }
            } else if (Double.isNaN(lead)) {
                failures.add("seed " + seed + ": not warned at all " + describe(pair));
            }
        }
        System.out.printf(
                "collisions=%d longOnCourse=%d failures=%d leastLeadSeconds=%.3f%n",
                COURSES, longOnCourse, failures.size(), least);
        assertThat(longOnCourse).isGreaterThan(COURSES * 9 / 10);
        assertThat(failures).as("first of them").isEmpty();
    }

    @Test
    void nobodyWhoPassesByIsWarned() {
        SplittableRandom seeds = new SplittableRandom(20261124);
        List<String> failures = new ArrayList<>();
        int passes = 0;
        while (passes < COURSES) {
            long seed = seeds.nextLong();
            Course[] pair = passing(new SplittableRandom(seed), passes);
            if (leastGap(pair) <= MARGIN_M) {
                continue;
            }
            passes++;
            Run run = new Run(pair);
            for (int frame = 0; frame * FRAME_SECONDS < 2 * MEETING_SECONDS; frame++) {
                if (!run.step(frame).isEmpty()) {
                    failures.add("seed " + seed + ": warned at " + frame * FRAME_SECONDS + " s " + describe(pair));
                    break;
                }
            }
        }
        System.out.printf("nearPasses=%d failures=%d%n", passes, failures.size());
        assertThat(failures).as("first of them").isEmpty();
    }

    /** Runs the pair past their contact; the second of the first warning, and any gap among the failures. */
    private static double watch(Course[] pair, double contact, long seed, List<String> failures) {
        Run run = new Run(pair);
        double warned = Double.NaN;
        long id = 0;
        for (int frame = 0; frame * FRAME_SECONDS <= contact + 0.3; frame++) {
            for (Hazard hazard : run.step(frame)) {
                boolean first = Double.isNaN(warned);
                if (first && hazard.change() == Hazard.Change.RAISED) {
                    warned = frame * FRAME_SECONDS;
                    id = hazard.hazardId();
                } else if (hazard.change() != Hazard.Change.UPDATED || hazard.hazardId() != id) {
                    failures.add("seed " + seed + ": flickers at " + frame * FRAME_SECONDS + " s " + describe(pair));
                }
            }
        }
        if (!Double.isNaN(warned) && run.detector.openCount() != 1) {
            failures.add("seed " + seed + ": not open until passed " + describe(pair));
        }
        return warned;
    }

    private static double angle(RandomGenerator random, int i) {
        double sign = random.nextBoolean() ? 1 : -1;
        return switch (i % 4) {
            case 0 -> sign * Math.toRadians(random.nextDouble(35, 145));
            case 1 -> sign * Math.toRadians(random.nextDouble(10, 35));
            case 2 -> sign * Math.toRadians(random.nextDouble(145, 180));
            default -> 0;
        };
    }

    private static Course[] meeting(RandomGenerator random, int i) {
        double heading = random.nextDouble(-Math.PI, Math.PI);
        Course a = Course.random(random, true, heading);
        Course b = Course.random(random, false, heading + angle(random, i));
        double aside = random.nextDouble(-0.8, 0.8) * (a.widthM() + b.widthM()) / 2;
        double along = i % 4 == 3 ? (a.lengthM() + b.lengthM()) / 2 : random.nextDouble(-0.8, 0.8) * a.lengthM() / 2;
        double ahead = i % 4 == 3 && a.speed() < b.speed() ? -along : along;
        Course b2 = b.through(
                ahead * Math.cos(heading) - aside * Math.sin(heading),
                ahead * Math.sin(heading) + aside * Math.cos(heading),
                MEETING_SECONDS);
        return new Course[] {a.through(0, 0, MEETING_SECONDS), b2};
    }

    private static Course[] passing(RandomGenerator random, int i) {
        double heading = random.nextDouble(-Math.PI, Math.PI);
        Course a = Course.random(random, true, heading);
        Course b = Course.random(random, false, heading + angle(random, i));
        double reach = (a.lengthM() + b.lengthM()) / 2 + 2;
        return new Course[] {
            a.through(0, 0, MEETING_SECONDS),
            b.through(random.nextDouble(-reach, reach), random.nextDouble(-reach, reach), MEETING_SECONDS)
        };
    }

    private static double firstContact(Course a, Course b) {
        double s = 0;
        while (Course.gapM(a, b, s) > 0) {
            s += step(a, b, s);
            if (s > MEETING_SECONDS + 1) {
                throw new AssertionError("the pair never meets: " + a + " " + b);
            }
        }
        return s;
    }

    private static double leastGap(Course[] pair) {
        double least = Double.POSITIVE_INFINITY;
        for (double s = 0; s <= 4 * MEETING_SECONDS && least > MARGIN_M; s += step(pair[0], pair[1], s)) {
            least = Math.min(least, Course.gapM(pair[0], pair[1], s));
        }
        return least;
    }

    /** Within this time the bodies cannot close more than what now lies beyond the margin between them. */
    private static double step(Course a, Course b, double s) {
        return Math.max(SAMPLE_SECONDS, (Course.gapM(a, b, s) - MARGIN_M) / (a.speed() + b.speed()));
    }

    private static String describe(Course[] pair) {
        return pair[0] + " and " + pair[1];
    }

    /** The detector on a picture that holds just the two, known to a few centimetres. */
    private static final class Run {
        private final LocalDynamicMap map = new LocalDynamicMap(4);
        private final HazardDetector detector =
                new HazardDetector(HazardConfig.DEFAULTS, map, RoadMap.empty(GeoReference.of(31, 121)), new Counters());
        private final Course[] courses;
        private final int[] slots;

        Run(Course[] courses) {
            this.courses = courses;
            this.slots = new int[] {map.birth(START_NANOS), map.birth(START_NANOS)};
        }

        List<Hazard> step(int frame) {
            double s = frame * FRAME_SECONDS;
            map.advanceTo(START_NANOS + Math.round(s * 1e9));
            for (int i = 0; i < slots.length; i++) {
                place(slots[i], courses[i], s);
            }
            return detector.assess();
        }

        private void place(int slot, Course course, double s) {
            map.stationType[slot] = (byte) course.type().code();
            map.confirmed[slot] = true;
            map.timestampNanos[slot] = map.nowNanos();
            map.measuredNanos[slot] = map.nowNanos();
            map.xM[slot] = course.x(s);
            map.yM[slot] = course.y(s);
            map.vxMps[slot] = course.speed() * Math.cos(course.heading());
            map.vyMps[slot] = course.speed() * Math.sin(course.heading());
            map.headingRad[slot] = course.heading();
            map.lengthM[slot] = course.lengthM();
            map.widthM[slot] = course.widthM();
            int c = slot * COVARIANCE_STRIDE;
            map.covariance[c] = 0.0025;
            map.covariance[c + 2] = 0.0025;
            map.covariance[c + 7] = 0.0004;
            map.covariance[c + 9] = 0.0004;
            map.touch(slot);
        }
    }
}
