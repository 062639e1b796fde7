package io.verge.simulation.sensor;

import io.verge.simulation.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The connected road users' radios. Stations take turns: a period has {@value #TURNS} turns and a station always sends
 * in the same one. Each station has its own stream of chance, so who else is connected changes nothing for it.
 */
final class RadioSource extends Source {
    private static final int TURNS = 10;
    private static final long SEED_STEP = 0x9E37_79B9_7F4A_7C15L;

    private final ObuRadio spec;
    private final long seed;
    private final double biasKept;
    private final double biasRenewed;
    private Station[] stations = new Station[0];
    private int turn;

    private static final class Station {
        final long id;
        final RandomGenerator random;
        boolean badChannel;
        double biasX;
        double biasY;

        Station(long id, RandomGenerator random) {
            this.id = id;
            this.random = random;
        }
    }

    RadioSource(ObuRadio spec, RandomGenerator random) {
        super(spec.timing(), spec.timing().periodNanos() / TURNS, 1, random);
        this.spec = spec;
        this.seed = random.nextLong();
        this.biasKept = Math.exp(-1 / (spec.timing().framesPerSecond() * spec.biasSeconds()));
        this.biasRenewed = spec.biasM() * Math.sqrt(1 - biasKept * biasKept);
    }

    @Override
    void measure(Scene scene, SceneTable table, double aheadSeconds, List<PendingFrame> sent) {
        turn = (turn + 1) % TURNS;
        if (stations.length < table.slotCount()) {
            stations = Arrays.copyOf(stations, table.slotCount() + 16);
        }
        for (int i = 0; i < table.size; i++) {
            if (table.connected[i] && Math.floorMod(table.id[i], TURNS) == turn) {
                Station station = station(table.slot[i], table.id[i]);
                if (survivesTheAir(station)) {
                    sent.add(report(station, table, i, aheadSeconds));
                }
            }
        }
    }

    private Station station(int slot, long id) {
        Station known = stations[slot];
        if (known != null && known.id == id) {
            return known;
        }
        Station station = new Station(id, new SplittableRandom(seed + id * SEED_STEP));
        station.biasX = spec.biasM() * station.random.nextGaussian();
        station.biasY = spec.biasM() * station.random.nextGaussian();
        stations[slot] = station;
        return station;
    }

    private boolean survivesTheAir(Station station) {
        station.biasX = biasKept * station.biasX + biasRenewed * station.random.nextGaussian();
        station.biasY = biasKept * station.biasY + biasRenewed * station.random.nextGaussian();
        PacketLoss loss = spec.loss();
        double change = station.badChannel ? loss.badToGood() : loss.goodToBad();
        if (station.random.nextDouble() < change) {
            station.badChannel = !station.badChannel;
        }
        return station.random.nextDouble() >= (station.badChannel ? loss.lossInBad() : loss.lossInGood());
    }

    private PendingFrame report(Station station, SceneTable table, int i, double aheadSeconds) {
        RandomGenerator chance = station.random;
        PendingFrame frame = takeFrame();
        frame.observations.start(spec.sensorId(), stampNanos());
        double x = table.xM[i] + table.vxMps[i] * aheadSeconds + station.biasX + spec.noiseM() * chance.nextGaussian();
        double y = table.yM[i] + table.vyMps[i] * aheadSeconds + station.biasY + spec.noiseM() * chance.nextGaussian();
        int row = frame.observations.add(x, y);
        frame.observations.objectId[row] = station.id;
        frame.observations.stationId[row] = station.id;
        frame.observations.type(row, table.type[i], 1);
        double variance = spec.biasM() * spec.biasM() + spec.noiseM() * spec.noiseM();
        frame.observations.covariance(row, variance, 0, variance);
        double speed = table.speedMps[i] + table.accelerationMps2[i] * aheadSeconds;
        double heading = table.headingRad[i] + table.turnRateRadps[i] * aheadSeconds;
        frame.observations.motion(
                row,
                Math.abs(speed + spec.speedMps() * chance.nextGaussian()),
                spec.speedMps(),
                heading + spec.headingRad() * chance.nextGaussian(),
                spec.headingRad());
        frame.observations.size(row, table.lengthM[i], table.widthM[i], table.heightM[i]);
        frame.measurementNanos = frame.observations.measurementNanos();
        frame.arrivalNanos = drawArrivalNanos();
        return frame;
    }
}
