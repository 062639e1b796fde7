/** The road itself: lanes, crossings, stop lines and signal groups, the index that finds them, and readers of map files. */
@NullMarked
package io.verge.road.map;

import org.jspecify.annotations.NullMarked;
