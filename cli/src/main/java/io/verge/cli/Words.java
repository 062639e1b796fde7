package io.verge.cli;

import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.StationType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Warnings in the words of people. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final double KMH_PER_MPS = 3.6;

    private Words() {}

    /** One line: when, how urgent, what, who, how long until, how many are told. */
    static String line(Advisory advisory) {
        Hazard hazard = advisory.hazard();
        String who = hazard.parties().stream().map(Words::of).collect(Collectors.joining(" and "));
        String until = Double.isNaN(hazard.timeToCollisionSeconds())
                ? "      "
                : "%4.1f s".formatted(Math.max(0, hazard.timeToCollisionSeconds()));
        long named = advisory.recipients().stream()
                .filter(recipient -> recipient.stationId() != 0)
                .count();
        return "%s  %-9s  %-28s %s  %s; %s"
                .formatted(
                        time(advisory.generatedNanos()),
                        of(advisory.urgency()),
                        of(hazard.type()),
                        until,
                        who,
                        told(advisory.recipients().size(), named));
    }

    private static String told(int concerned, long named) {
        String about = concerned == 1 ? "1 concerned" : concerned + " concerned";
        return about + (named == 0 ? "" : ", " + named + " by name");
    }

    static String time(long epochNanos) {
        return TIME.format(Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(epochNanos)));
    }

    static String of(Hazard.Party party) {
        return "%s %d at %.0f km/h".formatted(of(party.type()), party.trackId(), party.speedMps() * KMH_PER_MPS);
    }

    static String of(Advisory.Urgency urgency) {
        return switch (urgency) {
            case AWARENESS -> "beware";
            case WARNING -> "get ready";
            case ACTION -> "act now";
        };
    }

    static String of(HazardType type) {
        return switch (type) {
            case REAR_END -> "rear-end collision";
            case CROSSING -> "collision on crossing paths";
            case HEAD_ON -> "head-on collision";
            case MERGING -> "collision on merging paths";
            case VRU_COLLISION -> "vulnerable road user at risk";
            case RED_LIGHT_RUNNING -> "about to run a red light";
            case WRONG_WAY -> "going the wrong way";
            case STOPPED_VEHICLE -> "stands on the carriageway";
            case PEDESTRIAN_ON_CARRIAGEWAY -> "on foot on the carriageway";
            case ACCIDENT -> "accident";
            case OBSTACLE -> "obstacle on the road";
            case ROADWORKS -> "roadworks";
            case SLIPPERY_ROAD -> "slippery road";
            case CONGESTION -> "congestion";
            case LOW_VISIBILITY -> "low visibility";
        };
    }

    static String of(StationType type) {
        return switch (type) {
            case UNKNOWN -> "road user";
            case PEDESTRIAN -> "pedestrian";
            case CYCLIST -> "cyclist";
            case MOPED -> "moped";
            case MOTORCYCLE -> "motorcycle";
            case PASSENGER_CAR -> "car";
            case BUS -> "bus";
            case LIGHT_TRUCK -> "van";
            case HEAVY_TRUCK -> "truck";
            case TRAILER -> "trailer";
            case SPECIAL_VEHICLE -> "special vehicle";
            case TRAM -> "tram";
        };
    }
}
