package io.verge.tracking;

/**
 * What a detector found.
 *
 * @param body where it is
 * @param score how sure the detector is, on the detector's own scale; more is surer
 */
public record Detection<B>(B body, double score) {}
