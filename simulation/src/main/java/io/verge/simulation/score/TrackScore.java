package io.verge.simulation.score;

import io.verge.road.Area;
import io.verge.road.StationType;
import io.verge.road.Track;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tracks against the truth, within an area. At each instant a track stays with its road user while it is near enough;
 * the others are paired nearest first. Near enough is {@value #GATE_M} m from centre to centre, or half the length of a
 * longer road user.
 */
public final class TrackScore {
    private static final double GATE_M = 3;

    private final Area area;
    private final Map<Long, Life> lives = new TreeMap<>();
    private long instants;
    private long truePresences;
    private long falsePresences;
    private long pairs;
    private double squaredErrorSum;
    private final Set<Long> rightTracks = new HashSet<>();
    private final Set<Long> allTracks = new HashSet<>();

    private static final class Life {
        final StationType type;
        long trackId;
        long present;
        long tracked;
        int switches;

        Life(StationType type) {
            this.type = type;
        }
    }

    /** One kind of road user: how many there were, and how many were tracked for half of their presence or more. */
    public record OfType(int roadUsers, int tracked) {}

    /**
     * What came of it.
     *
     * @param roadUsers how many were ever in the area
     * @param tracked how many of them had a track at least once
     * @param coverage share of all presences, road user by instant, with a track; NaN without any
     * @param idSwitches how often a road user's track was another one than before
     * @param falseTracks tracks that never belonged to any road user
     * @param falsePerInstant mean number of tracks without a road user at an instant
     * @param positionRmseM of all pairs; NaN without any
     * @param byType by type of the road user
     */
    public record Result(
            int roadUsers,
            int tracked,
            double coverage,
            int idSwitches,
            int falseTracks,
            double falsePerInstant,
            double positionRmseM,
            Map<StationType, OfType> byType) {}

    private record Candidate(RoadUser user, Track track, double distanceM) {}

    public TrackScore(Area area) {
        this.area = area;
    }

    /** Scores the tracks against the scene of the same instant; tracks are taken to that instant at constant velocity. */
    public void onTracks(Scene scene, List<Track> tracks) {
        instants++;
        Set<Long> takenTracks = new HashSet<>();
        Set<Long> takenUsers = new HashSet<>();
        List<Candidate> candidates = candidates(scene, tracks);
        for (Candidate candidate : candidates) {
            Life life = lives.get(candidate.user().id());
            if (life != null && life.trackId == candidate.track().trackId()) {
                take(candidate, life, takenUsers, takenTracks);
            }
        }
        for (Candidate candidate : candidates) {
            boolean free = !takenUsers.contains(candidate.user().id())
                    && !takenTracks.contains(candidate.track().trackId());
            if (free) {
                Life life = lives.computeIfAbsent(
                        candidate.user().id(), id -> new Life(candidate.user().type()));
                take(candidate, life, takenUsers, takenTracks);
            }
        }
        countPresences(scene, tracks, takenTracks);
    }

    private List<Candidate> candidates(Scene scene, List<Track> tracks) {
        List<Candidate> candidates = new ArrayList<>();
        for (Track track : tracks) {
            double seconds = (scene.timestampNanos() - track.timestampNanos()) / 1e9;
            double x = track.position().xM() + track.speedMps() * Math.cos(track.headingRad()) * seconds;
            double y = track.position().yM() + track.speedMps() * Math.sin(track.headingRad()) * seconds;
            for (RoadUser user : scene.roadUsers()) {
                double distance = Math.hypot(user.xM() - x, user.yM() - y);
                if (distance <= Math.max(GATE_M, user.lengthM() / 2)) {
                    candidates.add(new Candidate(user, track, distance));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::distanceM));
        return candidates;
    }

    private void take(Candidate candidate, Life life, Set<Long> takenUsers, Set<Long> takenTracks) {
        long trackId = candidate.track().trackId();
        takenUsers.add(candidate.user().id());
        takenTracks.add(trackId);
        rightTracks.add(trackId);
        if (!area.contains(candidate.user().xM(), candidate.user().yM())) {
            life.trackId = trackId;
            return;
        }
        if (life.trackId != 0 && life.trackId != trackId) {
            life.switches++;
        }
        life.trackId = trackId;
        life.tracked++;
        pairs++;
        squaredErrorSum += candidate.distanceM() * candidate.distanceM();
    }

    private void countPresences(Scene scene, List<Track> tracks, Set<Long> takenTracks) {
        for (RoadUser user : scene.roadUsers()) {
            if (area.contains(user.xM(), user.yM())) {
                lives.computeIfAbsent(user.id(), id -> new Life(user.type())).present++;
                truePresences++;
            }
        }
        for (Track track : tracks) {
            allTracks.add(track.trackId());
            boolean inside =
                    area.contains(track.position().xM(), track.position().yM());
            if (inside && !takenTracks.contains(track.trackId())) {
                falsePresences++;
            }
        }
    }

    /** The score of all so far. */
    public Result result() {
        List<Life> present = lives.values().stream().filter(l -> l.present > 0).toList();
        Map<StationType, OfType> byType = new TreeMap<>();
        for (Life life : present) {
            OfType before = byType.getOrDefault(life.type, new OfType(0, 0));
            boolean half = 2 * life.tracked >= life.present;
            byType.put(life.type, new OfType(before.roadUsers() + 1, before.tracked() + (half ? 1 : 0)));
        }
        Set<Long> wrong = new HashSet<>(allTracks);
        wrong.removeAll(rightTracks);
        return new Result(
                present.size(),
                (int) present.stream().filter(l -> l.tracked > 0).count(),
                pairs / (double) truePresences,
                present.stream().mapToInt(l -> l.switches).sum(),
                wrong.size(),
                falsePresences / (double) instants,
                Math.sqrt(squaredErrorSum / pairs),
                byType);
    }
}
