package io.verge.road;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What others have reported and is not over yet, the latest word of each event, in the order they were first told. */
public final class ReportedEvents {
    public static final int MAX_EVENTS = 256;
    /** So that one that invents events leaves room for others. */
    public static final int MAX_OF_SOURCE = 64;

    private final Map<String, ReportedEvent> byId = new LinkedHashMap<>();

    /** What became of a report. */
    public enum Outcome {
        TAKEN,
        /** Something is known under its number that was said later. */
        OUTDATED,
        /** It tells of the end of something that is not known, or had ended before it came. */
        OVER,
        /** As many are known as may be. */
        FULL
    }

    /** Takes a report as it stands at this instant. */
    public Outcome put(ReportedEvent event, long nowNanos) {
        if (event.subject() instanceof ReportedEvent.Over) {
            return end(event, event.toldNanos());
        }
        if (event.subject() instanceof ReportedEvent.Superseded) {
            return end(event, event.toldNanos() - 1);
        }
        ReportedEvent known = byId.get(event.id());
        if (known != null && known.toldNanos() > event.toldNanos()) {
            return Outcome.OUTDATED;
        }
        if (event.endNanos() <= nowNanos) {
            return byId.remove(event.id()) == null ? Outcome.OVER : Outcome.TAKEN;
        }
        if (known == null && (byId.size() >= MAX_EVENTS || countOf(event.source()) >= MAX_OF_SOURCE)) {
            return Outcome.FULL;
        }
        byId.put(event.id(), event);
        return Outcome.TAKEN;
    }

    /** Ends what was said under a number until an instant. */
    private Outcome end(ReportedEvent event, long toldNanos) {
        if (byId.values().removeIf(known -> event.isOfSameNumber(known) && known.toldNanos() <= toldNanos)) {
            return Outcome.TAKEN;
        }
        boolean isOutdated = byId.values().stream()
                .anyMatch(known -> event.isOfSameNumber(known) && known.toldNanos() > event.toldNanos());
        return isOutdated ? Outcome.OUTDATED : Outcome.OVER;
    }

    private int countOf(String source) {
        int count = 0;
        for (ReportedEvent event : byId.values()) {
            count += event.source().equals(source) ? 1 : 0;
        }
        return count;
    }

    /** Forgets what has ended by this instant. */
    public void expire(long nowNanos) {
        byId.values().removeIf(event -> event.endNanos() <= nowNanos);
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** Whether a danger is known by this id. */
    public boolean isDanger(String id) {
        ReportedEvent event = byId.get(id);
        return event != null && event.subject() instanceof ReportedEvent.Danger;
    }

    public Collection<ReportedEvent> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The signs among them that hold at this instant. */
    public List<ReportedEvent> signs(long nowNanos) {
        List<ReportedEvent> signs = new ArrayList<>();
        for (ReportedEvent event : byId.values()) {
            if (event.subject() instanceof ReportedEvent.Sign && event.beginNanos() <= nowNanos) {
                signs.add(event);
            }
        }
        return signs;
    }
}
