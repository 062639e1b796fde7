package io.verge.edge.wire;

import io.verge.edge.wire.cn.CnEvents;
import io.verge.edge.wire.cn.CnLinks;
import io.verge.edge.wire.cn.CnWriter;
import io.verge.edge.wire.eu.EuEvents;
import io.verge.edge.wire.eu.EuWriter;
import io.verge.edge.wire.us.UsEvents;
import io.verge.edge.wire.us.UsWriter;
import io.verge.messages.cn.position.Position3D;
import io.verge.road.Advisory;
import io.verge.road.Advisory.Action;
import io.verge.road.Advisory.Urgency;
import io.verge.road.Area;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.Position;
import io.verge.road.Severity;
import io.verge.road.map.RoadMap;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Somebody else who tells of one event, in the messages of each set. */
public final class Reporter {
    private final String name;
    private final GeoReference geo;
    private final HazardType type;
    private final Position place;
    private final double radiusM;
    private int sequence;

    public Reporter(String name, GeoReference geo, HazardType type, Position place, double radiusM) {
        this.name = name;
        this.geo = geo;
        this.type = type;
        this.place = place;
        this.radiusM = radiusM;
    }

    public byte[] denm(Action action, int number, long nowNanos, int validSeconds) {
        EuWriter writer = new EuWriter();
        EuEvents events = new EuEvents(SiteIds.of(name).eu(), geo);
        return Arrays.copyOf(
                writer.bytes(), writer.denm(events.denm(advisory(action, nowNanos, validSeconds), number)));
    }

    public byte[] rsi(Action action, int number, long nowNanos, int validSeconds) {
        CnWriter writer = new CnWriter();
        GeoPosition origin = geo.origin();
        Position3D from = new Position3D(
                (int) Math.rint(origin.latitudeDeg() * 1e7),
                (int) Math.rint(origin.longitudeDeg() * 1e7),
                OptionalInt.empty());
        CnEvents events = new CnEvents(CnLinks.of(RoadMap.empty(geo)));
        int length = writer.rsi(
                SiteIds.of(name).cn(),
                from,
                events.event(advisory(action, nowNanos, validSeconds), number, from),
                nowNanos / 1_000,
                sequence);
        return Arrays.copyOf(writer.bytes(), length);
    }

    public byte[] tim(Action action, int number, long nowNanos, int validSeconds) {
        UsWriter writer = new UsWriter();
        UsEvents events = new UsEvents(SiteIds.of(name).us(), geo);
        return Arrays.copyOf(writer.bytes(), writer.tim(events.tim(advisory(action, nowNanos, validSeconds), number)));
    }

    private Advisory advisory(Action action, long nowNanos, int validSeconds) {
        Hazard hazard = new Hazard(
                1,
                type,
                Hazard.Change.RAISED,
                List.of(),
                place,
                nowNanos,
                nowNanos,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0.9,
                Severity.SERIOUS,
                List.of(name),
                "",
                radiusM);
        long expiry = nowNanos + TimeUnit.SECONDS.toNanos(validSeconds);
        return new Advisory(
                1,
                sequence++,
                action,
                Urgency.WARNING,
                hazard,
                List.of(),
                new Area.Circle(place, radiusM),
                nowNanos,
                expiry);
    }
}
