package io.verge.edge.decode;

import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.wire.SiteIds;
import io.verge.edge.wire.WireEvent;
import io.verge.edge.wire.WireFrame;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import io.verge.road.ReportedEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes events of messages local ones; what cannot be, is far off or comes from the site itself is left out and counted. */
final class EventDecoder {
    private static final double MAX_RADIUS_M = 10_000;
    private static final long MAX_AHEAD_MICROS = TimeUnit.MINUTES.toMicros(1);
    /** Nothing is believed for longer without being told again, nor kept for later than this. */
    private static final long MAX_TIME_MICROS = TimeUnit.DAYS.toMicros(1);

    private static final double MAX_LATITUDE_DEG = 90;
    private static final double MAX_LONGITUDE_DEG = 180;
    private static final double NEAR_DEG = 1;
    private static final double NEAR_LONGITUDE_DEG = 15;

    private final GeoReference reference;
    private final double areaRadiusM;
    private final SiteIds own;
    private final Counters counters;

    EventDecoder(GeoReference reference, double areaRadiusM, SiteIds own, Counters counters) {
        this.reference = reference;
        this.areaRadiusM = areaRadiusM;
        this.own = own;
        this.counters = counters;
    }

    void accept(WireFrame frame, List<ReportedEvent> into) {
        if (frame.otherEvents > 0) {
            counters.drop(DropReason.OTHER_EVENT, frame.otherEvents);
        }
        if (frame.tooManyEvents > 0) {
            counters.drop(DropReason.TOO_MANY_EVENTS, frame.tooManyEvents);
        }
        for (WireEvent event : frame.events) {
            accept(event, frame.arrivalMicros, into);
        }
    }

    private void accept(WireEvent event, long arrivalMicros, List<ReportedEvent> into) {
        if (own.isOwn(event.source())) {
            counters.drop(DropReason.OWN_MESSAGE);
        } else if (!isPlausible(event, arrivalMicros)) {
            counters.drop(DropReason.IMPLAUSIBLE_EVENT);
        } else if (!isNear(event)) {
            counters.drop(DropReason.OUTSIDE_AREA);
        } else {
            into.add(new ReportedEvent(
                    event.source(),
                    event.number(),
                    event.part(),
                    event.subject(),
                    place(event),
                    event.radiusM(),
                    TimeUnit.MICROSECONDS.toNanos(event.beginMicros()),
                    TimeUnit.MICROSECONDS.toNanos(Math.min(event.endMicros(), arrivalMicros + MAX_TIME_MICROS)),
                    TimeUnit.MICROSECONDS.toNanos(event.toldMicros()),
                    event.probability()));
        }
    }

    private Position place(WireEvent event) {
        return event.isPlaceless()
                ? new Position(0, 0)
                : new Position(
                        reference.xM(event.latitudeDeg(), event.longitudeDeg()),
                        reference.yM(event.latitudeDeg(), event.longitudeDeg()));
    }

    private static boolean isPlausible(WireEvent event, long arrivalMicros) {
        return (event.isPlaceless() || isOnEarth(event))
                && event.radiusM() > 0
                && event.radiusM() <= MAX_RADIUS_M
                && event.toldMicros() <= arrivalMicros + MAX_AHEAD_MICROS
                && event.beginMicros() <= arrivalMicros + MAX_TIME_MICROS
                && event.endMicros() >= event.beginMicros();
    }

    private static boolean isOnEarth(WireEvent event) {
        return Math.abs(event.latitudeDeg()) <= MAX_LATITUDE_DEG && Math.abs(event.longitudeDeg()) <= MAX_LONGITUDE_DEG;
    }

    /** Whether it reaches the site's area. The conversion may come back to zero on the far side of the Earth. */
    private boolean isNear(WireEvent event) {
        if (event.isPlaceless()) {
            return true;
        }
        double eastDeg = Math.abs(event.longitudeDeg() - reference.origin().longitudeDeg());
        if (Math.abs(event.latitudeDeg() - reference.origin().latitudeDeg()) > NEAR_DEG
                || Math.min(eastDeg, 2 * MAX_LONGITUDE_DEG - eastDeg) > NEAR_LONGITUDE_DEG) {
            return false;
        }
        double xM = reference.xM(event.latitudeDeg(), event.longitudeDeg());
        double yM = reference.yM(event.latitudeDeg(), event.longitudeDeg());
        return Math.hypot(xM, yM) <= areaRadiusM + event.radiusM();
    }
}
