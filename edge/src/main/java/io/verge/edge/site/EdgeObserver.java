package io.verge.edge.site;

import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;

/**
 * Is told what the pipeline does, on the pipeline's own thread, after a frame has gone all the way. Observing must not
 * delay the road: implementations return at once.
 */
public interface EdgeObserver {
    /**
     * A frame has been worked off.
     *
     * @param sensorId whose
     * @param delayNanos from its measurement to its arrival, by our clock and the sensor's
     * @param times what each stage took
     */
    void onFrame(String sensorId, long delayNanos, FrameTimes times);

    /** A hazard was raised, has changed, or was cleared, by the frame that took these times. */
    void onHazard(Hazard hazard, FrameTimes times);

    /** An advisory went out. */
    void onAdvisory(Advisory advisory);

    /** The picture as it now is; call it after every frame. The map is read before this returns and not kept. */
    void onPicture(LocalDynamicMap picture);
}
