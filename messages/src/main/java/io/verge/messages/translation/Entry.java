package io.verge.messages.translation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A part of what a message says. */
sealed interface Entry {
    /** In plain words. */
    String meaning();

    /**
     * One value.
     *
     * @param unit of the number; empty for anything else
     * @param places for each region that can say it: the first is read and written, further ones are read
     */
    record Row(String meaning, String unit, Map<Region, List<Place>> places, String note) implements Entry {
        public Row {
            places = Map.copyOf(places);
        }

        /** A row that no region can say yet. */
        static Row of(String meaning, String unit) {
            return new Row(meaning, unit, Map.of(), "");
        }

        Row cn(Place... at) {
            return with(Region.CN, at);
        }

        Row eu(Place... at) {
            return with(Region.EU, at);
        }

        Row us(Place... at) {
            return with(Region.US, at);
        }

        Row note(String text) {
            return new Row(meaning, unit, places, text);
        }

        private Row with(Region region, Place... at) {
            Map<Region, List<Place>> more = new EnumMap<>(Region.class);
            more.putAll(places);
            more.put(region, List.of(at));
            return new Row(meaning, unit, more, note);
        }
    }

    /**
     * A list: element for element.
     *
     * @param paths of the lists
     * @param entries of an element
     */
    record Each(String meaning, Map<Region, String> paths, List<Entry> entries) implements Entry {
        public Each {
            paths = Map.copyOf(paths);
            entries = List.copyOf(entries);
        }
    }
}
