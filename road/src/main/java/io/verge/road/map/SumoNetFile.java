package io.verge.road.map;

import io.verge.road.Utm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A SUMO network file ({@code net_file.xsd}) as it stands: its parts, not yet joined. */
final class SumoNetFile {
    private static final int MAX_LANES = 1_000_000;
    /** UTM ends there. */
    private static final double MAX_LATITUDE_DEG = 84;

    /** Classes that make a lane a carriageway; ships have none. */
    private static final Set<String> MOTOR = Set.of(
            "passenger",
            "private",
            "taxi",
            "bus",
            "coach",
            "delivery",
            "truck",
            "trailer",
            "motorcycle",
            "moped",
            "emergency",
            "authority",
            "army",
            "vip",
            "hov",
            "evehicle",
            "custom1",
            "custom2");

    private static final Set<String> RAIL =
            Set.of("tram", "rail_urban", "rail", "rail_electric", "rail_fast", "subway", "cable_car");

    /** A point in the network's own coordinates. */
    record Point(double xM, double yM) {}

    record RawLane(
            String id,
            Optional<LaneType> type,
            List<Point> shape,
            double widthM,
            double speedMps,
            MapXml.Place place) {}

    record Edge(String id, String function, List<RawLane> lanes) {}

    /** A connection; {@code via} and {@code tl} are empty where there is none. */
    record Connection(String from, String to, String via, String tl, int linkIndex, String dir, MapXml.Place place) {}

    /** A junction; request {@code i} is about the i-th of its inner lanes. */
    record Junction(List<String> innerLanes, List<String> responses, List<String> foes) {}

    final Path path;
    final Map<String, Edge> edges = new LinkedHashMap<>();
    final List<Connection> connections = new ArrayList<>();
    final List<Junction> junctions = new ArrayList<>();
    final List<String> trafficLights = new ArrayList<>();
    SumoFrame.Projection projection = new SumoFrame.Projection.Plain();
    double middleXM;
    double middleYM;
    private int laneCount;

    private SumoNetFile(Path path) {
        this.path = path;
    }

    static SumoNetFile read(Path path) {
        SumoNetFile file = new SumoNetFile(path);
        try (MapXml xml = MapXml.open(path)) {
            if (!xml.nextElement() || !xml.element().equals("net")) {
                throw xml.wrong("expected a <net> file");
            }
            while (xml.nextElement()) {
                switch (xml.element()) {
                    case "location" -> file.readLocation(xml);
                    case "edge" -> file.readEdge(xml);
                    case "tlLogic" -> file.readTrafficLight(xml);
                    case "junction" -> file.readJunction(xml);
                    case "connection" -> file.readConnection(xml);
                    default -> {
                        // Types, phases, roundabouts and settings say nothing of where lanes are.
                    }
                }
            }
        }
        return file;
    }

    private void readLocation(MapXml xml) {
        double[] offset = numbers(xml, "netOffset", 2);
        double[] boundary = numbers(xml, "convBoundary", 4);
        middleXM = (boundary[0] + boundary[2]) / 2;
        middleYM = (boundary[1] + boundary[3]) / 2;
        String parameter = xml.get("projParameter").strip();
        if (parameter.equals("!")) {
            return;
        }
        Utm utm = utm(xml, parameter);
        double eastingM = middleXM - offset[0];
        double northingM = middleYM - offset[1];
        boolean inZone = eastingM > 0 && eastingM < 1e6 && northingM > 0 && northingM < 1e7;
        if (!inZone || Math.abs(utm.toGeo(eastingM, northingM).latitudeDeg()) > MAX_LATITUDE_DEG) {
            throw xml.wrong("expected netOffset and convBoundary to give a place in the UTM zone, not easting "
                    + eastingM + ", northing " + northingM);
        }
        projection = new SumoFrame.Projection.Shifted(utm, offset[0], offset[1]);
    }

    private static double[] numbers(MapXml xml, String attribute, int count) {
        String[] parts = xml.get(attribute).strip().split(",", -1);
        if (parts.length != count) {
            throw xml.wrong("expected " + count + " numbers in attribute " + attribute + " of <" + xml.element() + '>');
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = xml.number(parts[i], attribute);
        }
        return numbers;
    }

    private static Utm utm(MapXml xml, String parameter) {
        List<String> terms = List.of(parameter.split("\\s+", -1));
        boolean onWgs84 = terms.stream()
                .filter(term -> term.startsWith("+ellps=") || term.startsWith("+datum="))
                .allMatch(term -> term.endsWith("=WGS84") || term.endsWith("=GRS80"));
        Optional<String> zone = terms.stream()
                .filter(term -> term.matches("\\+zone=([1-9]|[1-5][0-9]|60)"))
                .findFirst();
        if (!terms.contains("+proj=utm") || !onWgs84 || zone.isEmpty()) {
            throw xml.wrong("expected projParameter \"!\" or UTM on WGS84 with a zone, not \"" + parameter + '"');
        }
        return Utm.of(Integer.parseInt(zone.get().substring("+zone=".length())), terms.contains("+south"));
    }

