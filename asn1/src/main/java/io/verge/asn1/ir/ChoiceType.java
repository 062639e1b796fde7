package io.verge.asn1.ir;

import java.util.List;

/**
 * X.680 clause 29. {@code root} is in the order of the text, {@code canonical} in that of the tags, by which PER counts it
 * (X.691 23.1); additions are counted in the order of the text, whether or not they stand in a group. OER writes tags (X.696
 * clause 20).
 */
public record ChoiceType(
        List<Alternative> root, List<Alternative> canonical, boolean extensible, List<Alternative> additions)
        implements Type {}
