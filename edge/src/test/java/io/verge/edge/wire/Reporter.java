package io.verge.edge.wire;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.cn.CnEvents;
import io.verge.edge.wire.cn.CnLinks;
import io.verge.edge.wire.cn.CnWriter;
import io.verge.edge.wire.eu.EuEvents;
import io.verge.edge.wire.eu.EuWriter;
import io.verge.edge.wire.us.UsEvents;
import io.verge.edge.wire.us.UsWriter;
import io.verge.messages.cn.basics.Description;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.roadsideinformation.RTSData;
import io.verge.messages.cn.roadsideinformation.RoadSideInformation;
import io.verge.messages.us.tim.SpeedLimit;
import io.verge.messages.us.tim.TravelerDataFrame;
import io.verge.messages.us.tim.TravelerInfoType;
import io.verge.messages.us.tim.TravelerInformation;
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
import java.util.Optional;
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
        Position3D from = new Position3D(e7(origin.latitudeDeg()), e7(origin.longitudeDeg()), OptionalInt.empty());
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

    /** A sign of GB 5768, by the number it has in RSI, where the reporter's place is. */
    public byte[] rsiSign(int signType, String text, int number) {
        GeoPosition at = geo.toGeo(place.xM(), place.yM());
        RTSData sign = new RTSData(
                number,
                signType,
                Optional.empty(),
                Optional.of(new Description.TextString(text)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        RoadSideInformation rsi = new RoadSideInformation(
                sequence++,
                OptionalInt.empty(),
                SiteIds.of(name).cn(),
                new Position3D(e7(at.latitudeDeg()), e7(at.longitudeDeg()), OptionalInt.empty()),
                Optional.empty(),
                Optional.of(List.of(sign)),
                UnknownExtensions.NONE);
        byte[] bytes = new byte[1 << 10];
        int length = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper)
                .encode(new MessageFrame.RsiFrame(rsi), bytes, 0);
        return Arrays.copyOf(bytes, length);
    }

    /** A speed limit in the words of a TIM, codes and texts. */
    public byte[] timSpeedLimit(int itis, String text, int number, long nowNanos, int validSeconds) {
        TravelerInformation tim =
                new UsEvents(SiteIds.of(name).us(), geo).tim(advisory(Action.NEW, nowNanos, validSeconds), number);
        TravelerDataFrame advisory = tim.dataFrames().getFirst();
        TravelerDataFrame sign = new TravelerDataFrame(
                advisory.doNotUse1(),
                TravelerInfoType.Item.ROAD_SIGNAGE,
                advisory.msgId(),
                advisory.startYear(),
                advisory.startTime(),
                advisory.durationTime(),
                advisory.priority(),
                advisory.doNotUse2(),
                advisory.regions(),
                advisory.doNotUse3(),
                advisory.doNotUse4(),
                new TravelerDataFrame.Content.SpeedLimit(List.of(
                        new SpeedLimit.Element(new SpeedLimit.Element.Item_.Itis(itis)),
                        new SpeedLimit.Element(new SpeedLimit.Element.Item_.Text(text)))),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        UsWriter writer = new UsWriter();
        int length = writer.tim(new TravelerInformation(
                tim.msgCnt(),
                tim.timeStamp(),
                tim.packetID(),
                tim.urlB(),
                List.of(sign),
                tim.regional(),
                UnknownExtensions.NONE));
        return Arrays.copyOf(writer.bytes(), length);
    }

    private static int e7(double deg) {
        return (int) Math.rint(deg * 1e7);
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
