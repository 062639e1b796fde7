package io.verge.asn1.jer;

import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;

/** Writes values of a model's types as JSON text, and reads them. */
public final class Jer {
    private final Model model;

    /** JER for these definitions. */
    public Jer(Model model) {
        this.model = model;
    }

    /** What becomes of a text or a value. */
    public sealed interface Result<T> {
        /** It went well. */
        record Done<T>(T value) implements Result<T> {}

        /** It does not fit the type: where, as {@code $.cam.camParameters}, and what was expected. */
        record Wrong<T>(String path, String reason) implements Result<T> {}
    }

    /** The value as JSON text on one line. */
    public Result<String> write(Type type, Datum value) {
        return write(type, value, true);
    }

    /** The value as JSON text with a line per member, for reading. */
    public Result<String> print(Type type, Datum value) {
        return write(type, value, false);
    }

    private Result<String> write(Type type, Datum value, boolean onOneLine) {
        JsonPath path = new JsonPath();
        try {
            Json json = new JerWriter(model, path).json(type, value);
            return new Result.Done<>(JsonWriter.write(json, onOneLine));
        } catch (Mistake mistake) {
            return new Result.Wrong<>(path.toString(), mistake.reason());
        }
    }

    /**
     * The value that the text is. Kinds and names are checked; whether numbers, sizes and characters are within their
     * constraints is left to an encode, and so are components that are missing.
     */
    public Result<Datum> read(Type type, String text) {
        JsonPath path = new JsonPath();
        try {
            return new Result.Done<>(new JerReader(model, path).datum(type, JsonReader.read(text)));
        } catch (Mistake mistake) {
            return new Result.Wrong<>(path.toString(), mistake.reason());
        }
    }
}
