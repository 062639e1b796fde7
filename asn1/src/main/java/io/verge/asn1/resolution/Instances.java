package io.verge.asn1.resolution;

import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.Assignment.Parameter;
import io.verge.asn1.syntax.Token;
import io.verge.asn1.syntax.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parameterized types with what they are given (X.683 clause 9). The same template with the same parameters is one instance,
 * and it has a definition unless all it comes to is another name: what is given to a type for a constraint that no codec sees
 * leaves nothing to define.
 */
final class Instances {
    /** Longer keys come only from templates that give themselves ever larger parameters. */
    private static final int LONGEST_KEY = 2_000;

    private static final int LONGEST_NAME = 120;
    /** No set of modules of the field has a hundred. */
    private static final int MOST = 10_000;

    private final Resolution resolution;
    private final Map<String, Instance> byKey = new LinkedHashMap<>();
    private final Map<Name, Instance> byName = new HashMap<>();

    Instances(Resolution resolution) {
        this.resolution = resolution;
    }

    /** One instance; its type is null while it is being made. */
    private static final class Instance {
        final Name name;
        final Place place;

        @Nullable
        Type type;

        boolean referred;

        Instance(Name name, Place place) {
            this.name = name;
            this.place = place;
        }
    }

    /** The definitions that are needed, in the order in which they were first met. */
    List<Definition> all() {
        List<Definition> definitions = new ArrayList<>();
        for (Instance instance : byKey.values()) {
            Type type = instance.type;
            if (type != null && instance.referred) {
                definitions.add(new Definition(instance.name, type, instance.place));
            }
        }
        return definitions;
    }

    /** The type of an instance by its name. */
    Optional<Type> find(Name name, Place at) {
        Instance instance = byName.get(name);
        if (instance == null) {
            return Optional.empty();
        }
        Type type = instance.type;
        if (type == null) {
            resolution.problems.report(Code.ENDLESS, at, name.name() + " is defined by itself alone");
            return Optional.of(Resolution.UNKNOWN);
        }
        return Optional.of(type);
    }

    /** The type that a template becomes with these arguments. */
    Type instantiate(Names.OfAssignment template, List<Tokens> arguments, Scope scope, Place at) {
        List<Parameter> parameters = template.assignment().parameters();
        String title = template.assignment().name();
        if (parameters.size() != arguments.size()) {
            resolution.problems.report(
                    Code.WRONG_PARAMETERS,
                    at,
                    title + " takes " + parameters.size() + " parameters, found " + arguments.size());
            return Resolution.UNKNOWN;
        }
        String key = template.module().label + "." + title + "{"
                + arguments.stream().map(tokens -> key(tokens, scope)).collect(Collectors.joining(",")) + "}";
        if (key.length() > LONGEST_KEY || byKey.size() >= MOST) {
            resolution.problems.report(Code.TOO_DEEP, at, title + " is given parameters that grow without end");
            return Resolution.UNKNOWN;
        }
        Instance known = byKey.get(key);
        if (known == null) {
            known = new Instance(
                    name(template, arguments, scope), template.assignment().at());
            byKey.put(key, known);
            byName.put(known.name, known);
            known.type = make(template, arguments, scope, at);
        }
        Type type = known.type;
        if (type instanceof ReferenceType && !known.referred) {
            return type;
        }
        known.referred = true;
        return new ReferenceType(known.name);
    }

    private Type make(Names.OfAssignment template, List<Tokens> arguments, Scope scope, Place at) {
        Scope inside = new Scope(template.module(), bind(template.assignment(), arguments, scope), null);
        return resolution.deeper(
                at, Resolution.UNKNOWN, () -> resolution.definitions.body(template.assignment(), inside));
    }

    /** The parameters of an assignment by their names, with what they are given. */
    static Map<String, Scope.Binding> bind(Assignment assignment, List<Tokens> arguments, Scope scope) {
        Map<String, Scope.Binding> bindings = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Parameter formal = assignment.parameters().get(i);
            bindings.put(formal.name(), new Scope.Binding(formal, arguments.get(i), scope));
        }
        return bindings;
    }

    /** Arguments with the same key mean the same: names are told apart by their module, parameters by what they are given. */
    private String key(Tokens tokens, Scope scope) {
        StringBuilder key = new StringBuilder();
        List<Token> list = tokens.list();
        for (int i = 0; i < list.size(); i++) {
            Token token = list.get(i);
            Scope.Binding binding = scope.bindings().get(token.text());
            if (tokens.isModule(i)) {
                key.append(token.text())
                        .append('.')
                        .append(list.get(i + 2).text())
                        .append(' ');
                i += 2;
            } else if (binding != null) {
                key.append(key(binding.actual(), binding.scope()));
            } else if (token.kind() == Token.Kind.UPPER || token.kind() == Token.Kind.LOWER) {
                key.append(origin(scope, token.text()))
                        .append('.')
                        .append(token.text())
                        .append(' ');
            } else {
                key.append(token.text()).append(' ');
            }
        }
        return key.toString();
    }

    private static String origin(Scope scope, String name) {
        var imported = scope.module().imports.get(name);
        return scope.module().assignments.containsKey(name) || imported == null
                ? scope.module().label
                : imported.module();
    }

    /** The template's name and the names it is given; a number makes it unique where that is not enough. */
    private Name name(Names.OfAssignment template, List<Tokens> arguments, Scope scope) {
        List<String> parts = new ArrayList<>(List.of(template.assignment().name()));
        for (Tokens argument : arguments) {
            parts.addAll(names(argument, scope));
        }
        String joined = String.join("-", parts);
        String title =
                joined.length() <= LONGEST_NAME ? joined : template.assignment().name();
        Name name = new Name(template.module().label, title);
        for (int i = 2;
                byName.containsKey(name) || template.module().assignments.containsKey(name.name());
                i++) {
            name = new Name(template.module().label, title + "-" + i);
        }
        return name;
    }

    private static List<String> names(Tokens argument, Scope scope) {
        List<String> names = new ArrayList<>();
        for (String name : argument.names()) {
            Scope.Binding binding = scope.bindings().get(name);
            if (binding == null) {
                names.add(name);
            } else {
                names.addAll(names(binding.actual(), binding.scope()));
            }
        }
        return names;
    }
}
