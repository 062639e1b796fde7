package io.verge.edge.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.management.ThreadMXBean;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.Observations;
import io.verge.v1.Frame;
import io.verge.v1.PerceivedObject;
import io.verge.v1.Signal;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameDecoderTest {
    private static final String HEADER =
            "{\"version\":1,\"sensorId\":\"a\",\"measurementTimeMicros\":" + TestFrames.TIME_MICROS;

    private final TestFrames frames = new TestFrames();

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    nothing at all, ''
                    a tag cut short, 0801 92
                    a tag longer than five bytes, 0801 ffffffffff01 00
                    field number zero, 0801 00 01
                    a varint cut short, 08
                    a varint of eleven bytes, 0801 30 ffffffffffffffffffff01
                    a fixed64 cut short, 0801 19 00000000000000
                    a length beyond the frame, 0801 120a 6162
                    a length of two gigabytes, 0801 12 ffffffff07 61
                    a negative length, 0801 12 ffffffffffffffffff01 61
                    a name that is no UTF-8, 0801 1202 c328
                    an overlong UTF-8 slash, 0801 1202 c0af
                    an object longer than the frame, 0801 120161 227f 0d
                    an object cut short inside a field, 0801 120161 2203 0d0000
                    a signal cut short inside a field, 0801 120161 2a02 2100
                    wire type six, 0801 36
                    wire type seven, 0801 37
                    a group that does not end, 0801 4b 0801
                    the end of a group that did not begin, 0801 4c
                    a group that another number ends, 0801 4b 54
                    no name, 0801 19 0000000000000001
                    a line feed, 0a
                    a brace, 7b
                    """)
    void rejectsWhatIsNoFrameInProtobuf(String name, String hex) {
        assertThat(frames.reject(HexFormat.of().parseHex(hex.replace(" ", "")))).isEqualTo(DropReason.MALFORMED);
        assertThat(frames.counters.get(DropReason.MALFORMED)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {
                    {}x
                    []
                    {"version":1
                    {"version":true}
                    {"version":1.5}
                    {"version":-1}
                    {"version":{}}
                    {"version":NaN}
                    {"version":1,"sensorId":7}
                    {"version":1,"sensorId":"a","measurementTimeMicros":1e400}
                    {"version":1,"sensorId":"a","measurementTimeMicros":18446744073709551616}
                    {"version":1,"sensorId":"a","objects":{}}
                    {"version":1,"sensorId":"a","objects":[1]}
                    {"version":1,"sensorId":"a","objects":[null]}
                    {"version":1,"sensorId":"a","objects":[{"speedCmps":[]}]}
                    {"version":1,"sensorId":"a","objects":[{"speedCmps":true}]}
                    {"version":1,"sensorId":"a","objects":[{"speedCmps":NaN}]}
                    {"version":1,"sensorId":"a","objects":[{]}
                    {"version":1,"sensorId":"a","signals":[{"phase":{}}]}
                    {"version":1,"sensorId":"a","x":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}
                    {"version":1,"sensorId":"a\\u0000b"}
                    {"version":1,"sensorId":""}
                    {"version":1}
                    {'version':1}
                    {"version":01}
                    """)
    void rejectsWhatIsNoFrameInJson(String json) {
        assertThat(frames.reject(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(DropReason.MALFORMED);
    }

    @Test
    void rejectsOtherVersionsWhateverElseTheyHold() {
        assertThat(frames.reject(new byte[] {0x08, 0x02, 0x7f})).isEqualTo(DropReason.UNKNOWN_VERSION);
        assertThat(frames.reject(TestFrames.frame().clearVersion().build().toByteArray()))
                .isEqualTo(DropReason.UNKNOWN_VERSION);
        assertThat(frames.reject("{\"version\":2,\"sensorId\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DropReason.UNKNOWN_VERSION);
    }

    @Test
    void holdsTheMeasurementTimeAgainstTheArrival() {
        FrameLimits limits = FrameLimits.defaults();
        long arrivalMicros = TestFrames.ARRIVAL_NANOS / 1_000;
        long oldest = arrivalMicros - limits.maxAge().toNanos() / 1_000;
        long newest = arrivalMicros + limits.maxAhead().toNanos() / 1_000;
        frames.accept(at(oldest));
        frames.accept(at(newest));
        assertThat(frames.reject(at(oldest - 1))).isEqualTo(DropReason.TOO_OLD);
        assertThat(frames.reject(at(0))).isEqualTo(DropReason.TOO_OLD);
        assertThat(frames.reject(at(newest + 1))).isEqualTo(DropReason.FROM_FUTURE);
        assertThat(frames.reject(at(Long.MAX_VALUE))).isEqualTo(DropReason.FROM_FUTURE);
        assertThat(frames.reject(at(-1))).isEqualTo(DropReason.FROM_FUTURE);
    }

    private static byte[] at(long micros) {
        return TestFrames.frame().setMeasurementTimeMicros(micros).build().toByteArray();
    }

    @Test
    void takesAFrameOnceInWhicheverForm() {
        byte[] frame = TestFrames.frame().setSequence(9).build().toByteArray();
        String json = "{\"sequence\":9,\"measurementTimeMicros\":\"%d\",\"sensorId\":\"camera-north\",\"version\":1}"
                .formatted(TestFrames.TIME_MICROS);
        frames.accept(frame);
        assertThat(frames.reject(frame)).isEqualTo(DropReason.REPEATED);
        assertThat(frames.reject(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(DropReason.REPEATED);
        frames.accept(TestFrames.frame().setSequence(10).build().toByteArray());
        frames.accept(TestFrames.frame()
                .setSequence(9)
                .setSensorId("camera-south")
                .build()
                .toByteArray());
    }

    @Test
    void remembersFramesWhileSomeoneInventsSensors() {
        byte[] frame = TestFrames.frame().build().toByteArray();
        frames.accept(frame);
        for (int i = 0; i < 10_000; i++) {
            frames.accept(
                    TestFrames.frame().setSensorId("invented-" + i).build().toByteArray());
        }
        assertThat(frames.reject(frame)).isEqualTo(DropReason.REPEATED);
    }

    @Test
    void rejectsFramesLongerThanTheLimitAndSensorNamesLongerThan64Bytes() {
        assertThat(frames.reject(new byte[FrameLimits.MAX_UDP_BYTES + 1])).isEqualTo(DropReason.OVERSIZED);
        frames.accept(TestFrames.frame().setSensorId("x".repeat(64)).build().toByteArray());
        byte[] tooLong = TestFrames.frame().setSensorId("x".repeat(65)).build().toByteArray();
        assertThat(frames.reject(tooLong)).isEqualTo(DropReason.MALFORMED);
    }

    @Test
    void usesTheFirstObjectsAndSignalsOfAFrameWithTooMany() {
        TestFrames small =
                new TestFrames(new FrameLimits(1_000, 2, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), 500));
        Frame frame = TestFrames.frame()
                .addAllObjects(List.of(
                        TestFrames.object().setObjectId(1).build(),
                        TestFrames.object().setObjectId(2).build(),
                        TestFrames.object().setObjectId(3).build()))
                .addAllSignals(
                        List.of(TestFrames.signal().build(), TestFrames.signal().build()))
                .build();
        Decoded.Frame decoded = small.accept(frame.toByteArray());
        assertThat(Arrays.copyOf(decoded.observations().objectId, 2)).containsExactly(1, 2);
        assertThat(decoded.observations().size()).isEqualTo(2);
        assertThat(decoded.signals()).hasSize(1);
        assertThat(small.counters.get(DropReason.TOO_MANY_OBJECTS)).isEqualTo(2);
    }

    @Test
    void leavesOutObjectsOutsideTheSiteAlsoOnTheFarSideOfTheEarth() {
        Frame.Builder frame = TestFrames.frame();
        int[][] places = {
            {TestFrames.LATITUDE_E7 + 100_000, TestFrames.LONGITUDE_E7},
            {0, 0},
            {900_000_000, 1_800_000_000},
            {-900_000_000, -1_800_000_000},
            {TestFrames.LATITUDE_E7, TestFrames.LONGITUDE_E7 - 1_403_000_000},
            {-TestFrames.LATITUDE_E7, TestFrames.LONGITUDE_E7 - 1_800_000_000}
        };
        for (int[] place : places) {
            frame.addObjects(TestFrames.object().setLatitudeE7(place[0]).setLongitudeE7(place[1]));
        }
        frame.addObjects(TestFrames.object());
        assertThat(frames.accept(frame.build().toByteArray()).observations().size())
                .isEqualTo(1);
        assertThat(frames.counters.get(DropReason.OUTSIDE_AREA)).isEqualTo(places.length);
    }

    @ParameterizedTest
    @CsvSource({
        "speedCmps,NaN",
        "speedCmps,-1",
        "speedCmps,13.8",
        "speedCmps,1e300",
        "speedCmps,''",
        "speedCmps,0x10",
        "speedCmps,99999999999999999999999",
        "headingCdeg,-9000",
        "latitudeE7,4000000000",
        "lengthCm,0",
        "widthCm,Infinity"
    })
    void leavesOutAnObjectWhoseJsonNumberNoIntegerOfTheWireCanBe(String field, String value) {
        String object = "{\"latitudeE7\":%d,\"longitudeE7\":%d,\"%s\":\"%s\"}"
                .formatted(TestFrames.LATITUDE_E7, TestFrames.LONGITUDE_E7, field, value);
        String good =
                "{\"latitudeE7\":%d,\"longitudeE7\":%d,\"speedCmps\":1.38e3,\"objectId\":\"18446744073709551615\"}"
                        .formatted(TestFrames.LATITUDE_E7, TestFrames.LONGITUDE_E7);
        String json = HEADER + ",\"objects\":[" + object + "," + good + "]}";
        Observations rows = frames.accept(json.getBytes(StandardCharsets.UTF_8)).observations();
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.speedMps[0]).isEqualTo(13.8);
        assertThat(rows.objectId[0]).isEqualTo(-1);
        assertThat(frames.counters.get(DropReason.IMPLAUSIBLE_OBJECT)).isEqualTo(1);
    }

    @Test
    void leavesOutSignalsThatCannotBe() {
        Frame frame = TestFrames.frame()
                .addSignals(TestFrames.signal().setSignalGroup(0))
                .addSignals(TestFrames.signal().setSignalGroup(256))
                .addSignals(TestFrames.signal().setIntersectionId(65_536))
                .addSignals(TestFrames.signal().setPhaseValue(10))
                .addSignals(TestFrames.signal().setPhaseValue(-1))
                .addSignals(TestFrames.signal().setMinEndTimeMicros(TestFrames.TIME_MICROS + 13_000_000))
                .addSignals(TestFrames.signal().setMaxEndTimeMicros(TestFrames.TIME_MICROS + 3_600_000_001L))
                .addSignals(TestFrames.signal().setMaxEndTimeMicros(-1))
                .addSignals(TestFrames.signal())
                .build();
        Decoded.Frame decoded = frames.accept(frame.toByteArray());
        assertThat(decoded.signals()).hasSize(1);
        assertThat(decoded.speaksOfRoadUsers()).isFalse();
        assertThat(frames.counters.get(DropReason.IMPLAUSIBLE_SIGNAL)).isEqualTo(8);
        assertThat(frames.counters.get(Counter.DECODE_SIGNALS)).isEqualTo(1);
    }

    @Test
    void anEmptyFrameSaysThatNobodyIsThere() {
        assertThat(frames.accept(TestFrames.frame().build().toByteArray()).speaksOfRoadUsers())
                .isTrue();
    }

    @Test
    void skipsFieldsItDoesNotKnowAndFieldsOfAnotherWireType() {
        UnknownFieldSet group = UnknownFieldSet.newBuilder()
                .addField(3, UnknownFieldSet.Field.newBuilder().addVarint(5).build())
                .build();
        UnknownFieldSet unknown = UnknownFieldSet.newBuilder()
                .addField(
                        100, UnknownFieldSet.Field.newBuilder().addGroup(group).build())
                .addField(
                        101,
                        UnknownFieldSet.Field.newBuilder()
                                .addFixed32(1)
                                .addFixed64(2)
                                .build())
                .addField(
                        102,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8("{"))
                                .addVarint(-1)
                                .build())
                .addField(3, UnknownFieldSet.Field.newBuilder().addVarint(5).build())
                .build();
        PerceivedObject object = TestFrames.object().setUnknownFields(unknown).build();
        Signal signal = TestFrames.signal()
                .setUnknownFields(
                        UnknownFieldSet.newBuilder(unknown).clearField(3).build())
                .build();
        Frame frame = TestFrames.frame()
                .addObjects(object.toBuilder().clearSpeedCmps())
                .addSignals(signal)
                .setUnknownFields(unknown)
                .build();
        Decoded.Frame decoded = frames.accept(frame.toByteArray());
        assertThat(decoded.observations().size()).isEqualTo(1);
        assertThat(decoded.signals()).hasSize(1);
        String json =
                "{\"new\":{\"objects\":[1]},\"list\":[{}]," + HEADER.substring(1) + ",\"sequence\":1,\"objects\":null}";
        frames.accept(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTypeOfALaterEditionIsStillSomebody() {
        Frame frame = TestFrames.frame()
                .addObjects(TestFrames.object().setStationTypeValue(15))
                .build();
        assertThat(frames.accept(frame.toByteArray()).observations().stationType[0])
                .isZero();
        String json = HEADER
                + ",\"objects\":[{\"latitudeE7\":%d,\"longitudeE7\":%d,\"stationType\":\"AGRICULTURAL\"}]}"
                        .formatted(TestFrames.LATITUDE_E7, TestFrames.LONGITUDE_E7);
        assertThat(frames.accept(json.getBytes(StandardCharsets.UTF_8)).observations().stationType[0])
                .isZero();
    }

    @Test
    void readsAndWritesWithoutAnAllocationPerObject() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FrameEncoder encoder = new FrameEncoder(TestFrames.REFERENCE);
        Observations observations = new Observations(1_000);
        long allocated = 0;
        for (int i = 0; i < 600; i++) {
            observations.start("camera-north", (TestFrames.TIME_MICROS + i) * 1_000);
            for (int row = 0; row < 1_000; row++) {
                observations.add(row * 0.5, -row * 0.5);
                observations.motion(row, 10, 1, 1, 0.1);
                observations.covariance(row, 2, 1, 2);
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            int length = encoder.protobuf(observations, List.of(), i);
            frames.decoder.decode(encoder.bytes(), 0, length, FrameFormat.OBJECT_LIST, TestFrames.ARRIVAL_NANOS);
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(frames.counters.get(Counter.DECODE_OBSERVATIONS)).isEqualTo(600_000);
        assertThat(allocated).isLessThan(4_000);
    }
}
