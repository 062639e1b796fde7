/**
 * From bytes to {@link io.verge.road.Observations} and {@link io.verge.road.SignalState}s, and back for those who play
 * sensor: the wire format of {@code docs/reference/frames.md}. WGS-84 and scaled integers stop here.
 */
@NullMarked
package io.verge.edge.decode;

import org.jspecify.annotations.NullMarked;
