package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.Advisory.Action;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventNumbersTest {
    private final EventNumbers numbers = new EventNumbers();

    @Test
    void allThatIsSaidOfOneAdvisoryHasOneNumber() {
        int number = numbers.of(Advisories.crossing(1_000, 0, Action.NEW));
        numbers.of(Advisories.crossing(1_000 - EventNumbers.COUNT, 0, Action.NEW));
        assertThat(numbers.of(Advisories.crossing(1_000, 1, Action.UPDATE))).isEqualTo(number);
        assertThat(numbers.of(Advisories.crossing(1_000, 2, Action.CANCEL))).isEqualTo(number);
    }

    @Test
    void whatIsInForceAtTheSameTimeHasDifferentNumbersWhateverItsIds() {
        Set<Integer> used = new HashSet<>();
        for (long id = 1; id <= EventNumbers.COUNT; id++) {
            used.add(numbers.of(Advisories.crossing(id * EventNumbers.COUNT, 0, Action.NEW)));
        }
        assertThat(used).hasSize(EventNumbers.COUNT).allMatch(number -> number >= 0 && number < EventNumbers.COUNT);
    }

    @Test
    void aNumberTakenBackIsFreeAgain() {
        for (long id = 1; id <= EventNumbers.COUNT; id++) {
            numbers.of(Advisories.crossing(id, 0, Action.NEW));
        }
        int freed = numbers.of(Advisories.crossing(77, 1, Action.CANCEL));
        assertThat(numbers.of(Advisories.crossing(5_000, 0, Action.NEW))).isEqualTo(freed);
    }
}
