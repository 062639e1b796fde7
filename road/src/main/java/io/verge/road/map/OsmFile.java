package io.verge.road.map;

import io.verge.road.GeoPosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes, ways and relations of an OpenStreetMap XML file, version 0.6, as they stand in it, without the deleted ones. */
record OsmFile(Path path, Map<Long, GeoPosition> nodes, Map<Long, Way> ways, Map<Long, Relation> relations) {
    private static final int MAX_ELEMENTS = 10_000_000;

    record Way(List<Long> nodes, Map<String, String> tags) {}

    record Member(String type, long ref, String role) {}

    record Relation(long id, Map<String, String> tags, List<Member> members, MapXml.Place place) {
        String tag(String key, String otherwise) {
            return tags.getOrDefault(key, otherwise);
        }

        List<Long> refs(String type, String role) {
            return members.stream()
                    .filter(member -> member.type.equals(type) && member.role.equals(role))
                    .map(Member::ref)
                    .toList();
        }
    }

    static OsmFile read(Path path) {
        OsmFile file = new OsmFile(path, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        try (MapXml xml = MapXml.open(path)) {
            if (!xml.nextElement() || !xml.element().equals("osm")) {
                throw xml.wrong("expected an <osm> file");
            }
            while (xml.nextElement()) {
                file.readElement(xml);
                if (file.nodes.size() + file.ways.size() + file.relations.size() > MAX_ELEMENTS) {
                    throw xml.wrong("expected at most " + MAX_ELEMENTS + " nodes, ways and relations");
                }
            }
        }
        return file;
    }

    private void readElement(MapXml xml) {
        switch (xml.element()) {
            case "node" -> readNode(xml);
            case "way" -> readWay(xml);
            case "relation" -> readRelation(xml);
            default -> {
                // Bounds, notes and what else editors leave behind.
            }
        }
    }

    private static boolean isDeleted(MapXml xml) {
        return xml.find("action").orElse("").equals("delete")
                || xml.find("visible").orElse("").equals("false");
    }

    private static long id(MapXml xml, String attribute) {
        String text = xml.get(attribute);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw xml.wrong("expected a whole number in attribute " + attribute + " of <" + xml.element() + ">, not \""
                    + text + '"');
        }
    }

    private void readNode(MapXml xml) {
        if (isDeleted(xml)) {
            return;
        }
        double latitudeDeg = xml.getNumber("lat");
        double longitudeDeg = xml.getNumber("lon");
        if (Math.abs(latitudeDeg) > 89 || Math.abs(longitudeDeg) > 180) {
            throw xml.wrong("expected lat in −89 … 89 and lon in −180 … 180, not " + latitudeDeg + ", " + longitudeDeg);
        }
        nodes.put(id(xml, "id"), new GeoPosition(latitudeDeg, longitudeDeg));
    }

    private void readWay(MapXml xml) {
        boolean deleted = isDeleted(xml);
        long id = id(xml, "id");
        List<Long> refs = new ArrayList<>();
        Map<String, String> tags = new HashMap<>();
        while (xml.nextChildOf("way")) {
            switch (xml.element()) {
                case "nd" -> refs.add(id(xml, "ref"));
                case "tag" -> tags.put(xml.get("k"), xml.get("v"));
                default -> throw xml.wrong("expected <nd> or <tag> in <way>, not <" + xml.element() + '>');
            }
        }
        if (!deleted) {
            ways.put(id, new Way(refs, tags));
        }
    }

    private void readRelation(MapXml xml) {
        boolean deleted = isDeleted(xml);
        long id = id(xml, "id");
        MapXml.Place place = xml.place();
        List<Member> members = new ArrayList<>();
        Map<String, String> tags = new HashMap<>();
        while (xml.nextChildOf("relation")) {
            switch (xml.element()) {
                case "member" ->
                    members.add(new Member(
                            xml.get("type"), id(xml, "ref"), xml.find("role").orElse("")));
                case "tag" -> tags.put(xml.get("k"), xml.get("v"));
                default -> throw xml.wrong("expected <member> or <tag> in <relation>, not <" + xml.element() + '>');
            }
        }
        if (!deleted) {
            relations.put(id, new Relation(id, tags, members, place));
        }
    }

    /** A complaint about a relation. */
    MapFormatException wrong(Relation relation, String expected) {
        return new MapFormatException(
                path,
                relation.place.line(),
                relation.place.column(),
                "relation " + relation.id + ": expected " + expected);
    }
}
