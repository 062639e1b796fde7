package io.verge.edge.advisory;

import io.verge.road.Advisory.Recipient;
import io.verge.road.Advisory.Role;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;

/** Who a hazard concerns: the parties, and those heading into it. */
final class Audience {
    private static final int MAX_RECIPIENTS = 64;
    private static final int MAX_LANES_AHEAD = 5;
    private static final double PASSING_M = 6;

    private final AdvisoryConfig config;
    private final LocalDynamicMap map;
    private final RoadMap roadMap;

    Audience(AdvisoryConfig config, LocalDynamicMap map, RoadMap roadMap) {
        this.config = config;
        this.map = map;
        this.roadMap = roadMap;
    }

    /** The parties first, then at most {@value #MAX_RECIPIENTS} altogether that approach, oldest track first. */
    List<Recipient> of(Hazard hazard) {
        List<Recipient> recipients = new ArrayList<>();
        for (Hazard.Party party : hazard.parties()) {
            recipients.add(new Recipient(party.trackId(), party.stationId(), Role.PARTY));
        }
        for (int i = 0; i < map.size() && recipients.size() < MAX_RECIPIENTS; i++) {
            int slot = map.slotAt(i);
            if (map.confirmed[slot] && !isParty(hazard, map.trackId[slot]) && approaches(slot, hazard)) {
                recipients.add(new Recipient(map.trackId[slot], map.stationId[slot], Role.APPROACHING));
            }
        }
        return recipients;
    }

    private static boolean isParty(Hazard hazard, long trackId) {
        for (Hazard.Party party : hazard.parties()) {
            if (party.trackId() == trackId) {
                return true;
            }
        }
        return false;
    }

    private boolean approaches(int slot, Hazard hazard) {
        double speed = map.speedMps(slot);
        if (speed < 1 || map.stationType[slot] == StationType.PEDESTRIAN.code()) {
            return false;
        }
        double dx = hazard.place().xM() - map.xM[slot];
        double dy = hazard.place().yM() - map.yM[slot];
        double distance = Math.sqrt(dx * dx + dy * dy);
        double reach = Math.min(config.approachMetres(), speed * config.approachSeconds());
        if (distance > reach) {
            return false;
        }
        if (map.lane[slot] >= 0 && !hazard.lane().isEmpty()) {
            return leadsPast(slot, hazard, reach);
        }
        double along = (dx * map.vxMps[slot] + dy * map.vyMps[slot]) / speed;
        double aside = Math.abs(dy * map.vxMps[slot] - dx * map.vyMps[slot]) / speed;
        return along > 0 && aside < PASSING_M;
    }

    /** Whether some way on from the track's lane passes by the place, within reach and still ahead. */
    private boolean leadsPast(int slot, Hazard hazard, double reach) {
        return leadsPast(map.lane[slot], -map.laneAlongM[slot], hazard, reach, MAX_LANES_AHEAD);
    }

    private boolean leadsPast(int laneIndex, double begins, Hazard hazard, double reach, int lanesLeft) {
        Lane lane = roadMap.lane(laneIndex);
        double x = hazard.place().xM();
        double y = hazard.place().yM();
        double along = lane.centreLine().project(x, y);
        double aside =
                Math.hypot(lane.centreLine().xAt(along) - x, lane.centreLine().yAt(along) - y);
        if (aside < lane.widthM() / 2 + 1) {
            return begins + along > 0 && begins + along < reach;
        }
        double next = begins + lane.lengthM();
        if (next > reach || lanesLeft == 0) {
            return false;
        }
        for (int i = 0; i < lane.successors().size(); i++) {
            if (leadsPast(lane.successors().get(i), next, hazard, reach, lanesLeft - 1)) {
                return true;
            }
        }
        return false;
    }
}
