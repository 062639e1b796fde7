/**
 * Truth and tracks as the benchmarks' files have them. Whatever is wrong in a file is one {@link
 * io.verge.evaluation.input.EvaluationException} that names the file, the line and what was expected.
 */
@NullMarked
package io.verge.evaluation.input;

import org.jspecify.annotations.NullMarked;
