package io.verge.evaluation;

import java.util.Locale;

/** A figure of a {@link Row}: its key in a report, its head in a table, and how it is written there. */
public enum Figure {
    /** Of HOTA. */
    HOTA("hota", "HOTA", Form.PERCENT),
    /** Of HOTA. */
    DET_A("detA", "DetA", Form.PERCENT),
    /** Of HOTA. */
    ASS_A("assA", "AssA", Form.PERCENT),
    /** Of HOTA. */
    LOC_A("locA", "LocA", Form.PERCENT),
    /** Of identity. */
    IDF1("idf1", "IDF1", Form.PERCENT),
    /** Of identity. */
    IDP("idp", "IDP", Form.PERCENT),
    /** Of identity. */
    IDR("idr", "IDR", Form.PERCENT),
    /** Of CLEAR MOT, as all that follow. */
    RECALL("recall", "Rcll", Form.PERCENT),
    /** Matches of all that is tracked. */
    PRECISION("precision", "Prcn", Form.PERCENT),
    /** Sightings of objects. */
    SIGHTINGS("sightings", "seen", Form.COUNT),
    /** Objects. */
    OBJECTS("objects", "GT", Form.COUNT),
    /** Of these, mostly tracked. */
    MOSTLY_TRACKED("mostlyTracked", "MT", Form.COUNT),
    /** Of these, partially tracked. */
    PARTIALLY_TRACKED("partiallyTracked", "PT", Form.COUNT),
    /** Of these, mostly lost. */
    MOSTLY_LOST("mostlyLost", "ML", Form.COUNT),
    /** Tracks in a frame without an object. */
    FALSE_POSITIVES("falsePositives", "FP", Form.COUNT),
    /** Sightings without a track. */
    MISSES("misses", "FN", Form.COUNT),
    /** Of identity. */
    SWITCHES("switches", "IDs", Form.COUNT),
    /** Losses that are made good. */
    FRAGMENTATIONS("fragmentations", "FM", Form.COUNT),
    /** Accuracy. */
    MOTA("mota", "MOTA", Form.PERCENT),
    /** Precision as the mean distance of the matches. */
    MOTP_DISTANCE("motpDistance", "MOTPd", Form.DECIMAL),
    /** Precision as the mean likeness of the matches. */
    MOTP_SIMILARITY("motpSimilarity", "MOTPs", Form.DECIMAL),
    /** On the ground. */
    MEDIAN_ERROR("positionErrorMedianM", "median m", Form.DECIMAL),
    /** Over confidence, as all that follow. */
    SAMOTA("samota", "sAMOTA", Form.PERCENT),
    /** Mean accuracy. */
    AMOTA("amota", "AMOTA", Form.PERCENT),
    /** Mean precision. */
    AMOTP("amotp", "AMOTP", Form.PERCENT),
    /** The confidence at which accuracy is best. */
    BEST_THRESHOLD("bestThreshold", "best at", Form.DECIMAL),
    /** Accuracy there. */
    BEST_MOTA("bestMota", "MOTA", Form.PERCENT),
    /** Precision there. */
    BEST_MOTP("bestMotpSimilarity", "MOTPs", Form.DECIMAL),
    /** Switches there. */
    BEST_SWITCHES("bestSwitches", "IDs", Form.COUNT),
    /** Fragmentations there. */
    BEST_FRAGMENTATIONS("bestFragmentations", "FM", Form.COUNT);

    private enum Form {
        PERCENT,
        COUNT,
        DECIMAL
    }

    private final String key;
    private final String head;
    private final Form form;

    Figure(String key, String head, Form form) {
        this.key = key;
        this.head = head;
        this.form = form;
    }

    /** In a report. */
    public String key() {
        return key;
    }

    /** In a table. */
    public String head() {
        return head;
    }

    /** Whether it says what becomes of tracks as more or less confidence is asked for. */
    public boolean isOverConfidence() {
        return compareTo(SAMOTA) >= 0;
    }

    /** A number for a report: counts without a decimal point. */
    public Number number(double value) {
        // A conditional expression would make a decimal of both.
        if (form == Form.COUNT) {
            return (long) value;
        }
        return value;
    }

    /** A number for people; what does not exist, or has no end, is a dash. */
    public String text(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        return switch (form) {
            case PERCENT -> String.format(Locale.ROOT, "%.1f%%", 100 * value);
            case COUNT -> Long.toString((long) value);
            case DECIMAL -> String.format(Locale.ROOT, "%.3f", value);
        };
    }
}
