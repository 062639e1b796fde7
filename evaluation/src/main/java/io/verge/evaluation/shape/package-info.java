/**
 * What objects are compared by: boxes in a picture, boxes in space, points on the ground.
 */
@NullMarked
package io.verge.evaluation.shape;

import org.jspecify.annotations.NullMarked;
