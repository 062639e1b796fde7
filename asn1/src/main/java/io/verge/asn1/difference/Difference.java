package io.verge.asn1.difference;

/**
 * A place where two models part.
 *
 * @param path the way to it from the type that was compared, as {@code CAM.cam.generationDeltaTime}
 * @param first what is there in the first model
 * @param second what is there in the second
 */
public record Difference(String path, String first, String second) {
    /** {@code CAM.header: INTEGER (0..5), there INTEGER (0..6)}. */
    @Override
    public String toString() {
        return path + ": " + first + ", there " + second;
    }
}
