package io.verge.messages.translation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part of what a message says. */
sealed interface Entry {
    /** In plain words. */
    String meaning();

    /**
     * One value.
     *
     * @param unit of the number; empty for anything else
     * @param places for each region that can say it: the first that says it is read, the first that can say it is written
     * @param essential to whom: an element of a list that cannot say it is none there
     */
    record Row(String meaning, String unit, Map<Region, List<Place>> places, String note, Set<Region> essential)
            implements Entry {
        public Row {
            places = Map.copyOf(places);
            essential = Set.copyOf(essential);
        }

        /** A row that no region can say yet. */
        static Row of(String meaning, String unit) {
            return new Row(meaning, unit, Map.of(), "", Set.of());
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
            return new Row(meaning, unit, places, text, essential);
        }

        /** Without it there is no element, for these regions, or for any. */
        Row asEssential(Region... to) {
            Set<Region> those = to.length == 0 ? Set.of(Region.values()) : Set.of(to);
            return new Row(meaning, unit, places, note, those);
        }

        /** Where a region says it, likeliest first. */
        List<Place> at(Region region) {
            return places.getOrDefault(region, List.of());
        }

        private Row with(Region region, Place... at) {
            Map<Region, List<Place>> more = new EnumMap<>(Region.class);
            more.putAll(places);
            more.put(region, List.of(at));
            return new Row(meaning, unit, more, note, essential);
        }
    }

    /**
     * A part that has the same shape wherever it is: all that has its name and its room in the other is carried over as it is.
     *
     * @param paths of the parts
     */
    record Alike(String meaning, Map<Region, String> paths) implements Entry {
        public Alike {
            paths = Map.copyOf(paths);
        }
    }

    /**
     * A part that one region lays out so differently that no rows lead there: code does.
     *
     * @param apart that region; between all others the code has nothing to do
     * @param paths of the parts
     * @param fields what becomes of them
     */
    record Rebuilt(String meaning, Region apart, Map<Region, String> paths, Rebuilding code, List<Field> fields)
            implements Entry {
        public Rebuilt {
            paths = Map.copyOf(paths);
            fields = List.copyOf(fields);
        }

        /**
         * What becomes of a field, for readers.
         *
         * @param apart its paths in the part of the region apart, with {@code []} behind each list
         * @param elsewhere its paths in those of all others
         */
        record Field(String meaning, List<String> apart, List<String> elsewhere, String note) {
            public Field {
                apart = List.copyOf(apart);
                elsewhere = List.copyOf(elsewhere);
            }
        }
    }

    /**
     * A list: element for element. A message can be one element itself: then its path is empty.
     *
     * @param paths of the lists
     * @param counts of the fields that say how many elements there are
     * @param entries of an element
     */
    record Each(String meaning, Map<Region, String> paths, Map<Region, String> counts, List<Entry> entries)
            implements Entry {
        public Each {
            paths = Map.copyOf(paths);
            counts = Map.copyOf(counts);
            entries = List.copyOf(entries);
        }

        Each(String meaning, Map<Region, String> paths, List<Entry> entries) {
            this(meaning, paths, Map.of(), entries);
        }
    }
}
