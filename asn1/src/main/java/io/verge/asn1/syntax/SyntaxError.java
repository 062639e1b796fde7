package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem;

/** Unwinds the parser to where it goes on after a mistake. It never leaves this package: outside, mistakes are problems. */
final class SyntaxError extends RuntimeException {
    final transient Problem problem;

    SyntaxError(Problem.Code code, Place place, String message) {
        super(message, null, false, false);
        problem = new Problem(code, place, message);
    }
}
