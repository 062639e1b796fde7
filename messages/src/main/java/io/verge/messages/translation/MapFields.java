package io.verge.messages.translation;

import io.verge.messages.translation.Entry.Rebuilt.Field;
import java.util.List;

/** What becomes of the fields of China's MAP elsewhere, and back, for readers. */
final class MapFields {
    private static final String NODE = "nodes[].";
    private static final String LINK = NODE + "inLinks[].";
    private static final String LANE = LINK + "lanes[].";
    private static final String INTERSECTION = "intersections[].";
    private static final String IN_SET = INTERSECTION + "laneSet[].";
    private static final String FIRST = IN_SET + "nodeList.nodes[].attributes.";

    static final List<Field> ALL = List.of(
            field("count of messages", "msgCnt", "msgIssueRevision", "China counts messages, the others revisions"),
            field("minute of the year", "timeStamp", "timeStamp", ""),
            field(
                    "nodes, intersections",
                    "nodes",
                    "intersections",
                    "a node of which no lane's points are known, or within a degree of a pole, is no intersection;"
                            + " road segments have no counterpart"),
            field("name", NODE + "name", INTERSECTION + "name", ""),
            field("region and number", NODE + "id", INTERSECTION + "id", ""),
            field("revision", "", INTERSECTION + "revision", "not known from China: any value"),
            field("reference position", NODE + "refPos", INTERSECTION + "refPoint", ""),
            field(
                    "link, approach",
                    NODE + "inLinks",
                    IN_SET + "ingressApproach",
                    "the links are counted from 1 on, and beyond 15 there is no approach; a lane without an approach is"
                            + " a link by itself, and crossings without one are a link; of lanes that lead out China tells with the next node"),
            field(
                    "name of the link",
                    LINK + "name",
                    IN_SET + "name",
                    "each lane has it; back, if all lanes have the same"),
            field(
                    "where the link comes from",
                    LINK + "upstreamNodeId",
                    IN_SET + "connectsTo[].remoteIntersection",
                    "that of which a lane leads to one of the link's in the same message; crossings come from their own"
                            + " node; else not known: back, any value"),
            field(
                    "speed limits of the link",
                    LINK + "speedLimits",
                    INTERSECTION + "speedLimits",
                    "from China those of lanes that have none; back, those of each link"),
            field(
                    "width of the link",
                    LINK + "linkWidth",
                    "",
                    "shared by the lanes that tell none; back, the sum of those that are no crossings, or any value"),
            field(
                    "points of the link",
                    LINK + "points",
                    "",
                    "of a lane without points, no crossing: moved to its side by the widths of the lanes, the first the"
                            + " leftmost; back, none"),
            field(
                    "movements of the link",
                    LINK + "movements",
                    IN_SET + "connectsTo[].signalGroup",
                    "the phase of connections that tell none; back, one for each next node and phase"),
            field(
                    "number of the lane",
                    LANE + "laneID",
                    IN_SET + "laneID",
                    "in China within the link, from the left where points tell; elsewhere within the intersection, link"
                            + " by link, up to 254: made anew"),
            new Field(
                    "width of the lane",
                    List.of(LANE + "laneWidth"),
                    List.of(INTERSECTION + "laneWidth", FIRST + "dWidth"),
                    "that of the first lane that has one, and at its first point by how much another is wider"),
            field(
                    "direction",
                    "",
                    IN_SET + "laneAttributes.directionalUse",
                    "from China inwards, of crossings both; back, crossings, and all with the bit for inwards"),
            field(
                    "who else is on it",
                    LANE + "laneAttributes.shareWith",
                    IN_SET + "laneAttributes.sharedWith",
                    "not known: nobody, which is any value"),
            field(
                    "kind of lane",
                    LANE + "laneAttributes.laneType",
                    IN_SET + "laneAttributes.laneType",
                    "a ramp, an emergency lane; a flyover, a beacon: no counterpart; not known: a lane of vehicles,"
                            + " which is any value"),
            field("maneuvers", LANE + "maneuvers", IN_SET + "maneuvers", ""),
            field(
                    "speed limits of the lane",
                    LANE + "speedLimits",
                    FIRST + "data",
                    "at the first point; back, of later ones nothing"),
            field(
                    "points of the lane",
                    LANE + "points[].posOffset.offsetLL",
                    IN_SET + "nodeList.nodes[].delta",
                    "China's run downstream, offsets from the reference position; the others' away from the stop line,"
                            + " steps in the plane there; back, the 31 nearest to the stop line, and none where another"
                            + " lane is referred to"),
            field(
                    "heights of points",
                    LANE + "points[].posOffset.offsetV",
                    FIRST + "dElevation",
                    "China's above the reference position, not above the ellipsoid; the others' changes from point to"
                            + " point"),
            field(
                    "connections",
                    LANE + "connectsTo",
                    IN_SET + "connectsTo",
                    "China has room for 8; a lane out of the intersection is passed to where that leads; not known where"
                            + " to: back, any node"),
            field(
                    "node that it leads to",
                    LANE + "connectsTo[].remoteIntersection",
                    IN_SET + "connectsTo[].remoteIntersection",
                    "none is the intersection itself"),
            field(
                    "lane that it leads to",
                    LANE + "connectsTo[].connectingLane.lane",
                    IN_SET + "connectsTo[].connectingLane.lane",
                    "0 where the message does not tell of the lane there"),
            field(
                    "maneuver of the connection",
                    LANE + "connectsTo[].connectingLane.maneuver",
                    IN_SET + "connectsTo[].connectingLane.maneuver",
                    ""),
            field("phase, signal group", LANE + "connectsTo[].phaseId", IN_SET + "connectsTo[].signalGroup", ""));

    private MapFields() {}

    /** A field that has one path, or none where that is empty, in both. */
    private static Field field(String meaning, String apart, String elsewhere, String note) {
        return new Field(meaning, path(apart), path(elsewhere), note);
    }

    private static List<String> path(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
