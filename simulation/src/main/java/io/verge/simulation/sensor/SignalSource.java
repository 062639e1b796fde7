package io.verge.simulation.sensor;

import io.verge.simulation.Scene;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sends what the lights show. */
final class SignalSource extends Source {
    private final String sensorId;

    SignalSource(SignalFeed spec, RandomGenerator random) {
        super(spec.timing(), spec.timing().periodNanos(), 0, random);
        this.sensorId = spec.sensorId();
    }

    String sensorId() {
        return sensorId;
    }

    @Override
    void measure(Scene scene, SceneTable table, double aheadSeconds, List<PendingFrame> sent) {
        if (scene.signals().isEmpty()) {
            return;
        }
        PendingFrame frame = takeFrame();
        frame.signals = scene.signals();
        frame.measurementNanos = stampNanos();
        frame.arrivalNanos = drawArrivalNanos();
        sent.add(frame);
    }
}
