package io.verge.messages.translation;

import io.verge.messages.translation.Approaches.Lane;
import io.verge.messages.translation.Plane.Geo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Intersections by ISO/TS 19091 as China's nodes: the lanes of each approach are a link. */
final class IntersectionsToNodes {
    private static final int WIDEST_CM = 32_767;

    private final InLinks links = new InLinks();
    private final Made target;

    private record Junction(JunctionId id, Part part, Optional<Plane> at, List<InLinks.Link> links) {}

    private IntersectionsToNodes(Made target) {
        this.target = target;
    }

    static void rebuild(Part map, Made target) {
        target.carry(map.find("msgIssueRevision"), "msgCnt");
        target.carry(map.find("timeStamp"), "timeStamp");
        IntersectionsToNodes rebuilding = new IntersectionsToNodes(target);
        List<Junction> junctions = new ArrayList<>();
        map.all("intersections").forEach(intersection -> junctions.add(rebuilding.junction(intersection)));
        junctions.forEach(junction -> rebuilding.links.trace(junction.id, junction.part));
        junctions.forEach(rebuilding::write);
    }

    private Junction junction(Part intersection) {
        JunctionId id = JunctionId.of(intersection.find("id").orElseThrow());
        Optional<Plane> at = intersection.find("refPoint").flatMap(Plane::at);
        return new Junction(id, intersection, at, links.add(id, intersection, at));
    }

    private void write(Junction junction) {
        Made node = target.add("nodes");
        node.carry(junction.part.find("name"), "name");
        junction.id.write(node, "id");
        junction.part.take("id");
        node.carry(junction.part.find("refPoint"), "refPos");
        for (InLinks.Link link : junction.links) {
            if (node.hasRoom("inLinks")) {
                write(junction, link, node.add("inLinks"));
            }
        }
    }

    private void write(Junction junction, InLinks.Link link, Made made) {
        List<Optional<Part>> names =
                link.lanes().stream().map(lane -> lane.lane().find("name")).toList();
        boolean haveOneName =
                names.stream().map(name -> name.map(Part::datum)).distinct().count() == 1;
        names.stream().filter(_ -> haveOneName).forEach(name -> made.carry(name, "name"));
        link.upstream()
                .ifPresentOrElse(
                        id -> id.write(made, "upstreamNodeId"),
                        () -> made.fillArbitrarily("upstreamNodeId.id", Measures.ZERO));
        made.carry(junction.part.find("speedLimits"), "speedLimits");
        width(junction, link, made);
        NodeConnections connections = new NodeConnections(links, junction.id, made);
        for (Lane lane : link.lanes()) {
            if (made.hasRoom("lanes")) {
                write(junction, lane, made.draft().count("lanes") + 1, connections, made.add("lanes"));
            }
        }
    }

    /** That of the lanes that lie side by side, where it is known of each. */
    private static void width(Junction junction, InLinks.Link link, Made made) {
        List<Part> all = link.lanes().stream().map(Lane::lane).toList();
        List<Part> along =
                all.stream().filter(lane -> !LaneKinds.isCrosswalk(lane)).toList();
        long sum = 0;
        boolean areKnown = true;
        for (Part lane : along.isEmpty() ? all : along) {
            OptionalInt width = centimetres(junction.part, lane);
            areKnown &= width.isPresent();
            sum += width.orElse(0);
        }
        if (areKnown) {
            made.put("linkWidth", Math.min(sum, WIDEST_CM));
        } else {
            made.fillArbitrarily("linkWidth", Measures.ZERO);
        }
    }

    private static OptionalInt centimetres(Part intersection, Part lane) {
        long usual = intersection.number("laneWidth").orElse(0);
        long width = usual + StopLine.widerCm(lane);
        return usual > 0 && width > 0 ? OptionalInt.of((int) Math.min(width, WIDEST_CM)) : OptionalInt.empty();
    }

    private static void write(Junction junction, Lane lane, int number, NodeConnections connections, Made made) {
        Part from = lane.lane();
        made.put("laneID", number);
        from.take("laneID");
        from.take("ingressApproach");
        centimetres(junction.part, from).ifPresent(width -> {
            made.put("laneWidth", width);
            junction.part.take("laneWidth");
            StopLine.takeWider(from);
        });
        attributes(from, made);
        made.carry(from.find("maneuvers"), "maneuvers");
        made.carry(StopLine.limits(from), "speedLimits");
        points(junction, lane, made);
        from.all("connectsTo").forEach(connection -> connections.write(connection, made));
    }

    private static void attributes(Part lane, Made made) {
        boolean isOut = lane.bits("laneAttributes.directionalUse").endsWith("1");
        boolean isAll = !isOut || LaneKinds.isCrosswalk(lane);
        lane.find("laneAttributes.directionalUse").ifPresent(isAll ? Part::take : Part::takeInPart);
        if (LaneKinds.carry(lane, made)) {
            made.carry(lane.find("laneAttributes.sharedWith"), "laneAttributes.shareWith");
        }
    }

    /** As many as there is room for, those nearest to the stop line. */
    private static void points(Junction junction, Lane lane, Made made) {
        int room = made.draft().shape().find("points").orElseThrow().room();
        List<Geo> points = lane.points().subList(0, Math.min(lane.points().size(), room));
        junction.at.ifPresent(plane -> RoadPoints.write(points.reversed(), plane.origin(), made));
        List<Part> nodes = lane.lane().all("nodeList.nodes").subList(0, points.size());
        nodes.forEach(node -> node.take("delta"));
        Heights.toPoints(nodes, made);
    }
}
