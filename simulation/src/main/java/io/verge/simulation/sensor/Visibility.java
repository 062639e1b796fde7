package io.verge.simulation.sensor;

import io.verge.simulation.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who could be known of at all: seen by at least one sensor past all other bodies, or reporting itself. For scoring. */
public final class Visibility {
    private final List<Sight> sights = new ArrayList<>();
    private final boolean radio;
    private final SceneTable table = new SceneTable();

    public Visibility(List<SensorSpec> sensors) {
        boolean hasRadio = false;
        for (SensorSpec spec : sensors) {
            switch (spec) {
                case ObjectSensor object -> sights.add(new Sight(object.view()));
                case ObuRadio _ -> hasRadio = true;
                case SignalFeed _ -> {}
            }
        }
        this.radio = hasRadio;
    }

    /** The ids of all road users of the scene that noise-free sensors would know of. */
    public Set<Long> visibleIds(Scene scene) {
        table.load(scene, scene);
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < table.size; i++) {
            if (radio && table.connected[i]) {
                ids.add(table.id[i]);
            }
        }
        for (Sight sight : sights) {
            int inView = sight.look(table, 0);
            for (int k = 0; k < inView; k++) {
                int row = sight.row(k);
                if (sight.isVisible(row)) {
                    ids.add(table.id[row]);
                }
            }
        }
        return ids;
    }
}
