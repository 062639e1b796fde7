package io.verge.messages.translation;

import io.verge.messages.translation.Approaches.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links that the approaches of all intersections of a message are, and where their lanes lead. From where a link comes is
 * known if a lane of another intersection leads to one of its lanes.
 */
final class InLinks {
    /** Links of a node, and lanes of a link, that China has room for. */
    private static final int MOST = 32;

    private final Map<Key, Numbered> numbers = new HashMap<>();
    private final Map<Key, Part> lanesOut = new HashMap<>();

    /** How ISO/TS 19091 tells a lane: at which intersection, and which of the lanes there. */
    private record Key(JunctionId at, long lane) {}

    private record Numbered(Link link, int number) {}

    /** The lanes of an approach. */
    static final class Link {
        private final List<Lane> lanes;
        private Optional<JunctionId> upstream = Optional.empty();

        private Link(List<Lane> lanes) {
            this.lanes = lanes;
        }

        List<Lane> lanes() {
            return lanes;
        }

        Optional<JunctionId> upstream() {
            return upstream;
        }
    }

    /** Numbers the lanes into an intersection by link. */
    List<Link> add(JunctionId id, Part intersection, Optional<Plane> at) {
        List<Link> links = new ArrayList<>();
        for (List<Lane> lanes : Approaches.of(intersection, at)) {
            Link link = new Link(lanes);
            if (lanes.stream().map(Lane::lane).allMatch(LaneKinds::isCrosswalk)) {
                link.upstream = Optional.of(id);
            }
            links.add(link);
            for (int i = 0; i < lanes.size(); i++) {
                // A lane that has no room is not there to be led to.
                if (links.size() <= MOST && i < MOST) {
                    numbers.putIfAbsent(key(id, lanes.get(i).lane()), new Numbered(link, i + 1));
                }
            }
        }
        for (Part lane : intersection.all("laneSet")) {
            if (!Approaches.isInto(lane)) {
                lanesOut.putIfAbsent(key(id, lane), lane);
            }
        }
        return links;
    }

    private static Key key(JunctionId at, Part lane) {
        return new Key(at, lane.number("laneID").orElseThrow());
    }

    /** Finds where links come from: from their own node where their lanes lead to each other, or are crossings. */
    void trace(JunctionId id, Part intersection) {
        for (Part lane : intersection.all("laneSet")) {
            Numbered own = numbers.get(key(id, lane));
            for (Part connection : lane.all("connectsTo")) {
                JunctionId to = leadsTo(id, connection);
                Numbered next = numbers.get(new Key(to, lane(connection)));
                if (next != null && (!to.equals(id) || (own != null && own.link == next.link))) {
                    next.link.upstream = next.link.upstream.or(() -> Optional.of(id));
                }
            }
        }
    }

    static JunctionId leadsTo(JunctionId from, Part connection) {
        return connection.find("remoteIntersection").map(JunctionId::of).orElse(from);
    }

    private static long lane(Part connection) {
        return connection.number("connectingLane.lane").orElseThrow();
    }

    /** The number in its link of the lane that a connection of an intersection leads to; 0 where it is not known. */
    int number(JunctionId from, Part connection) {
        Numbered next = numbers.get(new Key(leadsTo(from, connection), lane(connection)));
        return next != null && next.link.upstream.filter(from::equals).isPresent() ? next.number : 0;
    }

    /** The connections to other intersections of the lane out of its own that a connection leads to. */
    List<Part> onwards(JunctionId from, Part connection) {
        Part out = lanesOut.get(new Key(from, lane(connection)));
        return out == null
                ? List.of()
                : out.all("connectsTo").stream()
                        .filter(onward -> !leadsTo(from, onward).equals(from))
                        .toList();
    }
}
