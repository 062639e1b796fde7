package io.verge.edge.dissemination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.verge.proto.v1.Advisory.AreaOrBuilder;
import io.verge.road.Advisory;
import io.verge.road.Angles;
import io.verge.road.Area;
import io.verge.road.Hazard;
import io.verge.road.Position;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class AdvisoryEncoderTest {
    private static final long SEED = 0x5eed_0001L;
    private final AdvisoryEncoder encoder = new AdvisoryEncoder("site-1", Advisories.REFERENCE);

    @Test
    void protobufAndJsonCarryTheSameMessageAsTheReferenceClassesReadIt() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        JsonFormat.Printer printer =
                JsonFormat.printer().alwaysPrintFieldsWithNoPresence().omittingInsignificantWhitespace();
        for (int i = 0; i < 5_000; i++) {
            Advisory advisory = Advisories.random(random);
            var fromProtobuf = io.verge.proto.v1.Advisory.parseFrom(encoder.protobuf(advisory));
            var fromJson = io.verge.proto.v1.Advisory.newBuilder();
            JsonFormat.parser().merge(new String(encoder.json(advisory), UTF_8), fromJson);
            assertThat(fromJson.build()).as("seed %d, advisory %d", SEED, i).isEqualTo(fromProtobuf);
            assertThat(fromProtobuf.toByteArray())
                    .as("canonical bytes, seed %d, advisory %d", SEED, i)
                    .isEqualTo(encoder.protobuf(advisory));
            assertThat(fromProtobuf.getUnknownFields().asMap()).isEmpty();
            if (i % 50 == 0) {
                var again = io.verge.proto.v1.Advisory.newBuilder();
                JsonFormat.parser().merge(printer.print(fromProtobuf), again);
                assertThat(again.build()).isEqualTo(fromProtobuf);
            }
        }
    }

    @Test
    void jsonIsByteForByteWhatTheReferencePrinterWritesWhenItWritesEveryField() throws Exception {
        byte[] json = encoder.json(Advisories.crossing());
        var message = io.verge.proto.v1.Advisory.parseFrom(encoder.protobuf(Advisories.crossing()));
        String printed = JsonFormat.printer()
                .alwaysPrintFieldsWithNoPresence()
                .omittingInsignificantWhitespace()
                .print(message);
        assertThat(new String(json, UTF_8)).isEqualTo(printed);
    }

    @Test
    void valuesComeOutInTheUnitsTheFormatNames() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int i = 0; i < 1_000; i++) {
            Advisory advisory = Advisories.random(random);
            Hazard hazard = advisory.hazard();
            var message = io.verge.proto.v1.Advisory.parseFrom(encoder.protobuf(advisory));
            assertThat(message.getVersion()).isEqualTo(AdvisoryEncoder.VERSION);
            assertThat(message.getSiteId()).isEqualTo("site-1");
            assertThat(message.getAdvisoryId()).isEqualTo(advisory.advisoryId());
            assertThat(message.getAction().name()).isEqualTo(advisory.action().name());
            assertThat(message.getUrgency().name()).isEqualTo(advisory.urgency().name());
            assertThat(message.getHazardType().name()).isEqualTo(hazard.type().name());
            assertThat(message.getSeverity().name()).isEqualTo(hazard.severity().name());
            assertThat(message.getGeneratedTimeMicros()).isEqualTo(advisory.generatedNanos() / 1_000);
            assertThat(message.getExpiryTimeMicros()).isEqualTo(advisory.expiryNanos() / 1_000);
            assertThat(message.hasTtcMillis()).isEqualTo(!Double.isNaN(hazard.timeToCollisionSeconds()));
            if (message.hasTtcMillis()) {
                assertThat(message.getTtcMillis() / 1_000.0)
                        .isCloseTo(hazard.timeToCollisionSeconds(), Offset.offset(0.0006));
            }
            assertThat(message.getSensorsList()).isEqualTo(hazard.sensors());
            assertThat(message.getLane()).isEqualTo(hazard.lane());
            samePlace(message.getPosition(), hazard.place());
            sameArea(message.getArea(), advisory.area());
            for (int k = 0; k < hazard.parties().size(); k++) {
                sameParty(message.getParties(k), hazard.parties().get(k));
            }
            for (int k = 0; k < advisory.recipients().size(); k++) {
                Advisory.Recipient recipient = advisory.recipients().get(k);
                assertThat(message.getRecipients(k).getTrackId()).isEqualTo(recipient.trackId());
                assertThat(message.getRecipients(k).getStationId()).isEqualTo(recipient.stationId());
                assertThat(message.getRecipients(k).getRole().name())
                        .isEqualTo(recipient.role().name());
            }
        }
    }

    private static void sameParty(io.verge.proto.v1.Advisory.Party message, Hazard.Party party) {
        assertThat(message.getTrackId()).isEqualTo(party.trackId());
        assertThat(message.getStationId()).isEqualTo(party.stationId());
        assertThat(message.getStationType()).isEqualTo(party.type().code());
        assertThat(message.getSpeedCmps() / 100.0).isCloseTo(party.speedMps(), Offset.offset(0.006));
        assertThat(message.getHeadingCdeg()).isBetween(0, 35_999);
        assertThat(Angles.difference(Angles.ofHeadingDeg(message.getHeadingCdeg() / 100.0), party.headingRad()))
                .isCloseTo(0, Offset.offset(1e-4));
        samePlace(message.getPosition(), party.position());
    }

    private static void sameArea(AreaOrBuilder message, Area area) {
        switch (area) {
            case Area.Circle circle -> {
                samePlace(message.getCircle().getCentre(), circle.centre());
                assertThat(message.getCircle().getRadiusCm() / 100.0).isCloseTo(circle.radiusM(), Offset.offset(0.006));
            }
            case Area.Polygon polygon -> {
                assertThat(message.getPolygon().getCornersCount())
                        .isEqualTo(polygon.corners().size());
                for (int i = 0; i < polygon.corners().size(); i++) {
                    samePlace(
                            message.getPolygon().getCorners(i),
                            polygon.corners().get(i));
                }
            }
        }
    }

    private static void samePlace(io.verge.proto.v1.Advisory.Point message, Position position) {
        double x = Advisories.REFERENCE.xM(message.getLatitudeE7() / 1e7, message.getLongitudeE7() / 1e7);
        double y = Advisories.REFERENCE.yM(message.getLatitudeE7() / 1e7, message.getLongitudeE7() / 1e7);
        assertThat(position.distanceM(new Position(x, y))).isLessThan(0.02);
    }
}