    private void readEdge(MapXml xml) {
        Edge edge = new Edge(xml.get("id"), xml.find("function").orElse("normal"), new ArrayList<>());
        while (xml.nextChildOf("edge")) {
            if (xml.element().equals("lane")) {
                edge.lanes.add(lane(xml, edge));
                if (++laneCount > MAX_LANES) {
                    throw xml.wrong("expected at most " + MAX_LANES + " lanes");
                }
            }
        }
        edges.put(edge.id, edge);
    }

    private RawLane lane(MapXml xml, Edge edge) {
        String[] points = xml.get("shape").strip().split("\\s+", -1);
        List<Point> shape = new ArrayList<>();
        for (String point : points) {
            String[] parts = point.split(",", -1);
            if (parts.length < 2) {
                throw xml.wrong("expected points x,y in attribute shape of <lane>, not \"" + point + '"');
            }
            Point place = new Point(xml.number(parts[0], "shape"), xml.number(parts[1], "shape"));
            if (Math.hypot(place.xM - middleXM, place.yM - middleYM) > SegmentGrid.MAX_REACH_M) {
                throw xml.wrong("expected a point within " + SegmentGrid.MAX_REACH_M
                        + " m of the network's middle, not \"" + point + '"');
            }
            shape.add(place);
        }
        double speedMps = xml.getNumber("speed");
        String standardWidth = edge.function.equals("crossing") ? "4" : "3.2";
        double widthM = xml.number(xml.find("width").orElse(standardWidth), "width");
        if (!(speedMps > 0) || !(widthM > 0) || widthM > SegmentGrid.MAX_WIDTH_M) {
            throw xml.wrong("expected a positive speed, and a width up to " + SegmentGrid.MAX_WIDTH_M
                    + " m, in <lane>, not " + speedMps + " and " + widthM);
        }
        return new RawLane(xml.get("id"), type(xml), shape, widthM, speedMps, xml.place());
    }

    /** Whom the lane is for, from the vehicle classes it allows; empty where nobody we know may use it. */
    private static Optional<LaneType> type(MapXml xml) {
        List<String> allowed = words(xml, "allow");
        List<String> forbidden = words(xml, "disallow");
        if (allows("passenger", allowed, forbidden)) {
            return Optional.of(LaneType.VEHICLE);
        }
        // Streets for people, where a van may come to deliver, are for people.
        if (allows("pedestrian", allowed, forbidden)) {
            return Optional.of(LaneType.SIDEWALK);
        }
        if (MOTOR.stream().anyMatch(motor -> allows(motor, allowed, forbidden))) {
            return Optional.of(LaneType.VEHICLE);
        }
        if (allows("bicycle", allowed, forbidden)) {
            return Optional.of(LaneType.BICYCLE);
        }
        boolean isRail = RAIL.stream().anyMatch(rail -> allows(rail, allowed, forbidden));
        return isRail ? Optional.of(LaneType.RAIL) : Optional.empty();
    }

    private static boolean allows(String vehicleClass, List<String> allowed, List<String> forbidden) {
        if (allowed.isEmpty()) {
            return !forbidden.contains("all") && !forbidden.contains(vehicleClass);
        }
        return allowed.contains("all") || allowed.contains(vehicleClass);
    }

    private static List<String> words(MapXml xml, String attribute) {
        String text = xml.find(attribute).orElse("").strip();
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+", -1));
    }

    private void readTrafficLight(MapXml xml) {
        String id = xml.get("id");
        // One light may have several programs.
        if (!trafficLights.contains(id)) {
            trafficLights.add(id);
        }
    }

    private void readJunction(MapXml xml) {
        if (xml.find("type").orElse("").equals("internal")) {
            return;
        }
        Junction junction = new Junction(words(xml, "intLanes"), new ArrayList<>(), new ArrayList<>());
        while (xml.nextChildOf("junction")) {
            if (xml.element().equals("request")) {
                if (xml.getInt("index") != junction.responses.size()) {
                    throw xml.wrong("expected <request> index " + junction.responses.size());
                }
                junction.responses.add(xml.get("response"));
                junction.foes.add(xml.get("foes"));
            }
        }
        junctions.add(junction);
    }

    private void readConnection(MapXml xml) {
        // Settings of netconvert may hold an element of this name without a place to come from.
        if (xml.find("from").isEmpty()) {
            return;
        }
        String tl = xml.find("tl").orElse("");
        connections.add(new Connection(
                xml.get("from") + "_" + xml.getInt("fromLane"),
                xml.get("to") + "_" + xml.getInt("toLane"),
                xml.find("via").orElse(""),
                tl,
                tl.isEmpty() ? -1 : xml.getInt("linkIndex"),
                xml.find("dir").orElse("s"),
                xml.place()));
    }

    /** A complaint about what stood at this place. */
    MapFormatException wrong(MapXml.Place place, String expected) {
        return new MapFormatException(path, place.line(), place.column(), "expected " + expected);
    }
}
