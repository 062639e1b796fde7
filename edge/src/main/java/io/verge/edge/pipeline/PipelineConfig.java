package io.verge.edge.pipeline;

import io.verge.edge.advisory.AdvisoryConfig;
import io.verge.edge.decode.FrameLimits;
import io.verge.edge.decode.KnownSensors;
import io.verge.edge.fusion.FusionConfig;
import io.verge.edge.hazard.HazardConfig;

/**
 * What each stage may be told.
 *
 * @param siteId what the site is called in its messages
 */
public record PipelineConfig(
        String siteId,
        FrameLimits frames,
        KnownSensors sensors,
        FusionConfig fusion,
        HazardConfig hazard,
        AdvisoryConfig advisory) {
    public static final PipelineConfig DEFAULTS = new PipelineConfig(
            FrameLimits.defaults(), FusionConfig.DEFAULTS, HazardConfig.DEFAULTS, AdvisoryConfig.DEFAULTS);

    /** The same with nothing known of sensors in advance. */
    public PipelineConfig(FrameLimits frames, FusionConfig fusion, HazardConfig hazard, AdvisoryConfig advisory) {
        this(frames, KnownSensors.NONE, fusion, hazard, advisory);
    }

    public PipelineConfig withSensors(KnownSensors known) {
        return new PipelineConfig(siteId, frames, known, fusion, hazard, advisory);
    }

    /** The same of a site without a name. */
    public PipelineConfig(
            FrameLimits frames,
            KnownSensors sensors,
            FusionConfig fusion,
            HazardConfig hazard,
            AdvisoryConfig advisory) {
        this("", frames, sensors, fusion, hazard, advisory);
    }

    public PipelineConfig withFrames(FrameLimits limits) {
        return new PipelineConfig(siteId, limits, sensors, fusion, hazard, advisory);
    }
}
