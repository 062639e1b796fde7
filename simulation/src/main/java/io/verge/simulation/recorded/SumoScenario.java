package io.verge.simulation.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What we need to know of a SUMO configuration; the rest SUMO reads itself.
 *
 * @param config the {@code .sumocfg}
 * @param net its road network
 * @param beginS simulated time of the first step, seconds
 * @param endS simulated time the scenario ends at, seconds; infinite where it says none
 */
record SumoScenario(Path config, Path net, double beginS, double endS) {
    static final String SUFFIX = ".sumocfg";

    private static final int MAX_ELEMENTS = 10_000;

    static SumoScenario read(Path config) {
        Map<String, String> values = values(config);
        String net = values.get("net-file");
        if (net == null) {
            throw new RecordingException(
                    config + ": no <net-file value=\"…\"/>: the configuration names no road network");
        }
        Path folder = config.toAbsolutePath().getParent();
        Path netPath = folder == null ? Path.of(net) : folder.resolve(net);
        if (!Files.isRegularFile(netPath)) {
            throw new RecordingException(config + ": its road network " + netPath + " is not there");
        }
        double beginS = seconds(config, "begin", values.getOrDefault("begin", "0"));
        double endS = seconds(config, "end", values.getOrDefault("end", "-1"));
        return new SumoScenario(config.toAbsolutePath(), netPath, beginS, endS < 0 ? Double.POSITIVE_INFINITY : endS);
    }

    private static Map<String, String> values(Path config) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> values = new HashMap<>();
        try (InputStream in = Files.newInputStream(config)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext() && values.size() < MAX_ELEMENTS) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String value = xml.getAttributeValue(null, "value");
                    value = value == null ? xml.getAttributeValue(null, "v") : value;
                    if (value != null) {
                        values.put(xml.getLocalName(), value.strip());
                    }
                }
            }
            return values;
        } catch (IOException e) {
            throw new RecordingException(config + ": cannot be read: " + e.getMessage(), e);
        } catch (XMLStreamException e) {
            throw new RecordingException(
                    config + ":" + e.getLocation().getLineNumber() + ":"
                            + e.getLocation().getColumnNumber() + ": not well-formed XML",
                    e);
        }
    }

    /** SUMO writes times as seconds, or as hours:minutes:seconds with days in front where needed. */
    private static double seconds(Path config, String element, String text) {
        try {
            double seconds = 0;
            String[] parts = text.split(":", -1);
            for (int i = 0; i < parts.length; i++) {
                boolean afterDays = parts.length == 4 && i == 1;
                seconds = seconds * (afterDays ? 24 : 60) + Double.parseDouble(parts[i]);
            }
            return seconds;
        } catch (NumberFormatException e) {
            throw new RecordingException(config + ": <" + element + " value=\"" + text + "\"/> is not a time", e);
        }
    }
}
