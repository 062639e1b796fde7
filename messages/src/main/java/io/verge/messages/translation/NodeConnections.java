package io.verge.messages.translation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where the lanes of a link lead, as China has it: to a lane of the link to the next node. The lane out of an intersection, in
 * between elsewhere, is none there.
 */
final class NodeConnections {
    private final InLinks links;
    private final JunctionId id;
    private final Made link;
    private final Set<Movement> movements = new HashSet<>();

    private record Movement(JunctionId to, OptionalLong phase) {}

    /** Those of a link into a node. */
    NodeConnections(InLinks links, JunctionId id, Made link) {
        this.links = links;
        this.id = id;
        this.link = link;
    }

    void write(Part connection, Made lane) {
        int number = links.number(id, connection);
        List<Part> onwards = links.onwards(id, connection);
        boolean isElsewhere = !InLinks.leadsTo(id, connection).equals(id);
        if (isElsewhere || number > 0) {
            write(connection, Optional.of(connection), lane);
        } else if (onwards.isEmpty()) {
            write(connection, connection.find("remoteIntersection").map(_ -> connection), lane);
        } else {
            if (lane.hasRoom("connectsTo")) {
                connection.take("remoteIntersection");
                connection.take("connectingLane.lane");
            }
            onwards.forEach(onward -> write(connection, Optional.of(onward), lane));
        }
    }

    /**
     * Writes a connection.
     *
     * @param last the connection to the next node: the same, or the one behind it; none if that is not known
     */
    private void write(Part connection, Optional<Part> last, Made lane) {
        if (!lane.hasRoom("connectsTo")) {
            return;
        }
        Made made = lane.add("connectsTo");
        int number = last.map(to -> links.number(id, to)).orElse(0);
        last.ifPresentOrElse(
                to -> {
                    InLinks.leadsTo(id, to).write(made, "remoteIntersection");
                    to.take("remoteIntersection");
                    if (number > 0) {
                        made.put("connectingLane.lane", number);
                        to.take("connectingLane.lane");
                    }
                    movement(InLinks.leadsTo(id, to), connection);
                },
                () -> made.fillArbitrarily("remoteIntersection.id", Measures.ZERO));
        boolean isTold = made.carry(connection.find("connectingLane.maneuver"), "connectingLane.maneuver");
        if (isTold && number == 0) {
            made.fill("connectingLane.lane", Measures.ZERO);
        }
        if (last.flatMap(to -> to.find("connectingLane.lane"))
                .filter(of -> of.datum().equals(Measures.ZERO))
                .isPresent()) {
            last.get().take("connectingLane.lane");
        }
        made.carry(connection.find("signalGroup"), "phaseId");
    }

    private void movement(JunctionId to, Part connection) {
        OptionalLong phase = connection.number("signalGroup");
        if (link.hasRoom("movements") && movements.add(new Movement(to, phase))) {
            Made made = link.add("movements");
            to.write(made, "remoteIntersection");
            phase.ifPresent(number -> made.put("phaseId", number));
        }
    }
}
