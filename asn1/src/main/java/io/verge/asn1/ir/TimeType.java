package io.verge.asn1.ir;

/** X.680 clauses 38, 46 and 47. UTCTime and GeneralizedTime are VisibleStrings to PER and OER. */
public record TimeType(Kind kind) implements Type {
    /** The kinds of times. */
    public enum Kind {
        UTC_TIME("UTCTime"),
        GENERALIZED_TIME("GeneralizedTime"),
        TIME("TIME"),
        DATE("DATE"),
        TIME_OF_DAY("TIME-OF-DAY"),
        DATE_TIME("DATE-TIME"),
        DURATION("DURATION");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As X.680 spells it. */
        public String words() {
            return words;
        }
    }
}
