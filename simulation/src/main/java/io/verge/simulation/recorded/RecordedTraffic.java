package io.verge.simulation.recorded;

import io.verge.simulation.Traffic;
import java.util.Map;

/** Traffic that somebody recorded, or that SUMO drives, as scenes of truth. */
public sealed interface RecordedTraffic extends Traffic permits TrajectoryPlayer, SumoPlayer {
    /**
     * Opens what lies at a path.
     *
     * @param path one of
     *     <ul>
     *       <li>the folder of a dataset (waterloo-weber, DUT): its first clip that has vehicles, pedestrians and, where
     *           the dataset knows lights, lights;
     *       <li>{@code folder:clip}, such as {@code waterloo-weber:769} or {@code dut:roundabout_10};
     *       <li>a SUMO configuration ({@code .sumocfg}), or a folder with exactly one: driven live by Debian's sumo.
     *     </ul>
     *
     * @return the traffic, to be closed by the caller
     * @throws RecordingException when nothing playable is there, or it is broken; the message says what and where
     * @throws io.verge.road.map.MapFormatException when its map is broken; the message says where
     */
    static RecordedTraffic open(String path, PlayOptions options) {
        return RecordingFinder.open(path, options);
    }

    /** How many rows of the recording were left out, by reason; reasons that did not occur are absent. */
    Map<SkipReason, Integer> skippedRows();
}
