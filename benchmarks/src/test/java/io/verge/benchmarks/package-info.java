/** The benches themselves, run tiny. */
@NullMarked
package io.verge.benchmarks;

import org.jspecify.annotations.NullMarked;
