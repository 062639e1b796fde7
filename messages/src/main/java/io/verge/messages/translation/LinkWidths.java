package io.verge.messages.translation;

import java.util.List;

/**
 * How wide the lanes of a link of China are: those that do not say so share what the others leave of the width of the link.
 * Crosswalks lie across and have no share, but where there are no others.
 */
record LinkWidths(Part link, List<Part> lanes) {
    LinkWidths {
        lanes = List.copyOf(lanes);
    }

    static LinkWidths of(Part link) {
        List<Part> all = link.all("lanes");
        List<Part> along =
                all.stream().filter(lane -> !LaneKinds.isCrosswalk(lane)).toList();
        return new LinkWidths(link, along.isEmpty() ? all : along);
    }

    int centimetres(Part lane) {
        return (int) lane.number("laneWidth").orElse(hasShare(lane) ? share() : 0);
    }

    private boolean hasShare(Part lane) {
        return lane.number("laneWidth").isEmpty()
                && lanes.stream().anyMatch(along -> along.path().equals(lane.path()));
    }

    /** What the lanes that tell their width leave to each of the others. */
    private long share() {
        long left = linkCentimetres()
                - lanes.stream()
                        .mapToLong(lane -> lane.number("laneWidth").orElse(0))
                        .sum();
        long others = lanes.stream()
                .filter(lane -> lane.number("laneWidth").isEmpty())
                .count();
        return Math.max(0, left / Math.max(others, 1));
    }

    private long linkCentimetres() {
        return link.number("linkWidth").orElse(0);
    }

    /** Of a lane that has been said. */
    void take(Part lane) {
        lane.take("laneWidth");
        if (hasShare(lane) || lanes.stream().mapToInt(this::centimetres).sum() == linkCentimetres()) {
            link.take("linkWidth");
        }
    }

    /** How far to the left of the link's middle, in metres, the middle of a lane is; they are told from the left. */
    double leftOfMiddle(Part lane) {
        double before = 0;
        double all = 0;
        for (Part other : lanes) {
            if (other.path().equals(lane.path())) {
                before = all + centimetres(other) / 2.0;
            }
            all += centimetres(other);
        }
        return (all / 2 - before) / 100;
    }
}
