/** What the codecs that {@code asn1} makes cost, beside those of others for the same modules and a floor written by hand. */
@NullMarked
package io.verge.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
