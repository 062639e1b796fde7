package io.verge.messages.translation;

import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * How high the points of a lane are. China tells it of a point above the node's reference position; ISO/TS 19091 tells by how
 * much it changes from a point on, at first above the reference point. Both count in decimetres.
 */
final class Heights {
    private static final NarrowHeight OFFSET = new NarrowHeight();
    private static final Setting ANYWHERE = Setting.at(Instant.EPOCH);
    private static final String CHANGE = "attributes.dElevation";
    private static final String HEIGHT = "posOffset.offsetV";
    private static final int GREATEST_CHANGE = 511;

    private Heights() {}

    /** From points of China, which run downstream, to the nodes of a lane, which run the other way. */
    static void toNodes(List<Part> points, Made lane) {
        long height = 0;
        for (int i = 0; i < points.size(); i++) {
            Part point = points.get(points.size() - 1 - i);
            if (point.find(HEIGHT)
                            .flatMap(offset -> OFFSET.read(offset.datum(), ANYWHERE))
                            .orElse(null)
                    instanceof Amount(BigDecimal metres)) {
                long change = Math.clamp(
                        metres.movePointRight(1).longValue() - height, -GREATEST_CHANGE - 1, GREATEST_CHANGE);
                lane.put("nodeList.nodes[" + i + "]." + CHANGE, change);
                point.take(HEIGHT);
                height += change;
            }
        }
    }

    /** From the nodes of a lane to the points of China that have been made of them: from the first change on. */
    static void toPoints(List<Part> nodes, Made lane) {
        long height = 0;
        boolean isKnown = false;
        for (int i = 0; i < nodes.size(); i++) {
            OptionalLong change = nodes.get(i).number(CHANGE);
            height += change.orElse(0);
            isKnown |= change.isPresent();
            if (isKnown) {
                String point = "points[" + (nodes.size() - 1 - i) + "].";
                OFFSET.write(new Amount(BigDecimal.valueOf(height, 1)), ANYWHERE)
                        .ifPresent(offset -> lane.put(point + HEIGHT, offset));
                nodes.get(i).take(CHANGE);
            }
        }
    }
}
