package io.verge.edge.wire.objectlist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireNames;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.WireSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the JSON form into a {@link WireFrame}: proto3's canonical mapping, with names in either spelling, numbers as
 * numbers or strings, enums by name or code, {@code null} for absent. Beyond the mapping it skips names it does not know,
 * as the Protobuf form does, and drops an object, not the frame, for a number that no integer of the wire can be.
 *
 * <p>Token after token, without a tree and without an object per road user.
 */
public final class JsonReader {
    private static final int MAX_NESTING = 16;
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_TEXT_LENGTH = 1_024;

    private static final long UINT32 = 0xffff_ffffL;
    private static final long UINT64 = -1L;

    private final JsonFactory factory = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(MAX_TEXT_LENGTH)
                    .maxNameLength(MAX_TEXT_LENGTH)
                    .build())
            .build();
    private final JsonNumber number = new JsonNumber();

    private boolean broken;

    /** Fills the frame, which is clear, and tells whether the bytes were readable. Stops at a version it does not know. */
    public boolean read(byte[] bytes, int offset, int length, WireFrame frame) {
        broken = false;
        try (JsonParser parser = factory.createParser(bytes, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (isFieldNext(parser)) {
                frameField(parser, frame);
                if (frame.version != 0 && frame.version != WireFrame.VERSION) {
                    return !broken;
                }
            }
            return !broken && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isFieldNext(JsonParser parser) throws IOException {
        return !broken && parser.nextToken() == JsonToken.FIELD_NAME;
    }

    private void frameField(JsonParser parser, WireFrame frame) throws IOException {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
            return;
        }
        switch (name) {
            case "version" -> frame.version = headerInteger(parser, UINT32);
            case "sensorId", "sensor_id" -> sensorId(parser, frame);
            case "measurementTimeMicros", "measurement_time_micros" ->
                frame.measurementTimeMicros = headerInteger(parser, UINT64);
            case "sequence" -> frame.sequence = headerInteger(parser, UINT32);
            case "objects" -> objects(parser, frame);
            case "signals" -> signals(parser, frame);
            default -> parser.skipChildren();
        }
    }

    private void sensorId(JsonParser parser, WireFrame frame) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            broken = true;
            return;
        }
        byte[] utf8 = parser.getText().getBytes(StandardCharsets.UTF_8);
        frame.sensorId(utf8, 0, utf8.length);
    }

    private long headerInteger(JsonParser parser, long max) throws IOException {
        long value = integer(parser, max);
        broken |= number.isImpossible();
        return value;
    }

    private void objects(JsonParser parser, WireFrame frame) throws IOException {
        broken |= parser.currentToken() != JsonToken.START_ARRAY;
        while (!broken && parser.nextToken() != JsonToken.END_ARRAY) {
            broken |= parser.currentToken() != JsonToken.START_OBJECT;
            if (broken) {
                return;
            }
            if (frame.admitsObject()) {
                object(parser, frame);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void object(JsonParser parser, WireFrame frame) throws IOException {
        WireObject object = frame.object;
        while (isFieldNext(parser)) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                number.clear();
                objectField(parser, name, object);
                object.impossible |= number.isImpossible();
            }
        }
        frame.commitObject();
    }

    private void objectField(JsonParser parser, String name, WireObject object) throws IOException {
        switch (name) {
            case "latitudeE7", "latitude_e7" -> object.latitudeE7 = signed(parser);
            case "longitudeE7", "longitude_e7" -> object.longitudeE7 = signed(parser);
            case "speedCmps", "speed_cmps" -> object.speedCmps = integer(parser, UINT32);
            case "headingCdeg", "heading_cdeg" -> object.headingCdeg = integer(parser, UINT32);
            case "lengthCm", "length_cm" -> object.lengthCm = integer(parser, UINT32);
            case "widthCm", "width_cm" -> object.widthCm = integer(parser, UINT32);
            case "heightCm", "height_cm" -> object.heightCm = integer(parser, UINT32);
            case "stationType", "station_type" -> object.stationType = code(parser, WireNames.STATION_TYPES);
            case "typeConfidencePct", "type_confidence_pct" -> object.typeConfidencePct = integer(parser, UINT32);
            case "existenceConfidencePct", "existence_confidence_pct" ->
                object.existenceConfidencePct = integer(parser, UINT32);
            case "objectId", "object_id" -> object.objectId = integer(parser, UINT64);
            case "stationId", "station_id" -> object.stationId = integer(parser, UINT64);
            case "semiMajorCm", "semi_major_cm" -> object.semiMajorCm = integer(parser, UINT32);
            case "semiMinorCm", "semi_minor_cm" -> object.semiMinorCm = integer(parser, UINT32);
            case "semiMajorOrientationCdeg", "semi_major_orientation_cdeg" ->
                object.semiMajorOrientationCdeg = integer(parser, UINT32);
            case "speedSigmaCmps", "speed_sigma_cmps" -> object.speedSigmaCmps = integer(parser, UINT32);
            case "headingSigmaCdeg", "heading_sigma_cdeg" -> object.headingSigmaCdeg = integer(parser, UINT32);
            default -> parser.skipChildren();
        }
    }

    private void signals(JsonParser parser, WireFrame frame) throws IOException {
        broken |= parser.currentToken() != JsonToken.START_ARRAY;
        while (!broken && parser.nextToken() != JsonToken.END_ARRAY) {
            broken |= parser.currentToken() != JsonToken.START_OBJECT;
            if (broken) {
                return;
            }
            if (frame.admitsSignal()) {
                signal(parser, frame);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void signal(JsonParser parser, WireFrame frame) throws IOException {
        WireSignal signal = frame.signal();
        while (isFieldNext(parser)) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                number.clear();
                signalField(parser, name, signal);
                signal.impossible |= number.isImpossible();
            }
        }
        frame.commitSignal();
    }

    private void signalField(JsonParser parser, String name, WireSignal signal) throws IOException {
        switch (name) {
            case "intersectionId", "intersection_id" -> signal.intersectionId = integer(parser, UINT32);
            case "signalGroup", "signal_group" -> signal.signalGroup = integer(parser, UINT32);
            case "phase" -> signal.phase = code(parser, WireNames.PHASES);
            case "minEndTimeMicros", "min_end_time_micros" -> signal.minEndTimeMicros = integer(parser, UINT64);
            case "maxEndTimeMicros", "max_end_time_micros" -> signal.maxEndTimeMicros = integer(parser, UINT64);
            default -> parser.skipChildren();
        }
    }

    private int signed(JsonParser parser) throws IOException {
        return (int) integer(parser, Integer.MAX_VALUE);
    }

    /** An integer of the wire: its magnitude at most {@code max}, unsigned; negative only below 2³¹. */
    private long integer(JsonParser parser, long max) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT
                && token != JsonToken.VALUE_NUMBER_FLOAT
                && token != JsonToken.VALUE_STRING) {
            broken = true;
            return 0;
        }
        return number.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), max);
    }

    /** The code of an enum given by name or number; −1, which no schema has, for a name it does not know. */
    private int code(JsonParser parser, String[] names) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (int) integer(parser, Integer.MAX_VALUE);
        }
        return WireNames.codeOf(names, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }
}
