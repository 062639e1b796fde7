package io.verge.edge.pipeline;

import io.verge.edge.advisory.AdvisoryConfig;
import io.verge.edge.decode.FrameLimits;
import io.verge.edge.fusion.FusionConfig;
import io.verge.edge.hazard.HazardConfig;

/** What each stage may be told. */
public record PipelineConfig(FrameLimits frames, FusionConfig fusion, HazardConfig hazard, AdvisoryConfig advisory) {
    public static final PipelineConfig DEFAULTS = new PipelineConfig(
            FrameLimits.defaults(), FusionConfig.DEFAULTS, HazardConfig.DEFAULTS, AdvisoryConfig.DEFAULTS);
}
