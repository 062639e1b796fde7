/**
 * The measures themselves, of any objects of which one can say how alike two are: CLEAR MOT, identity and HOTA. {@link
 * io.verge.evaluation.metric.Comparison} is what all of them start from.
 */
@NullMarked
package io.verge.evaluation.metric;

import org.jspecify.annotations.NullMarked;
