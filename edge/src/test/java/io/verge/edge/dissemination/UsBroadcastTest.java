package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.Codec;
import io.verge.messages.Edition;
import io.verge.messages.us.area.GeographicalPath;
import io.verge.messages.us.dsrclane.Connection;
import io.verge.messages.us.dsrcmap.MapData;
import io.verge.messages.us.dsrcspat.MovementState;
import io.verge.messages.us.dsrcspat.SPAT;
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.sdsm.DetectedObjectCommonData;
import io.verge.messages.us.sdsm.SensorDataSharingMessage;
import io.verge.messages.us.tim.TravelerDataFrame;
import io.verge.messages.us.tim.TravelerInformation;
import io.verge.road.Advisory;
import io.verge.road.LocalDynamicMap;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a roadside unit that speaks SAE J2735 is sent. */
class UsBroadcastTest {
    private static final long NOW = Advisories.NOW_NANOS;
    private static final TwoDecoders<MessageFrame> FRAMES =
            new TwoDecoders<>(Codec.uper(MessageFrame::readUper, MessageFrame::writeUper), Edition.US, "MessageFrame");

    private final Datagrams datagrams = datagrams();
    private final BrokerFixture site = new BrokerFixture(
            new DisseminationConfig(
                    "127.0.0.1",
                    0,
                    20,
                    100_000,
                    1 << 20,
                    List.of(new Rsu(
                            "us",
                            datagrams.address(),
                            new Interest.Everything(),
                            MessageSet.US,
                            MessageSet.US.kinds()))),
            Pictures.map());

    @AfterEach
    void close() {
        site.close();
        datagrams.close();
    }

    @Test
    void aHazardIsAnAdvisoryUntilItHasNoTimeLeft() throws Exception {
        site.disseminator.publish(Advisories.crossing(9, 0, Advisory.Action.NEW));
        site.disseminator.publish(Advisories.crossing(9, 1, Advisory.Action.CANCEL));
        List<TravelerInformation> messages = messages().stream()
                .map(message -> ((MessageFrame.Value.TravelerInformation) message).value())
                .toList();
        assertThat(messages).extracting(TravelerInformation::msgCnt).containsExactly(0, 1);
        assertThat(messages.getFirst().packetID()).isEqualTo(messages.getLast().packetID());
        TravelerDataFrame first = messages.getFirst().dataFrames().getFirst();
        assertThat(first.durationTime()).isEqualTo(1);
        assertThat(first.priority()).isEqualTo(5);
        assertThat(first.startYear()).hasValue(2026);
        assertThat(first.content().toString()).contains("CROSSING");
        assertThat(first.regions().getFirst().description().orElseThrow())
                .isInstanceOfSatisfying(
                        GeographicalPath.Description.Geometry.class,
                        geometry ->
                                assertThat(geometry.value().circle().radius()).isEqualTo(60));
        assertThat(messages.getLast().dataFrames().getFirst().durationTime()).isZero();
    }

    @Test
    void roadUsersLightsAndLanesGoOut() throws Exception {
        LocalDynamicMap picture = Pictures.cars(33);
        picture.put(Pictures.green(7, 2, NOW));
        site.disseminator.show(picture);
        List<MessageFrame.Value> messages = messages();
        assertThat(messages).hasSize(4);
        SensorDataSharingMessage sdsm = ((MessageFrame.Value.SensorDataSharingMessage) messages.get(0)).value();
        assertThat(sdsm.objects()).hasSize(32);
        DetectedObjectCommonData second = sdsm.objects().get(1).detObjCommon();
        assertThat(second.objectID()).isEqualTo(2);
        assertThat(second.pos().offsetY()).isEqualTo(100);
        assertThat(second.speed()).isEqualTo(650);
        assertThat(second.heading()).isZero();
        SPAT spat = ((MessageFrame.Value.SPAT) messages.get(2)).value();
        assertThat(spat.intersections().getFirst().states())
                .extracting(MovementState::signalGroup)
                .containsExactly(2);
        MapData map = ((MessageFrame.Value.MapData) messages.get(3)).value();
        var intersection = map.intersections().orElseThrow().getFirst();
        assertThat(intersection.id().id()).isEqualTo(7);
        Connection connection =
                intersection.laneSet().getFirst().connectsTo().orElseThrow().getFirst();
        assertThat(connection.connectingLane().lane()).isEqualTo(2);
        assertThat(connection.signalGroup()).hasValue(2);
    }

    private List<MessageFrame.Value> messages() throws IOException {
        return datagrams.all().stream()
                .map(FRAMES::decode)
                .map(MessageFrame::value)
                .toList();
    }

    private static Datagrams datagrams() {
        try {
            return new Datagrams();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
