package io.verge.asn1.syntax;

import io.verge.asn1.source.Problems;
import io.verge.asn1.source.Source;
import java.util.List;

/** The grammar of ASN.1 over one row of tokens, in the parts that the standards have too. */
public final class Parser {
    final TokenReader in;
    final TypeParser types;
    final ValueParser values;
    final ConstraintParser constraints;
    final ObjectParser objects;

    Parser(TokenReader in) {
        this.in = in;
        types = new TypeParser(this);
        values = new ValueParser(this);
        constraints = new ConstraintParser(this);
        objects = new ObjectParser(this);
    }

    /** The modules of a source, as far as they can be read; what cannot is among the problems. */
    public static List<ModuleTree> modules(Source source, Problems problems) {
        List<Token> tokens = Lexer.tokens(source, problems);
        return new ModuleParser(new Parser(new TokenReader(tokens, tokens.getLast())), problems).modules();
    }
}
