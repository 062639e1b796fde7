package io.verge.edge.pipeline;

import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;

/**
 * Is told what the pipeline does, on the pipeline's own thread, after a frame has gone all the way. Observing must not
 * delay the road: implementations return at once.
 */
public interface PipelineObserver {
    /** Watches nothing. */
    PipelineObserver NONE = new PipelineObserver() {};

    /**
     * A frame has been worked off.
     *
     * @param sensorId whose
     * @param delayNanos from its measurement to its arrival, by our clock and the sensor's
     * @param times what each stage took
     */
    default void onFrame(String sensorId, long delayNanos, FrameTimes times) {}

    /** A hazard was raised, has changed, or was cleared, by the frame that took these times. */
    default void onHazard(Hazard hazard, FrameTimes times) {}

    /** An advisory went out. */
    default void onAdvisory(Advisory advisory) {}

    /** The picture as it now is, after every frame. The map is read before this returns and not kept. */
    default void onPicture(LocalDynamicMap picture) {}

    /** Tells this observer first and the other next. */
    default PipelineObserver andThen(PipelineObserver next) {
        PipelineObserver first = this;
        return new PipelineObserver() {
            @Override
            public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
                first.onFrame(sensorId, delayNanos, times);
                next.onFrame(sensorId, delayNanos, times);
            }

            @Override
            public void onHazard(Hazard hazard, FrameTimes times) {
                first.onHazard(hazard, times);
                next.onHazard(hazard, times);
            }

            @Override
            public void onAdvisory(Advisory advisory) {
                first.onAdvisory(advisory);
                next.onAdvisory(advisory);
            }

            @Override
            public void onPicture(LocalDynamicMap picture) {
                first.onPicture(picture);
                next.onPicture(picture);
            }
        };
    }
}
