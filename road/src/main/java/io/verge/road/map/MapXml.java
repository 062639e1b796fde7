package io.verge.road.map;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file read element by element, plain or gzipped, each complaint with its place in the file. Document types and
 * external entities are off: a map file opens no other file.
 */
final class MapXml implements AutoCloseable {
    /** Where in the file an element began, to complain about it after the reader has moved on. */
    record Place(int line, int column) {}

    private static final int GZIP_MAGIC = 0x1F8B;

    private final Path file;
    private final InputStream in;
    private final XMLStreamReader reader;

    private MapXml(Path file, InputStream in, XMLStreamReader reader) {
        this.file = file;
        this.in = in;
        this.reader = reader;
    }

    static MapXml open(Path file) {
        InputStream in;
        try {
            in = unzipped(Files.newInputStream(file));
        } catch (IOException e) {
            throw new MapFormatException(file, 0, 0, "expected a readable file: " + firstLine(e), e);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new MapXml(file, in, factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            var wrong = new MapFormatException(file, 0, 0, "expected an XML file: " + firstLine(e), e);
            try {
                in.close();
            } catch (IOException suppressed) {
                wrong.addSuppressed(suppressed);
            }
            throw wrong;
        }
    }

    private static InputStream unzipped(InputStream file) throws IOException {
        InputStream in = new BufferedInputStream(file, 1 << 16);
        try {
            in.mark(2);
            int magic = in.read() << 8 | in.read();
            in.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Moves to the next start of an element; false at the end of the file. */
    boolean nextElement() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Moves to the next child of an element of this name; false at that element's end. */
    boolean nextChildOf(String parent) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(parent)) {
                return false;
            }
        }
    }

    private int next() {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
            throw new MapFormatException(file, line, column, "expected well-formed XML: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        String marker = "Message: ";
        int at = message.indexOf(marker);
        return message.substring(at < 0 ? 0 : at + marker.length())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    String element() {
        return reader.getLocalName();
    }

    Place place() {
        return new Place(
                reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
    }

    Optional<String> find(String attribute) {
        return Optional.ofNullable(reader.getAttributeValue(null, attribute));
    }

    String get(String attribute) {
        return find(attribute).orElseThrow(() -> wrong("expected attribute " + attribute + " of <" + element() + ">"));
    }

    double getNumber(String attribute) {
        return number(get(attribute), attribute);
    }

    double number(String text, String attribute) {
        double value = Double.NaN;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException ignored) {
            // Said below, together with infinities and NaN.
        }
        if (!Double.isFinite(value)) {
            throw wrong("expected a number in attribute " + attribute + " of <" + element() + ">, not \"" + text + '"');
        }
        return value;
    }

    int getInt(String attribute) {
        String text = get(attribute);
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw wrong("expected a whole number in attribute " + attribute + " of <" + element() + ">, not \"" + text
                    + '"');
        }
    }

    /** A complaint about the element the reader stands on. */
    MapFormatException wrong(String expected) {
        return wrong(place(), expected);
    }

    MapFormatException wrong(Place place, String expected) {
        return new MapFormatException(file, place.line(), place.column(), expected);
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (IOException | XMLStreamException e) {
            throw new MapFormatException(file, 0, 0, "expected to close the file: " + firstLine(e), e);
        }
    }
}
