package io.verge.evaluation.input;

import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.ImageBox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Truth in CVML (List and Fisher, CVML: An XML-based Computer Vision Markup Language, ICPR 2004), as the PETS sequences have
 * it: {@code frame number}, in it {@code object id}, in it {@code box} with its size and centre. Its frames count from 0,
 * those of MOTChallenge's files from 1; ours are the latter.
 */
public final class CvmlFile {
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Path file;
    private final XMLStreamReader xml;
    private final List<Sighting<ImageBox>> sightings = new ArrayList<>();
    private int frame = -1;
    private int id = -1;

    private CvmlFile(Path file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /** What is to be found. */
    public static List<Sighting<ImageBox>> truth(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            CvmlFile reading = new CvmlFile(file, XML.createXMLStreamReader(in));
            reading.read();
            return List.copyOf(reading.sightings);
        } catch (XMLStreamException e) {
            throw new EvaluationException(
                    file + ":" + e.getLocation().getLineNumber() + ": expected CVML, which is XML", e);
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "frame" -> frame = (int) number("number");
                    case "object" -> id = (int) number("id");
                    case "box" -> box();
                    default -> {
                        // Nothing else says where somebody is.
                    }
                }
            }
        }
    }

    private void box() {
        if (frame < 0 || id < 0) {
            throw wrong("expected a box inside of an object inside of a frame");
        }
        double halfWidth = number("w") / 2;
        double halfHeight = number("h") / 2;
        double x = number("xc");
        double y = number("yc");
        ImageBox box = new ImageBox(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        sightings.add(new Sighting<>(frame + 1, id, box));
    }

    private double number(String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        try {
            return Double.parseDouble(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw wrong("expected a number as " + attribute + " of " + xml.getLocalName() + ", found "
                    + (text == null ? "none" : "\"" + text + "\""));
        }
    }

    private EvaluationException wrong(String reason) {
        return new EvaluationException(file + ":" + xml.getLocation().getLineNumber() + ": " + reason);
    }
}
