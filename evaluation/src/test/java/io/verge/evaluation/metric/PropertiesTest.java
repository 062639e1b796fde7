package io.verge.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every scene; the seed is the number of the repetition. */
class PropertiesTest {
    private static final int OBJECTS = 5;
    private static final int FRAMES = 12;
    private static final double ROUNDING = 1e-12;

    @RepeatedTest(50)
    void theTruthAsTracksIsPerfect(RepetitionInfo repetition) {
        List<Sighting<Double>> truth = walk(new Random(repetition.getCurrentRepetition()));
        Comparison comparison = Scene.compared(truth, truth);
        assertThat(ClearMot.score(comparison, Scene.GATE).mota()).isEqualTo(1);
        assertThat(Identity.score(comparison, Scene.GATE).f1()).isEqualTo(1);
        assertThat(Hota.score(comparison).hota()).isEqualTo(1, within(ROUNDING));
    }

    @RepeatedTest(50)
    void otherIdsChangeNothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Sighting<Double>> truth = walk(random);
        List<Sighting<Double>> tracks = walk(random);
        Comparison before = Scene.compared(truth, tracks);
        Comparison after = Scene.compared(renamed(truth, random), renamed(tracks, random));
        assertThat(ClearMot.score(after, Scene.GATE)).isEqualTo(ClearMot.score(before, Scene.GATE));
        assertThat(Identity.score(after, Scene.GATE)).isEqualTo(Identity.score(before, Scene.GATE));
        assertThat(Hota.score(after).hota()).isEqualTo(Hota.score(before).hota(), within(ROUNDING));
    }

    @RepeatedTest(50)
    void everySightingIsMatchedOrMissedAndEveryTrackMatchedOrFalse(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Sighting<Double>> truth = walk(random);
        List<Sighting<Double>> tracks = walk(random);
        ClearScore score = ClearMot.score(Scene.compared(truth, tracks), Scene.GATE);
        assertThat(score.matches() + score.misses()).isEqualTo(truth.size());
        assertThat(score.matches() + score.falsePositives()).isEqualTo(tracks.size());
        IdentityScore identity = Identity.score(Scene.compared(truth, tracks), Scene.GATE);
        assertThat(identity.truePositives()).isLessThanOrEqualTo(score.matches());
    }

    private static List<Sighting<Double>> walk(Random random) {
        List<Sighting<Double>> walk = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int id = 0; id < OBJECTS; id++) {
                if (random.nextInt(4) > 0) {
                    walk.add(new Sighting<>(frame, id, id * 0.6 + random.nextDouble()));
                }
            }
        }
        return walk;
    }

    private static List<Sighting<Double>> renamed(List<Sighting<Double>> sightings, Random random) {
        List<Long> names = new ArrayList<>(List.of(70L, 3L, 1_000_000L, 8L, 0L));
        Collections.shuffle(names, random);
        return sightings.stream()
                .map(sighting -> new Sighting<>(sighting.frame(), names.get((int) sighting.id()), sighting.body()))
                .toList();
    }
}
