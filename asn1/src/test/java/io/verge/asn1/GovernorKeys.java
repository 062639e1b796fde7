package io.verge.asn1;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.ModuleValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which values of a component pick a row of a table, so that random open types are known ones more often than not. */
final class GovernorKeys {
    private record Governing(String name, Type type) {}

    private final Map<Governing, List<Datum>> keys = new HashMap<>();

    GovernorKeys(Model model) {
        for (Definition definition : model.definitions()) {
            collect(definition.type());
        }
    }

    List<Datum> of(Component component) {
        return keys.getOrDefault(new Governing(component.name(), component.type()), List.of());
    }

    private void collect(Type type) {
        switch (type) {
            case StructureType structure -> {
                structure.root().forEach(one -> collect(one.type()));
                for (Addition addition : structure.additions()) {
                    switch (addition) {
                        case Addition.Single(Component one) -> collect(one.type());
                        case Addition.Group group -> group.components().forEach(one -> collect(one.type()));
                    }
                }
            }
            case ListType list -> collect(list.element());
            case ChoiceType choice -> {
                choice.root().forEach(one -> collect(one.type()));
                choice.additions().forEach(one -> collect(one.type()));
            }
            case OpenType open -> open.table().ifPresent(this::collect);
            default -> {}
        }
    }

    private void collect(Table table) {
        table.governor().ifPresent(by -> {
            Governing governing = new Governing(by.path().getLast(), by.type());
            for (Table.Row row : table.rows()) {
                row.key()
                        .ifPresent(key -> keys.computeIfAbsent(governing, none -> new ArrayList<>())
                                .add(ModuleValues.datum(key)));
            }
        });
    }
}
