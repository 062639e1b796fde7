package io.verge.messages;

import io.verge.asn1.jer.VectorRow;
import io.verge.asn1.runtime.UperReader;
import io.verge.asn1.runtime.UperWriter;
import io.verge.messages.VectorsTest.Vectors;
import io.verge.messages.us.alert.EmergencyVehicleAlert;
import io.verge.messages.us.alert.RoadSideAlert;
import io.verge.messages.us.bsm.BasicSafetyMessage;
import io.verge.messages.us.collision.IntersectionCollision;
import io.verge.messages.us.dsrcmap.MapData;
import io.verge.messages.us.dsrcsignalrequest.SignalStatusMessage;
import io.verge.messages.us.dsrcspat.SPAT;
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.psm.PersonalSafetyMessage;
import io.verge.messages.us.request.CommonSafetyRequest;
import io.verge.messages.us.sdsm.SensorDataSharingMessage;
import io.verge.messages.us.tim.TravelerInformation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What others have published of J2735: recorded on roads, taken from the tests of others, and made by the encoder of 2024. */
final class AmericanVectors {
    private static final String TESTS = "j2735/vectors.jsonl";
    private static final String ROADS = "j2735/vectors-field-logs.jsonl";
    private static final String MADE = "j2735/vectors-2024-xer.jsonl";

    private static final String NOT_OURS = "our frame leaves a RoadSafetyMessage as octets";
    private static final String AS_XML =
            "its companion puts the name of the type around an open type's value, as XML would";

    private static final Map<String, String> DIFFERENT = Map.of(
            TESTS + ":19", NOT_OURS,
            TESTS + ":26", "our frame leaves a ProbeDataConfigMessage as octets",
            TESTS + ":30", "no message: its part II is longer than the whole, and all peers reject it",
            TESTS + ":52", NOT_OURS,
            TESTS + ":53", NOT_OURS,
            TESTS + ":54", NOT_OURS,
            TESTS + ":55", NOT_OURS);

    private AmericanVectors() {}

    static Stream<Vectors> all() {
        Codec<MessageFrame> frame = new Codec<>(MessageFrame::readUper, MessageFrame::writeUper);
        Predicate<VectorRow> any = row -> true;
        return Stream.of(
                new Vectors(TESTS, any, 68, MessageSet.US, "MessageFrame", Optional.of(frame), DIFFERENT),
                new Vectors(ROADS, any, 2491, MessageSet.US, "MessageFrame", Optional.of(frame), Map.of()),
                made("MessageFrame", 7, frame, 62, 63),
                made(
                        "BasicSafetyMessage",
                        15,
                        BasicSafetyMessage::readUper,
                        BasicSafetyMessage::writeUper,
                        73,
                        74,
                        75,
                        76,
                        77,
                        78),
                made("MapData", 7, MapData::readUper, MapData::writeUper),
                made("SPAT", 2, SPAT::readUper, SPAT::writeUper),
                made("SignalStatusMessage", 1, SignalStatusMessage::readUper, SignalStatusMessage::writeUper),
                made("TravelerInformation", 1, TravelerInformation::readUper, TravelerInformation::writeUper),
                made("PersonalSafetyMessage", 3, PersonalSafetyMessage::readUper, PersonalSafetyMessage::writeUper),
                made(
                        "SensorDataSharingMessage",
                        2,
                        SensorDataSharingMessage::readUper,
                        SensorDataSharingMessage::writeUper),
                made("RoadSideAlert", 1, RoadSideAlert::readUper, RoadSideAlert::writeUper),
                made("EmergencyVehicleAlert", 1, EmergencyVehicleAlert::readUper, EmergencyVehicleAlert::writeUper),
                made("IntersectionCollision", 1, IntersectionCollision::readUper, IntersectionCollision::writeUper),
                made("CommonSafetyRequest", 1, CommonSafetyRequest::readUper, CommonSafetyRequest::writeUper));
    }

    private static <T> Vectors made(
            String type, int tried, Function<UperReader, T> read, BiConsumer<T, UperWriter> write, int... asXml) {
        return made(type, tried, new Codec<>(read, write), asXml);
    }

    private static Vectors made(String type, int tried, Codec<?> codec, int... asXml) {
        Map<String, String> different = new HashMap<>();
        for (int line : asXml) {
            different.put(MADE + ":" + line, AS_XML);
        }
        return new Vectors(
                MADE, row -> row.type().equals(type), tried, MessageSet.US, type, Optional.of(codec), different);
    }
}
