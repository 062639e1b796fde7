package io.verge.evaluation.metric;

/**
 * Where one object, or one track, was in one frame.
 *
 * @param frame the number of the frame, as its files count
 * @param id who it was; the ids of truth and of tracks have nothing to do with each other
 * @param body what it is compared by
 */
public record Sighting<B>(int frame, long id, B body) {}
