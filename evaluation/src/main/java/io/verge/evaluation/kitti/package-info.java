/**
 * What KITTI has of its own: classes with neighbours, areas nobody cares for, objects too far gone to count, and averages
 * over recall.
 */
@NullMarked
package io.verge.evaluation.kitti;

import org.jspecify.annotations.NullMarked;
