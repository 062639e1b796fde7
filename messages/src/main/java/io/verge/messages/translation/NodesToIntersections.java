package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Plane.Geo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** China's nodes with the links into each as intersections by ISO/TS 19091, whose lanes those of all the links are. */
final class NodesToIntersections {
    /** Lanes are counted from 1 on; 255 is reserved. */
    private static final int MOST_LANES = 254;
    /** 15 is the greatest number of an approach. */
    private static final int MOST_APPROACHES = 15;

    /** {@code DE_LaneID} of T/CSAE 53-2020. */
    private static final long UNKNOWN_LANE = 0;

    private static final Datum NOBODY = new Datum.OfBits("0000000000");

    private final Made target;
    private final Map<Way, Numbered> numbers = new HashMap<>();

    /** How China tells a lane: from which node, to which, and which of the lanes there. */
    private record Way(JunctionId from, JunctionId to, long lane) {}

    /** Its number at the intersection, and its link. */
    private record Numbered(int number, Part link) {}

    /**
     * A node with the lanes that can be told.
     *
     * @param at where places are told from
     */
    private record Junction(JunctionId id, Part node, Plane at, List<Lane> lanes) {}

    /**
     * A lane.
     *
     * @param approach the number of its link at the node, from 1 on
     * @param told its points, or those of its link
     * @param line through where it lies, downstream
     */
    private record Lane(Part lane, Part link, int approach, List<Part> told, List<Geo> line, LinkWidths widths) {
        int centimetres() {
            return widths.centimetres(lane);
        }
    }

    private NodesToIntersections(Made target) {
        this.target = target;
    }

    static void rebuild(Part map, Made target) {
        target.carry(map.find("timeStamp"), "timeStamp");
        target.carry(map.find("msgCnt"), "msgIssueRevision");
        NodesToIntersections rebuilding = new NodesToIntersections(target);
        List<Junction> junctions = new ArrayList<>();
        for (Part node : map.all("nodes")) {
            rebuilding.junction(node).ifPresent(junctions::add);
        }
        junctions.forEach(rebuilding::write);
    }

    /** Reads the lanes of a node and numbers them; nothing of a node without lanes. */
    private Optional<Junction> junction(Part node) {
        Optional<Plane> at = node.find("refPos").flatMap(Plane::at);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        JunctionId id = JunctionId.of(node.find("id").orElseThrow());
        List<Lane> lanes = new ArrayList<>();
        List<Part> links = node.all("inLinks");
        for (int i = 0; i < links.size(); i++) {
            Part link = links.get(i);
            JunctionId upstream = JunctionId.of(link.find("upstreamNodeId").orElseThrow());
            LinkWidths widths = LinkWidths.of(link);
            for (Lane lane : lanes(link, i + 1, widths, at.get())) {
                if (lanes.size() < MOST_LANES) {
                    lanes.add(lane);
                    long number = lane.lane.number("laneID").orElseThrow();
                    if (number != UNKNOWN_LANE) {
                        numbers.putIfAbsent(new Way(upstream, id, number), new Numbered(lanes.size(), link));
                    }
                }
            }
        }
        return lanes.isEmpty() ? Optional.empty() : Optional.of(new Junction(id, node, at.get(), lanes));
    }

    /** The lanes of a link that points are known of. */
    private static List<Lane> lanes(Part link, int approach, LinkWidths widths, Plane at) {
        List<Lane> known = new ArrayList<>();
        for (Part lane : link.all("lanes")) {
            List<Part> own = lane.all("points");
            RoadPoints.read(own, at.origin())
                    .map(line -> new Lane(lane, link, approach, own, line, widths))
                    .or(() -> beside(lane, link, approach, widths, at))
                    .ifPresent(known::add);
        }
        return known;
    }

    /** A lane along its link, where the middle of that is known. */
    private static Optional<Lane> beside(Part lane, Part link, int approach, LinkWidths widths, Plane at) {
        List<Part> middle = link.all("points");
        return LaneKinds.isCrosswalk(lane)
                ? Optional.empty()
                : RoadPoints.read(middle, at.origin())
                        .flatMap(line -> RoadPoints.beside(line, widths.leftOfMiddle(lane), at))
                        .map(line -> new Lane(lane, link, approach, middle, line, widths));
    }

