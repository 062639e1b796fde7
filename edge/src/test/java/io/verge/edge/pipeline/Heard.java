package io.verge.edge.pipeline;

import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a pipeline says, and takes note of how many frames went all the way and how long the longest took. */
final class Heard implements PipelineObserver {
    final List<Hazard> hazards = new ArrayList<>();
    final List<Advisory> advisories = new ArrayList<>();
    long frames;
    long longestNanos;
    int mostTracks;

    @Override
    public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
        frames++;
        longestNanos = Math.max(longestNanos, times.totalNanos());
    }

    @Override
    public void onHazard(Hazard hazard, FrameTimes times) {
        hazards.add(hazard);
    }

    @Override
    public void onAdvisory(Advisory advisory) {
        advisories.add(advisory);
    }

    @Override
    public void onPicture(LocalDynamicMap picture) {
        mostTracks = Math.max(mostTracks, picture.size());
    }
}
