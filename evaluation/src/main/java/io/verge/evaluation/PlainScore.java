package io.verge.evaluation;

import io.verge.evaluation.metric.ClearMot;
import io.verge.evaluation.metric.ClearScore;
import io.verge.evaluation.metric.Comparison;
import io.verge.evaluation.metric.Hota;
import io.verge.evaluation.metric.HotaScore;
import io.verge.evaluation.metric.Identity;
import io.verge.evaluation.metric.IdentityScore;

/** CLEAR MOT, identity and HOTA of benchmarks in which everything counts. */
record PlainScore(ClearScore clear, IdentityScore identity, HotaScore hota) {
    static final PlainScore NONE = new PlainScore(ClearScore.NONE, IdentityScore.NONE, Hota.none());

    static PlainScore of(Comparison comparison, double gate) {
        return new PlainScore(
                ClearMot.score(comparison, gate), Identity.score(comparison, gate), Hota.score(comparison));
    }

    PlainScore plus(PlainScore other) {
        return new PlainScore(clear.plus(other.clear), identity.plus(other.identity), hota.plus(other.hota));
    }

    Figures figures() {
        return new Figures().with(hota).with(identity).with(clear);
    }
}
