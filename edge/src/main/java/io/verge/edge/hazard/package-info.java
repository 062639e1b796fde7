/**
 * Tracks in, hazards out. Where everybody is likely to go ({@code PathPredictor}), whose paths meet and when, in
 * continuous time ({@code ConflictSearch}, {@code SweptBodies}), who is bound to give way and still can
 * ({@code RightOfWay}), who breaks a rule ({@code Violations}); and one life per danger ({@code OpenHazard}).
 */
@NullMarked
package io.verge.edge.hazard;

import org.jspecify.annotations.NullMarked;
