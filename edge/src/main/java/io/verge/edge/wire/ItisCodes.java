package io.verge.edge.wire;

import io.verge.road.HazardType;
import java.util.Optional;

/** The dangers that codes of SAE J2540-2 tell, by its groups of 128 phrases each; of those about traffic and driving, single ones. */
public final class ItisCodes {
    private ItisCodes() {}

    public static Optional<HazardType> danger(int code) {
        if (code >= 257 && code <= 263) {
            return Optional.of(HazardType.CONGESTION);
        } else if (code >= 513 && code <= 640) {
            return Optional.of(HazardType.ACCIDENT);
        } else if (code >= 1_025 && code <= 1_152) {
            return Optional.of(HazardType.ROADWORKS);
        } else if (code >= 1_281 && code <= 1_408) {
            return Optional.of(HazardType.OBSTACLE);
        } else if (code == 1_793) {
            return Optional.of(HazardType.WRONG_WAY);
        } else if (code >= 5_377 && code <= 5_504) {
            return Optional.of(HazardType.LOW_VISIBILITY);
        } else if (code >= 5_889 && code <= 6_016) {
            return Optional.of(HazardType.SLIPPERY_ROAD);
        }
        return Optional.empty();
    }
}
