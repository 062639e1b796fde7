package io.verge.messages.eu.release2;

import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.Codec;
import io.verge.messages.Message;
import io.verge.messages.MessageSet;
import io.verge.messages.eu.release2.header.BasicContainer;
import io.verge.messages.eu.release2.header.ItsPduHeader;
import io.verge.messages.eu.release2.header.TrafficParticipantType;
import io.verge.messages.eu.release2.path.PathPoint;
import io.verge.messages.eu.release2.path.PathPointPredicted;
import io.verge.messages.eu.release2.position.Altitude;
import io.verge.messages.eu.release2.position.AltitudeConfidence;
import io.verge.messages.eu.release2.position.DeltaAltitude;
import io.verge.messages.eu.release2.position.DeltaReferencePosition;
import io.verge.messages.eu.release2.position.PosConfidenceEllipse;
import io.verge.messages.eu.release2.position.PositionConfidenceEllipse;
import io.verge.messages.eu.release2.position.ReferencePosition;
import io.verge.messages.eu.release2.position.ReferencePositionWithConfidence;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Parts that messages have in common. */
final class Samples {
    static final UnknownExtensions NONE = UnknownExtensions.NONE;
    static final long STATION = 0xCAFE_0002L;
    private static final int LATITUDE = 481_351_253;
    private static final int LONGITUDE = 115_819_806;

    private Samples() {}

    static <T> Message<T> message(String type, Codec<T> codec) {
        return new Message<>(MessageSet.EU_RELEASE2, type, codec);
    }

    static ItsPduHeader header(int protocolVersion, int messageId) {
        return new ItsPduHeader(protocolVersion, messageId, STATION);
    }

    static ReferencePosition junction() {
        return new ReferencePosition(LATITUDE, LONGITUDE, new PosConfidenceEllipse(95, 62, 1800), altitude());
    }

    static BasicContainer whoAndWhere(int stationType) {
        PositionConfidenceEllipse ellipse = new PositionConfidenceEllipse(95, 62, 1800);
        return new BasicContainer(
                stationType, new ReferencePositionWithConfidence(LATITUDE, LONGITUDE, ellipse, altitude()), NONE);
    }

    static BasicContainer pedestrian() {
        return whoAndWhere(TrafficParticipantType.PEDESTRIAN);
    }

    /** Half a second a step. */
    static List<PathPoint> driven(int points) {
        DeltaReferencePosition step = new DeltaReferencePosition(-630, 105, DeltaAltitude.UNAVAILABLE);
        return Collections.nCopies(points, new PathPoint(step, OptionalLong.of(50)));
    }

    static PathPointPredicted ahead(int latitude) {
        return new PathPointPredicted(
                latitude,
                -105,
                Optional.empty(),
                DeltaAltitude.UNAVAILABLE,
                AltitudeConfidence.UNAVAILABLE,
                Optional.empty(),
                OptionalInt.of(12),
                OptionalInt.empty(),
                NONE);
    }

    private static Altitude altitude() {
        return new Altitude(51_900, AltitudeConfidence.ALT_002_00);
    }
}