    private void write(Junction junction) {
        Made made = target.add("intersections");
        made.carry(junction.node.find("name"), "name");
        junction.id.write(made, "id");
        junction.node.take("id");
        made.fillArbitrarily("revision", Measures.ZERO);
        made.carry(junction.node.find("refPos"), "refPoint");
        int usual = junction.lanes.stream()
                .mapToInt(Lane::centimetres)
                .filter(width -> width > 0)
                .findFirst()
                .orElse(0);
        if (usual > 0) {
            made.put("laneWidth", usual);
        }
        for (int i = 0; i < junction.lanes.size(); i++) {
            Made lane = made.add("laneSet");
            lane.put("laneID", i + 1L);
            write(junction, junction.lanes.get(i), usual, lane);
        }
    }

    private void write(Junction junction, Lane lane, int usualCm, Made made) {
        lane.lane.take("laneID");
        made.carry(lane.link.find("name"), "name");
        if (lane.approach <= MOST_APPROACHES) {
            made.put("ingressApproach", lane.approach);
        }
        attributes(lane.lane, made);
        made.carry(lane.lane.find("maneuvers"), "maneuvers");
        RoadPoints.take(lane.told);
        LaneNodes.write(lane.line.reversed(), junction.at, made);
        Heights.toNodes(lane.told, made);
        atStopLine(lane, usualCm, made);
        for (Part connection : lane.lane.all("connectsTo")) {
            connect(junction, lane, connection, made.add("connectsTo"));
        }
    }

    private static void attributes(Part lane, Made made) {
        made.put("laneAttributes.directionalUse", new Datum.OfBits(LaneKinds.isCrosswalk(lane) ? "11" : "10"));
        if (!made.carry(lane.find("laneAttributes.shareWith"), "laneAttributes.sharedWith")) {
            made.fillArbitrarily("laneAttributes.sharedWith", NOBODY);
        }
        if (!LaneKinds.carry(lane, made)) {
            made.fillArbitrarily("laneAttributes.laneType", LaneKinds.ORDINARY);
        }
    }

    private static void atStopLine(Lane lane, int usualCm, Made made) {
        int width = lane.centimetres();
        lane.widths.take(lane.lane);
        if (width > 0 && width != usualCm) {
            if (!StopLine.writeWider(width - usualCm, made)) {
                lane.lane.find("laneWidth").ifPresent(Part::takeInPart);
            }
        }
        lane.lane
                .find("speedLimits")
                .or(() -> lane.link.find("speedLimits"))
                .ifPresent(limits -> StopLine.writeLimits(limits, made));
    }

    private void connect(Junction junction, Lane lane, Part connection, Made made) {
        Part remote = connection.find("remoteIntersection").orElseThrow();
        JunctionId to = JunctionId.of(remote);
        OptionalLong number = connection.number("connectingLane.lane");
        Numbered next = numbers.get(new Way(junction.id, to, number.orElse(UNKNOWN_LANE)));
        if (next != null && to.equals(junction.id)) {
            remote.take();
        } else {
            made.carry(Optional.of(remote), "remoteIntersection");
        }
        if (next != null) {
            made.put("connectingLane.lane", next.number);
            connection.take("connectingLane.lane");
            next.link.take("upstreamNodeId");
        } else {
            made.fill("connectingLane.lane", Measures.ZERO);
        }
        made.carry(connection.find("connectingLane.maneuver"), "connectingLane.maneuver");
        phase(lane.link, to, connection, made);
    }

    /** That of the connection, or else of the link's movement to where it leads. */
    private static void phase(Part link, JunctionId to, Part connection, Made made) {
        OptionalLong said = connection.number("phaseId");
        made.carry(connection.find("phaseId"), "signalGroup");
        for (Part movement : link.all("movements")) {
            OptionalLong phase = movement.number("phaseId");
            boolean isThere = JunctionId.of(movement.find("remoteIntersection").orElseThrow())
                    .equals(to);
            if (isThere && said.isEmpty()) {
                said = phase;
                made.carry(movement.find("phaseId"), "signalGroup");
            }
            if (isThere && (phase.isEmpty() || phase.equals(said))) {
                movement.take();
            }
        }
    }
}
