package io.verge.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.FrameFormat;
import io.verge.simulation.sensor.Faults;
import io.verge.simulation.sensor.ObjectSensor;
import io.verge.simulation.sensor.ObuRadio;
import io.verge.simulation.sensor.PacketLoss;
import io.verge.simulation.sensor.SensorSpec;
import io.verge.simulation.sensor.SignalFeed;
import io.verge.simulation.world.JunctionSettings;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of end-to-end runs on the simulated junction, from simple to hard, with what is expected of each. Every
 * run is seeded; the figures are printed beside the expectations.
 */
class ScenarioCatalogueTest {
    private static final double SECONDS = 120;

    @Test
    void a1QuietTrafficIsTrackedWhole() {
        Scenario.Outcome outcome = show("A1", quiet(0.3, 11));
        assertThat(outcome.tracks().coverage()).isGreaterThan(0.95);
        assertThat(outcome.tracks().positionRmseM()).isLessThan(0.3);
        assertThat(outcome.tracks().falsePerInstant()).isLessThan(0.5);
    }

    @Test
    void a2QuietTrafficIsHardlyEverWarned() {
        Scenario.Outcome outcome = show("A2", quiet(0.3, 12));
        assertThat(outcome.warnings().falseWarnings()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void b1BusyTrafficKeepsItsIds() {
        Scenario.Outcome outcome = show("B1", Scenario.standard(SECONDS, 13).withoutTrouble());
        assertThat(outcome.tracks().coverage()).isGreaterThan(0.95);
        assertThat((double) outcome.tracks().idSwitches())
                .isLessThan(0.1 * outcome.tracks().roadUsers());
    }

    @Test
    void d1DangersAreWarnedOf() {
        Scenario.Outcome outcome = show("D1", Scenario.standard(SECONDS, 14));
        assertThat(outcome.warnings().countable()).isPositive();
        assertThat(outcome.warnings().recall()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void e1RadioThatLosesHalfOfAllPacketsChangesLittle() {
        Scenario degraded = Scenario.standard(SECONDS, 14).withSensors(each(sensor -> switch (sensor) {
            case ObuRadio radio -> lossy(radio);
            case ObjectSensor camera -> camera;
            case SignalFeed signals -> signals;
        }));
        Scenario.Outcome outcome = show("E1", degraded);
        assertThat(outcome.warnings().recall()).isGreaterThanOrEqualTo(0.8);
        assertThat(outcome.tracks().coverage()).isGreaterThan(0.95);
    }

    @Test
    void e2SensorsThatMissThreeInTenAndSeeGhostsStillTrackMost() {
        Scenario degraded = Scenario.standard(SECONDS, 14).withSensors(each(sensor -> switch (sensor) {
            case ObjectSensor camera -> camera.withFaults(new Faults(0.3, 0.1, 1, 0.05));
            case ObuRadio radio -> radio;
            case SignalFeed signals -> signals;
        }));
        Scenario.Outcome outcome = show("E2", degraded);
        assertThat(outcome.tracks().coverage()).isGreaterThan(0.95);
        assertThat(outcome.warnings().recall()).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void f1ClocksThatDifferByATwentiethOfASecondDoNotSplitTracks() {
        int[] number = {0};
        Scenario skewed = Scenario.standard(SECONDS, 14).withSensors(each(sensor -> switch (sensor) {
            case ObjectSensor camera -> camera.withClockSkew(number[0]++ % 2 == 0 ? 0.05 : -0.05);
            case ObuRadio radio -> radio;
            case SignalFeed signals -> signals;
        }));
        Scenario.Outcome outcome = show("F1", skewed);
        assertThat(outcome.tracks().coverage()).isGreaterThan(0.95);
        assertThat(outcome.tracks().falsePerInstant()).isLessThan(1.5);
    }

    @Test
    void g1TwiceTheTrafficIsTrackedAsWell() {
        JunctionSettings usual = JunctionSettings.standard(SECONDS);
        JunctionSettings crowded = new JunctionSettings(
                usual.scenesPerSecond(),
                usual.durationSeconds(),
                usual.startNanos(),
                usual.connectedShare(),
                2,
                usual.troublesPerMinute());
        Scenario.Outcome outcome =
                show("G1", new Scenario(crowded, sensors -> sensors, FrameFormat.OBJECT_LIST, 15, 1));
        assertThat(outcome.tracks().coverage()).isGreaterThan(0.95);
        assertThat(String.valueOf(outcome.report().get("dropped"))).doesNotContain("TOO_MANY");
    }

    private static Scenario quiet(double demand, long seed) {
        JunctionSettings usual = JunctionSettings.standard(SECONDS);
        JunctionSettings quiet = new JunctionSettings(
                usual.scenesPerSecond(),
                usual.durationSeconds(),
                usual.startNanos(),
                usual.connectedShare(),
                demand,
                0);
        return new Scenario(quiet, sensors -> sensors, FrameFormat.OBJECT_LIST, seed, 1);
    }

    private static ObuRadio lossy(ObuRadio radio) {
        return new ObuRadio(
                radio.sensorId(),
                radio.timing(),
                radio.biasM(),
                radio.biasSeconds(),
                radio.noiseM(),
                radio.speedMps(),
                radio.headingRad(),
                new PacketLoss(0.2, 0.2, 0.2, 0.8));
    }

    private static UnaryOperator<List<SensorSpec>> each(UnaryOperator<SensorSpec> change) {
        return sensors -> sensors.stream().map(change).toList();
    }

    private static Scenario.Outcome show(String name, Scenario scenario) {
        Scenario.Outcome outcome = scenario.run();
        System.out.printf(
                "%s: frames=%s hazards=%s dropped=%s tracks=%s recall=%.3f of %d precision=%.3f of %d%n",
                name,
                outcome.report().get("frames"),
                outcome.report().get("hazards"),
                outcome.report().get("dropped"),
                outcome.tracks(),
                outcome.warnings().recall(),
                outcome.warnings().countable(),
                outcome.warnings().precision(),
                outcome.warnings().warnings());
        return outcome;
    }
}
