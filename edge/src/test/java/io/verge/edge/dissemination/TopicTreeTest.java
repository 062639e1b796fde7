package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicTreeTest {
    private static final long SEED = 0x5eed_0003L;
    private static final String[] LEVELS = {"a", "b", "", "+", "$x", "a"};

    @ParameterizedTest
    @ValueSource(strings = {"#", "+", "a/+/b", "a/#", "/", "+/+/#", "$SYS/#", "verge/v1/advisory/#"})
    void wildcardsThatStandAloneMakeAFilter(String filter) {
        assertThat(TopicTree.isFilter(filter)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#", "a/#/b", "a/b+", "##", "a\0b", "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17"})
    void anythingElseWithWildcardsOrOutOfLimitsIsNoFilter(String filter) {
        assertThat(TopicTree.isFilter(filter)).isFalse();
    }

    @Test
    void aWildcardTakesInItsParentLevelButNoTopicThatBeginsWithADollar() {
        TopicTree<String> tree = new TopicTree<>();
        tree.subscribe("a/#", "hash", 0);
        tree.subscribe("#", "all", 1);
        tree.subscribe("+/b", "plus", 0);
        assertThat(tree.subscribers("a")).containsOnlyKeys("hash", "all");
        assertThat(tree.subscribers("a/b")).containsOnlyKeys("hash", "all", "plus");
        assertThat(tree.subscribers("$a/b")).isEmpty();
    }

    @Test
    void overlappingFiltersCountOnceWithTheHighestQualityOfService() {
        TopicTree<String> tree = new TopicTree<>();
        tree.subscribe("a/b", "client", 0);
        tree.subscribe("a/+", "client", 1);
        assertThat(tree.subscribers("a/b")).containsExactly(Map.entry("client", 1));
    }

    @Test
    void randomTreesFindExactlyWhatComparingEveryFilterFinds() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 500; round++) {
            TopicTree<Integer> tree = new TopicTree<>();
            Map<String, Map<Integer, Integer>> plain = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                String filter = levels(random, true);
                int subscriber = random.nextInt(6);
                if (random.nextInt(4) == 0) {
                    tree.unsubscribe(filter, subscriber);
                    plain.getOrDefault(filter, new HashMap<>()).remove(subscriber);
                } else {
                    int qos = random.nextInt(2);
                    tree.subscribe(filter, subscriber, qos);
                    plain.computeIfAbsent(filter, ignored -> new HashMap<>()).put(subscriber, qos);
                }
            }
            for (int i = 0; i < 20; i++) {
                String topic = levels(random, false);
                Map<Integer, Integer> expected = new HashMap<>();
                plain.forEach((filter, subscribers) -> {
                    if (matches(filter, topic)) {
                        subscribers.forEach((who, qos) -> expected.merge(who, qos, Math::max));
                    }
                });
                assertThat(tree.subscribers(topic))
                        .as("seed %d, round %d, topic %s", SEED, round, topic)
                        .isEqualTo(expected);
            }
            plain.forEach((filter, subscribers) -> subscribers.keySet().forEach(who -> tree.unsubscribe(filter, who)));
            assertThat(tree.isEmpty()).as("nothing left behind").isTrue();
        }
    }

    private static String levels(SplittableRandom random, boolean filter) {
        StringBuilder text = new StringBuilder();
        int depth = random.nextInt(1, 5);
        for (int i = 0; i < depth; i++) {
            String level = LEVELS[random.nextInt(LEVELS.length)];
            text.append(i == 0 ? "" : "/").append(filter || !level.equals("+") ? level : "b");
        }
        if (filter && random.nextInt(4) == 0) {
            text.append("/#");
        }
        return text.isEmpty() ? "a" : text.toString();
    }

    /** The rule of clause 4.7 as a regular expression. */
    private static boolean matches(String filter, String topic) {
        if (topic.startsWith("$") && (filter.startsWith("+") || filter.startsWith("#"))) {
            return false;
        }
        String regex = Pattern.quote(filter).replace("+", "\\E[^/]*\\Q").replaceAll("/#\\\\E$", "\\\\E(/.*)?");
        return topic.matches(regex);
    }
}
