package io.verge.edge.wire.cn;

import io.verge.edge.wire.DsrcTime;
import io.verge.edge.wire.GroundScale;
import io.verge.edge.wire.WireEvent;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireObject;
import io.verge.messages.cn.basics.Description;
import io.verge.messages.cn.position.PositionOffsetLLV;
import io.verge.messages.cn.road.ReferencePath;
import io.verge.messages.cn.roadsideinformation.RSITimeDetails;
import io.verge.messages.cn.roadsideinformation.RTEData;
import io.verge.messages.cn.roadsideinformation.RTSData;
import io.verge.messages.cn.roadsideinformation.RoadSideInformation;
import io.verge.road.HazardType;
import io.verge.road.ReportedEvent;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Events and signs of RSI, what {@link CnEvents} writes and others may. */
final class CnReports {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final double RADIUS_UNIT_M = 0.1;
    private static final double HALF_PERCENTS = 200;
    private static final int LAST_MINUTE = 527_039;

    private final RoadSideInformation rsi;
    private final WireFrame frame;
    private final WireObject place = new WireObject();
    private double radiusM;

    private CnReports(RoadSideInformation rsi, WireFrame frame) {
        this.rsi = rsi;
        this.frame = frame;
    }

    static void take(RoadSideInformation rsi, WireFrame frame) {
        CnReports reports = new CnReports(rsi, frame);
        rsi.rtes().ifPresent(events -> events.forEach(reports::add));
        rsi.rtss().ifPresent(signs -> signs.forEach(reports::add));
    }

    private void add(RTEData event) {
        Optional<HazardType> type = type(event);
        if (type.isEmpty()) {
            frame.otherEvents++;
            return;
        }
        locate(event.eventPos(), event.referencePaths(), event.eventRadius());
        boolean isOver = event.eventConfidence().orElse(1) == 0;
        add(
                "e" + event.rteId(),
                isOver ? new ReportedEvent.Over() : new ReportedEvent.Danger(type.get()),
                event.timeDetails(),
                event.eventConfidence().isEmpty()
                        ? WireEvent.UNKNOWN_PROBABILITY
                        : event.eventConfidence().getAsInt() / HALF_PERCENTS);
    }

    private void add(RTSData sign) {
        locate(sign.signPos(), sign.referencePaths(), OptionalInt.empty());
        String text = sign.description().map(CnReports::text).orElse("");
        add("s" + sign.rtsId(), new ReportedEvent.Sign("GB 5768 " + sign.signType(), text), sign.timeDetails(), 1);
    }

    private void add(String number, ReportedEvent.Subject subject, Optional<RSITimeDetails> times, double probability) {
        long now = frame.arrivalMicros;
        frame.events.add(new WireEvent(
                WireEvent.rsi(rsi.id()),
                number,
                0,
                subject,
                place.latitudeDeg(),
                place.longitudeDeg(),
                radiusM,
                times.map(RSITimeDetails::startTime).map(this::instant).orElse(now),
                times.map(RSITimeDetails::endTime)
                        .filter(end -> end.isPresent() && end.getAsInt() <= LAST_MINUTE)
                        .map(this::instant)
                        .orElse(now + WireEvent.UNTOLD_MICROS),
                now,
                probability));
    }

    private long instant(OptionalInt minuteOfYear) {
        return DsrcTime.instant(frame.arrivalMicros, minuteOfYear, OptionalInt.of(0));
    }

    /** Where it says, or else in the middle of its first path, or at the RSU; and as far around as it says or its path goes. */
    private void locate(Optional<PositionOffsetLLV> at, Optional<List<ReferencePath>> paths, OptionalInt radius) {
        place.latitudeE7 = rsi.refPos().lat();
        place.longitudeE7 = rsi.refPos().long_();
        List<PositionOffsetLLV> path =
                paths.map(List::getFirst).map(ReferencePath::activePath).orElse(List.of());
        if (at.isPresent()) {
            move(place, at.get());
        } else if (!path.isEmpty()) {
            move(place, path.get(path.size() / 2));
        }
        radiusM = radius.orElse(0) * RADIUS_UNIT_M;
        if (radiusM == 0) {
            radiusM = path.stream().mapToDouble(this::awayM).max().orElse(WireEvent.DEFAULT_RADIUS_M);
        }
    }

    private void move(WireObject to, PositionOffsetLLV offset) {
        CnPositions.take(offset.offsetLL(), rsi.refPos(), to);
    }

    private double awayM(PositionOffsetLLV point) {
        WireObject at = new WireObject();
        move(at, point);
        return Math.hypot(
                GroundScale.northM(place.latitudeE7, at.latitudeE7),
                GroundScale.eastM(at.latitudeE7, place.longitudeE7, at.longitudeE7));
    }

    private static Optional<HazardType> type(RTEData event) {
        Optional<HazardType> numbered = CnEvents.type(event.eventType());
        return numbered.isPresent()
                ? numbered
                : event.description().map(CnReports::text).flatMap(WireEvent::named);
    }

    private static String text(Description description) {
        return switch (description) {
            case Description.TextString(String text) -> text;
            case Description.TextGB2312(var octets) -> new String(octets.owned(), CHINESE);
        };
    }
}
