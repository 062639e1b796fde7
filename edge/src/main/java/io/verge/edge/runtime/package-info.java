/** What every stage stands on: time and timers passed in, the declared table of counters, and one family of errors. */
@NullMarked
package io.verge.edge.runtime;

import org.jspecify.annotations.NullMarked;
