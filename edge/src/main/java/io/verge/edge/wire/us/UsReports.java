package io.verge.edge.wire.us;

import io.verge.asn1.runtime.OctetString;
import io.verge.edge.wire.Disc;
import io.verge.edge.wire.ItisCodes;
import io.verge.edge.wire.WireEvent;
import io.verge.edge.wire.WireFrame;
import io.verge.messages.us.itis.ITIScodesAndText;
import io.verge.messages.us.tim.GenericSignage;
import io.verge.messages.us.tim.RoadSignID;
import io.verge.messages.us.tim.SpeedLimit;
import io.verge.messages.us.tim.TravelerDataFrame;
import io.verge.messages.us.tim.TravelerInformation;
import io.verge.road.HazardType;
import io.verge.road.ReportedEvent;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Events and signs of TIM, what {@link UsEvents} writes and others may. A packet's first four octets are taken for who
 * speaks, the others for what it speaks of.
 */
final class UsReports {
    private static final int SOURCE_OCTETS = 4;
    private static final int FOR_EVER = 32_000;
    private static final double E7 = 1e-7;

    private final TravelerInformation tim;
    private final WireFrame frame;

    private UsReports(TravelerInformation tim, WireFrame frame) {
        this.tim = tim;
        this.frame = frame;
    }

    static void take(TravelerInformation tim, WireFrame frame) {
        UsReports reports = new UsReports(tim, frame);
        byte[] name = reports.source().getBytes(StandardCharsets.US_ASCII);
        frame.sensorId(name, 0, name.length);
        frame.sequence = tim.msgCnt();
        frame.measurementTimeMicros = frame.arrivalMicros;
        for (int i = 0; i < tim.dataFrames().size(); i++) {
            reports.add(i, tim.dataFrames().get(i));
        }
    }

    private String source() {
        return tim.packetID()
                .map(packet -> WireEvent.tim(OctetString.copyOf(octets(packet, 0, SOURCE_OCTETS))))
                .orElse("tim");
    }

    private void add(int index, TravelerDataFrame told) {
        Optional<Disc> where = UsRegions.around(told.regions());
        Optional<ReportedEvent.Subject> subject =
                told.durationTime() == 0 ? Optional.of(new ReportedEvent.Over()) : subject(told.content());
        if (where.isEmpty() || subject.isEmpty()) {
            frame.otherEvents++;
            return;
        }
        Disc disc = where.get();
        long begin = UsTime.micros(frame.arrivalMicros, told.startYear(), told.startTime());
        frame.events.add(new WireEvent(
                source(),
                number(index, told.msgId()),
                0,
                subject.get(),
                disc.latitudeE7() * E7,
                disc.longitudeE7() * E7,
                disc.radiusM(),
                begin,
                told.durationTime() == FOR_EVER
                        ? frame.arrivalMicros + TimeUnit.DAYS.toMicros(1)
                        : begin + TimeUnit.MINUTES.toMicros(told.durationTime()),
                frame.arrivalMicros,
                WireEvent.UNKNOWN_PROBABILITY));
    }

    private String number(int index, TravelerDataFrame.MsgId id) {
        String packet = tim.packetID()
                .map(octets -> HexFormat.of().formatHex(octets(octets, SOURCE_OCTETS, octets.size() - SOURCE_OCTETS)))
                .orElse("");
        String own = switch (id) {
            case TravelerDataFrame.MsgId.FurtherInfoID(OctetString octets) ->
                HexFormat.of().formatHex(octets.owned());
            case TravelerDataFrame.MsgId.RoadSignID(RoadSignID sign) ->
                sign.position().lat() + "," + sign.position().long_();
        };
        return packet + "-" + own + "-" + index;
    }

    private static byte[] octets(OctetString of, int from, int count) {
        byte[] some = new byte[count];
        for (int i = 0; i < count; i++) {
            some[i] = (byte) of.get(from + i);
        }
        return some;
    }

    private static Optional<ReportedEvent.Subject> subject(TravelerDataFrame.Content content) {
        return switch (content) {
            case TravelerDataFrame.Content.Advisory(List<ITIScodesAndText.Element> words) ->
                words.stream()
                        .flatMap(word -> danger(word.item()).stream())
                        .findFirst()
                        .map(ReportedEvent.Danger::new);
            case TravelerDataFrame.Content.WorkZone ignored ->
                Optional.of(new ReportedEvent.Danger(HazardType.ROADWORKS));
            case TravelerDataFrame.Content.GenericSign(List<GenericSignage.Element> words) ->
                Optional.of(sign(words.stream().map(word -> word(word.item())).collect(Collectors.joining(" "))));
            case TravelerDataFrame.Content.SpeedLimit(List<SpeedLimit.Element> words) ->
                Optional.of(sign(words.stream().map(word -> word(word.item())).collect(Collectors.joining(" "))));
            case TravelerDataFrame.Content.ExitService ignored -> Optional.empty();
        };
    }

    private static ReportedEvent.Sign sign(String words) {
        return new ReportedEvent.Sign("ITIS", words);
    }

    private static String word(GenericSignage.Element.Item_ item) {
        return switch (item) {
            case GenericSignage.Element.Item_.Itis(int code) -> Integer.toString(code);
            case GenericSignage.Element.Item_.Text(String text) -> text;
        };
    }

    private static String word(SpeedLimit.Element.Item_ item) {
        return switch (item) {
            case SpeedLimit.Element.Item_.Itis(int code) -> Integer.toString(code);
            case SpeedLimit.Element.Item_.Text(String text) -> text;
        };
    }

    private static Optional<HazardType> danger(ITIScodesAndText.Element.Item_ item) {
        return switch (item) {
            case ITIScodesAndText.Element.Item_.Itis(int code) -> ItisCodes.danger(code);
            case ITIScodesAndText.Element.Item_.Text(String text) -> WireEvent.named(text);
        };
    }
}
