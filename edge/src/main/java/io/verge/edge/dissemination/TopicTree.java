package io.verge.edge.dissemination;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has subscribed to what: MQTT topic filters as a tree, a node per topic level (MQTT 5.0, clause 4.7). Belongs to the
 * event loop.
 */
final class TopicTree<S> {
    static final int MAX_LEVELS = 16;
    static final int MAX_LENGTH = 256;

    private final Node<S> root = new Node<>();

    /** Whether this is a topic filter: wildcards stand alone in their level, {@code #} only at the end. */
    static boolean isFilter(String filter) {
        if (!isWithinLimits(filter)) {
            return false;
        }
        String[] levels = filter.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            String level = levels[i];
            boolean wild = level.indexOf('+') >= 0 || level.indexOf('#') >= 0;
            if ((wild && level.length() > 1) || (level.equals("#") && i + 1 < levels.length)) {
                return false;
            }
        }
        return levels.length <= MAX_LEVELS;
    }

    /** Whether this is a topic a message can be published under. */
    static boolean isTopic(String topic) {
        return isWithinLimits(topic) && topic.indexOf('+') < 0 && topic.indexOf('#') < 0;
    }

    private static boolean isWithinLimits(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.indexOf('\0') < 0;
    }

    /** Adds a subscription or changes its quality of service. */
    void subscribe(String filter, S subscriber, int qos) {
        Node<S> node = root;
        for (String level : filter.split("/", -1)) {
            node = node.children.computeIfAbsent(level, ignored -> new Node<>());
        }
        node.subscribers.put(subscriber, qos);
    }

    /** Takes a subscription back, and the nodes nobody needs any more. */
    void unsubscribe(String filter, S subscriber) {
        unsubscribe(root, filter.split("/", -1), 0, subscriber);
    }

    private static <S> void unsubscribe(Node<S> node, String[] levels, int depth, S subscriber) {
        if (depth == levels.length) {
            node.subscribers.remove(subscriber);
            return;
        }
        Node<S> child = node.children.get(levels[depth]);
        if (child != null) {
            unsubscribe(child, levels, depth + 1, subscriber);
            if (child.isEmpty()) {
                node.children.remove(levels[depth]);
            }
        }
    }

    /** The subscribers of a topic, each once, with the highest quality of service of their filters that match. */
    Map<S, Integer> subscribers(String topic) {
        Map<S, Integer> found = new LinkedHashMap<>();
        match(root, topic.split("/", -1), 0, found);
        return found;
    }

    boolean isEmpty() {
        return root.isEmpty();
    }

    private static <S> void match(Node<S> node, String[] levels, int depth, Map<S, Integer> found) {
        // A wildcard at the first level does not match topics that begin with $ (clause 4.7.2).
        boolean wildcards = depth > 0 || !levels[0].startsWith("$");
        if (wildcards) {
            collect(node.children.get("#"), found);
        }
        if (depth == levels.length) {
            collect(node, found);
            return;
        }
        Node<S> named = node.children.get(levels[depth]);
        if (named != null) {
            match(named, levels, depth + 1, found);
        }
        Node<S> any = wildcards ? node.children.get("+") : null;
        if (any != null) {
            match(any, levels, depth + 1, found);
        }
    }

    private static <S> void collect(@Nullable Node<S> node, Map<S, Integer> found) {
        if (node != null) {
            node.subscribers.forEach((subscriber, qos) -> found.merge(subscriber, qos, Math::max));
        }
    }

    private static final class Node<S> {
        private final Map<String, Node<S>> children = new HashMap<>();
        private final Map<S, Integer> subscribers = new LinkedHashMap<>();

        private boolean isEmpty() {
            return children.isEmpty() && subscribers.isEmpty();
        }
    }
}
