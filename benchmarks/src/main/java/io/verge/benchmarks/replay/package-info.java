/** Any input through the real pipeline, as fast as it goes, with a report at the end: the same bytes out every time. */
@NullMarked
package io.verge.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
