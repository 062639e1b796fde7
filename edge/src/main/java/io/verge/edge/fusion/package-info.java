/**
 * Observations in, tracks out. What each source saw is moved to the instant it measured, matched to the road users known,
 * and weighed by how far it can be trusted; the {@link io.verge.road.LocalDynamicMap} holds the result.
 */
@NullMarked
package io.verge.edge.fusion;

import org.jspecify.annotations.NullMarked;
