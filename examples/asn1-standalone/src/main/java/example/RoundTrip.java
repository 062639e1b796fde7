package example;

import example.roadweather.Reading;
import example.roadweather.Surface;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.asn1.runtime.UperReader;
import io.verge.asn1.runtime.UperWriter;
import java.util.HexFormat;

/** Writes a value of a type of RoadWeather.asn by UPER, and reads it back. */
final class RoundTrip {
    private RoundTrip() {}

    public static void main(String[] arguments) {
        Reading reading = new Reading(7, Surface.Item.ICE, -35, UnknownExtensions.NONE);

        byte[] buffer = new byte[64];
        UperWriter out = new UperWriter();
        out.start(buffer, 0, buffer.length);
        reading.writeUper(out);
        int length = out.finish();

        UperReader in = new UperReader();
        in.start(buffer, 0, length);
        Reading back = Reading.readUper(in);

        System.out.println(reading);
        System.out.println("in UPER:   " + HexFormat.of().formatHex(buffer, 0, length));
        System.out.println("read back: " + back);
        if (!back.equals(reading)) {
            throw new AssertionError("what was read is not what was written");
        }
    }
}
