package io.verge.road.map;

/**
 * A SUMO network as read: the map, and the frame its own coordinates are in, for those who play what SUMO puts out.
 *
 * @param map the road; {@link RoadMap#names()} knows SUMO's lane and {@code tlLogic} ids
 * @param frame network coordinates to local metres
 */
public record SumoNet(RoadMap map, SumoFrame frame) {}
