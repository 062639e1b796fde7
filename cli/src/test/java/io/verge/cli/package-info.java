/** The house rules as tests, and the reference pages that tests write. */
@NullMarked
package io.verge.cli;

import org.jspecify.annotations.NullMarked;
