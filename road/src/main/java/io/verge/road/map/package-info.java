/**
 * The road itself: lanes, crossings, stop lines and signal groups. {@link io.verge.road.map.Lanelet2Reader} and
 * {@link io.verge.road.map.SumoNetReader} read a {@link io.verge.road.map.RoadMap} from a file,
 * {@link io.verge.road.map.LaneIndex} finds the lane a road user is on, and {@link io.verge.road.map.MapNames} knows what
 * the file calls its parts.
 */
@NullMarked
package io.verge.road.map;

import org.jspecify.annotations.NullMarked;
