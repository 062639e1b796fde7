package io.verge.edge.wire.us;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.us.area.Circle;
import io.verge.messages.us.area.DistanceUnits;
import io.verge.messages.us.area.GeographicalPath;
import io.verge.messages.us.area.GeometricProjection;
import io.verge.messages.us.itis.ITIScodesAndText;
import io.verge.messages.us.tim.TravelerDataFrame;
import io.verge.messages.us.tim.TravelerInfoType;
import io.verge.messages.us.tim.TravelerInformation;
import io.verge.road.Advisory;
import io.verge.road.Area;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Advisories as TIM of SAE J2735, an advisory in a circle each. What it is about is said in words. The standard cannot take
 * a message back: one that is over is sent once more with no time left.
 */
public final class UsEvents {
    private static final int COUNTS = 128;
    private static final int ID_BYTES = 9;
    private static final int HEADING_BITS = 16;
    private static final int MAX_RADIUS_M = 4_095;
    private static final int MAX_MINUTES = 31_999;
    private static final long NANOS_PER_MINUTE = 60_000_000_000L;
    private static final int NO_PERMISSION = 0;

    /** {@code SignPriority} of each urgency, of 0 … 7. */
    private static final int[] PRIORITIES = {2, 5, 7};

    private final OctetString sourceId;
    private final GeoReference geo;

    /** @param sourceId of four octets */
    public UsEvents(OctetString sourceId, GeoReference geo) {
        this.sourceId = sourceId;
        this.geo = geo;
    }

    /**
     * The message that tells of an advisory.
     *
     * @param number what it is known by, the same for all that is said of it
     */
    public TravelerInformation tim(Advisory advisory, int number) {
        return new TravelerInformation(
                advisory.sequence() % COUNTS,
                OptionalInt.of(UsTime.minuteOfYear(advisory.generatedNanos())),
                Optional.of(packetId(number)),
                Optional.empty(),
                List.of(frame(advisory, number)),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private OctetString packetId(int number) {
        byte[] id = new byte[ID_BYTES];
        for (int i = 0; i < sourceId.size(); i++) {
            id[i] = (byte) sourceId.get(i);
        }
        id[ID_BYTES - 2] = (byte) (number >>> Byte.SIZE);
        id[ID_BYTES - 1] = (byte) number;
        return OctetString.copyOf(id);
    }

    private TravelerDataFrame frame(Advisory advisory, int number) {
        long begin = advisory.hazard().raisedNanos();
        String text = advisory.hazard().type().name().replace('_', ' ');
        return new TravelerDataFrame(
                NO_PERMISSION,
                TravelerInfoType.Item.ADVISORY,
                new TravelerDataFrame.MsgId.FurtherInfoID(
                        OctetString.copyOf((byte) (number >>> Byte.SIZE), (byte) number)),
                OptionalInt.of(UsTime.year(begin)),
                UsTime.minuteOfYear(begin),
                minutes(advisory),
                PRIORITIES[advisory.urgency().ordinal()],
                NO_PERMISSION,
                List.of(region(advisory.area(), advisory.hazard().place())),
                NO_PERMISSION,
                NO_PERMISSION,
                new TravelerDataFrame.Content.Advisory(
                        List.of(new ITIScodesAndText.Element(new ITIScodesAndText.Element.Item_.Text(text)))),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    /** From the minute it was raised in until the one after its expiry; none where it is over. */
    private static int minutes(Advisory advisory) {
        if (advisory.action() == Advisory.Action.CANCEL) {
            return 0;
        }
        long first = advisory.hazard().raisedNanos() / NANOS_PER_MINUTE;
        long last = advisory.expiryNanos() / NANOS_PER_MINUTE;
        return Math.clamp(last - first + 1, 1, MAX_MINUTES);
    }

    private GeographicalPath region(Area area, Position place) {
        double radiusM = switch (area) {
            case Area.Circle circle -> circle.radiusM() + circle.centre().distanceM(place);
            case Area.Polygon polygon ->
                polygon.corners().stream().mapToDouble(place::distanceM).max().orElse(0);
        };
        Circle circle = new Circle(
                UsPlaces.position(geo.toGeo(place.xM(), place.yM())),
                (int) Math.min(Math.ceil(radiusM), MAX_RADIUS_M),
                DistanceUnits.METER);
        BitString everyHeading = BitString.of((1 << HEADING_BITS) - 1, HEADING_BITS);
        return new GeographicalPath(
                Optional.empty(),
                Optional.empty(),
                Optional.of(circle.center()),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(everyHeading),
                Optional.of(new GeographicalPath.Description.Geometry(new GeometricProjection(
                        everyHeading,
                        Optional.empty(),
                        OptionalInt.empty(),
                        circle,
                        Optional.empty(),
                        UnknownExtensions.NONE))),
                Optional.empty(),
                UnknownExtensions.NONE);
    }
}
