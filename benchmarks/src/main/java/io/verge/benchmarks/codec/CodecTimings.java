package io.verge.benchmarks.codec;

import io.verge.asn1.runtime.Decoded;
import io.verge.benchmarks.Allocation;
import io.verge.edge.runtime.SystemRuntime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** The turns that one message has had. */
final class CodecTimings {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int MOST_OCTETS = 65_536;
    private static final int ALLOCATION_TURNS = 4;

    private final BenchMessage<?> message;
    private final SystemRuntime clock;
    private final Optional<Floor> floor;
    private final byte[] buffer = new byte[MOST_OCTETS];
    private Optional<Peer> peer = Optional.empty();
    private final Map<Job, Turns> ours = new EnumMap<>(Job.class);
    private final Map<Job, Turns> floors = new EnumMap<>(Job.class);
    private final Map<Job, Turns> peers = new EnumMap<>(Job.class);
    private final Map<Job, Double> allocated = new EnumMap<>(Job.class);

    /** Kept so that nothing that is measured can be left out. */
    private Object last = "";

    CodecTimings(BenchMessage<?> message, SystemRuntime clock) {
        this.message = message;
        this.clock = clock;
        floor = Floor.of(message);
    }

    /** So many at a time, and nanoseconds for each in every turn. */
    private record Turns(int count, List<Double> nanos) {}

    /** Something that takes nanoseconds for a job done so often. */
    @FunctionalInterface
    private interface Runner {
        long nanos(int count);
    }

    BenchMessage<?> message() {
        return message;
    }

    void warmUp(int millis, int sliceMillis) {
        for (Job job : Job.values()) {
            int slices = Math.max(1, millis / sliceMillis);
            for (int slice = 0; slice < slices; slice++) {
                fit(count -> ours(job, count), sliceMillis);
            }
            floor.ifPresent(codec -> {
                for (int slice = 0; slice < slices; slice++) {
                    fit(count -> floor(codec, job, count), sliceMillis);
                }
            });
        }
    }

    /** Finds how often each does its job in a turn. */
    void calibrate(int sliceMillis, Optional<Peer> beside) {
        peer = beside;
        for (Job job : Job.values()) {
            ours.put(job, new Turns(fit(count -> ours(job, count), sliceMillis), new ArrayList<>()));
            floor.ifPresent(codec ->
                    floors.put(job, new Turns(fit(count -> floor(codec, job, count), sliceMillis), new ArrayList<>())));
            peer.ifPresent(process -> peers.put(
                    job, new Turns(fit(count -> process.nanos(job, message, count), sliceMillis), new ArrayList<>())));
            allocated.put(job, bytesAllocated(job, of(ours, job).count()));
        }
    }

    /** The least of some turns: what the JVM links for itself it does once, what a codec allocates it does every time. */
    private double bytesAllocated(Job job, int count) {
        long least = Long.MAX_VALUE;
        for (int turn = 0; turn < ALLOCATION_TURNS; turn++) {
            long before = Allocation.bytes();
            ours(job, count);
            least = Math.min(least, Allocation.bytes() - before);
        }
        return (double) least / count;
    }

    private static int fit(Runner runner, int sliceMillis) {
        int count = 1;
        while (runner.nanos(count) < sliceMillis * NANOS_PER_MILLI / 2) {
            count *= 2;
        }
        return count;
    }

    /** A turn for everybody at every job. */
    void round() {
        for (Job job : Job.values()) {
            turn(of(ours, job), count -> ours(job, count));
            floor.ifPresent(codec -> turn(of(floors, job), count -> floor(codec, job, count)));
            peer.ifPresent(process -> turn(of(peers, job), count -> process.nanos(job, message, count)));
        }
    }

    private static void turn(Turns turns, Runner runner) {
        turns.nanos().add((double) runner.nanos(turns.count()) / turns.count());
    }

    private long ours(Job job, int count) {
        return job == Job.DECODE ? decode(message, count) : encode(message, count);
    }

    private long decode(BenchMessage<?> what, int count) {
        long begun = clock.monotonicNanos();
        for (int i = 0; i < count; i++) {
            last = what.codec().decode(what.octets(), 0, what.octets().length);
        }
        long nanos = clock.monotonicNanos() - begun;
        if (!(last instanceof Decoded.Value)) {
            throw new IllegalStateException(what + ": " + last);
        }
        return nanos;
    }

    private <T> long encode(BenchMessage<T> what, int count) {
        long octets = 0;
        long begun = clock.monotonicNanos();
        for (int i = 0; i < count; i++) {
            octets += what.codec().encode(what.value(), buffer, 0);
        }
        return counted(octets, count, begun);
    }

    private long floor(Floor codec, Job job, int count) {
        long octets = 0;
        long begun = clock.monotonicNanos();
        if (job == Job.DECODE) {
            for (int i = 0; i < count; i++) {
                last = codec.decode();
            }
            return clock.monotonicNanos() - begun;
        }
        for (int i = 0; i < count; i++) {
            octets += codec.encode();
        }
        return counted(octets, count, begun);
    }

    private long counted(long octets, int count, long begun) {
        long nanos = clock.monotonicNanos() - begun;
        if (octets != (long) count * message.octets().length) {
            throw new IllegalStateException(message + " was not encoded as often as it should");
        }
        return nanos;
    }

    double nanos(Job job) {
        return median(of(ours, job));
    }

    double bytesAllocated(Job job) {
        return of(allocated, job);
    }

    OptionalDouble floorNanos(Job job) {
        return floors.containsKey(job) ? OptionalDouble.of(median(of(floors, job))) : OptionalDouble.empty();
    }

    OptionalDouble peerNanos(Job job) {
        return peers.containsKey(job) ? OptionalDouble.of(median(of(peers, job))) : OptionalDouble.empty();
    }

    private static double median(Turns turns) {
        List<Double> sorted = turns.nanos().stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** What has been filled in for every job. */
    private static <T> T of(Map<Job, T> by, Job job) {
        return Objects.requireNonNull(by.get(job), job::name);
    }
}
