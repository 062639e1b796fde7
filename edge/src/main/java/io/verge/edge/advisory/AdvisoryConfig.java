package io.verge.edge.advisory;

/**
 * Whom to tell, and for how long it holds.
 *
 * @param approachSeconds road users that would reach the place within this time are told
 * @param approachMetres and are looked for within this distance
 * @param areaRadiusM everybody this near is concerned
 * @param validitySeconds how long an advisory holds unless it is renewed
 * @param recheckSeconds how often those heading into a known hazard are looked for again
 */
public record AdvisoryConfig(
        double approachSeconds,
        double approachMetres,
        double areaRadiusM,
        double validitySeconds,
        double recheckSeconds) {
    public static final AdvisoryConfig DEFAULTS = new AdvisoryConfig(8, 150, 40, 5, 0.5);

    public AdvisoryConfig {
        if (!(approachSeconds > 0) || !(areaRadiusM > 0) || !(validitySeconds > recheckSeconds)) {
            throw new IllegalArgumentException("advisories must hold longer than they are rechecked");
        }
    }
}
