package io.verge.benchmarks.codec;

import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.Edition;
import io.verge.messages.cn.participants.RoadsideSafetyMessage;
import io.verge.messages.cn.roadmap.MapData;
import io.verge.messages.cn.roadsideinformation.RoadSideInformation;
import io.verge.messages.cn.signals.SPAT;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import java.util.ArrayList;
import java.util.List;

/** A message that is measured. */
final class BenchMessage<T> {
    private final String name;
    private final int size;
    private final Edition edition;
    private final Definition definition;
    private final Codec<T> codec;
    private final T value;
    private final byte[] octets;

    private BenchMessage(
            String name, int size, Edition edition, Definition definition, Codec<T> codec, T value, byte[] octets) {
        this.name = name;
        this.size = size;
        this.edition = edition;
        this.definition = definition;
        this.codec = codec;
        this.value = value;
        this.octets = octets;
    }

    /** All that are measured. */
    static List<BenchMessage<?>> all() {
        List<BenchMessage<?>> messages = new ArrayList<>();
        Set cn = new Set(Edition.CN);
        Set release1 = new Set(Edition.EU_RELEASE1);
        Set release2 = new Set(Edition.EU_RELEASE2);
        Set us = new Set(Edition.US);
        messages.add(release1.message("CAM", 1, "CAM", EuropeanTexts.cam(), Codec.uper(CAM::readUper, CAM::writeUper)));
        messages.add(
                release1.message("DENM", 1, "DENM", EuropeanTexts.denm(), Codec.uper(DENM::readUper, DENM::writeUper)));
        messages.add(release2.message(
                "CPM",
                16,
                "CollectivePerceptionMessage",
                EuropeanTexts.cpm(16),
                Codec.uper(CollectivePerceptionMessage::readUper, CollectivePerceptionMessage::writeUper)));
        messages.add(us.message(
                "BSM us",
                1,
                "BasicSafetyMessage",
                AmericanTexts.bsm(),
                Codec.uper(
                        io.verge.messages.us.bsm.BasicSafetyMessage::readUper,
                        io.verge.messages.us.bsm.BasicSafetyMessage::writeUper)));
        messages.add(cn.message(
                "BSM cn",
                1,
                "BasicSafetyMessage",
                ChineseTexts.bsm(),
                Codec.uper(
                        io.verge.messages.cn.vehicle.BasicSafetyMessage::readUper,
                        io.verge.messages.cn.vehicle.BasicSafetyMessage::writeUper)));
        messages.add(
                cn.message("SPAT", 12, "SPAT", ChineseTexts.spat(12), Codec.uper(SPAT::readUper, SPAT::writeUper)));
        messages.add(cn.message(
                "RSI",
                1,
                "RoadSideInformation",
                ChineseTexts.rsi(),
                Codec.uper(RoadSideInformation::readUper, RoadSideInformation::writeUper)));
        for (int participants : new int[] {1, 4, 16}) {
            messages.add(cn.message(
                    "RSM",
                    participants,
                    "RoadsideSafetyMessage",
                    ChineseTexts.rsm(participants),
                    Codec.uper(RoadsideSafetyMessage::readUper, RoadsideSafetyMessage::writeUper)));
        }
        for (int lanes : new int[] {1, 4, 16}) {
            messages.add(cn.message(
                    "MAP",
                    lanes,
                    "MapData",
                    ChineseTexts.map(lanes),
                    Codec.uper(MapData::readUper, MapData::writeUper)));
        }
        return messages;
    }

    private record Set(Edition edition, Model model) {
        Set(Edition edition) {
            this(edition, edition.model());
        }

        <T> BenchMessage<T> message(String name, int size, String type, String json, Codec<T> codec) {
            Definition definition = model.find(type).getFirst();
            byte[] octets = switch (new Jer(model).read(definition.type(), json)) {
                case Jer.Result.Wrong<Datum> wrong ->
                    throw new IllegalStateException(name + ", " + wrong.path() + ": " + wrong.reason());
                case Jer.Result.Done<Datum>(Datum value) ->
                    switch (new Interpreter(model).encode(Rules.UPER, definition.type(), value)) {
                        case Encoding.Refused(String path, String reason) ->
                            throw new IllegalStateException(name + ", " + path + ": " + reason);
                        case Encoding.Encoded encoded -> encoded.octets();
                    };
            };
            return switch (codec.decode(octets, 0, octets.length)) {
                case Decoded.Value<T>(T value, int ignored) ->
                    new BenchMessage<>(name, size, edition, definition, codec, value, octets);
                case Decoded.Rejected<T> rejected -> throw new IllegalStateException(name + ": " + rejected);
            };
        }
    }

    /** What the table calls it. */
    String name() {
        return name;
    }

    /** How many there are of what the message may have more of. */
    int size() {
        return size;
    }

    Edition edition() {
        return edition;
    }

    Definition definition() {
        return definition;
    }

    Codec<T> codec() {
        return codec;
    }

    T value() {
        return value;
    }

    /** As the interpreter writes them, which shares no code with the codec. */
    byte[] octets() {
        return octets;
    }

    /** Its type as a peer knows it that has modules. */
    String qualifiedType() {
        return definition.name().module() + "." + definition.name().name();
    }

    @Override
    public String toString() {
        return size == 1 ? name : name + " " + size;
    }
}
