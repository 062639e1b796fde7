package io.verge.edge.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.ManualRuntime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final ManualRuntime runtime = new ManualRuntime(0, 1);
    private final Health health = new Health(runtime);

    @Test
    void aSiteThatHearsFramesIsWellAndSilenceIsTold() {
        assertThat(health.complaints()).isEmpty();
        passSeconds(9);
        health.onFrame();
        passSeconds(9);
        assertThat(health.complaints()).isEmpty();
        passSeconds(3);
        assertThat(health.complaints()).containsExactly("no frame has come in for 12 s");
        health.onFrame();
        assertThat(health.complaints()).isEmpty();
    }

    @Test
    void aDeadPipelineIsToldInsteadOfTheSilenceItMakes() {
        AtomicBoolean isAlive = new AtomicBoolean(true);
        health.onStart(isAlive::get);
        assertThat(health.complaints()).isEmpty();
        isAlive.set(false);
        passSeconds(60);
        assertThat(health.complaints()).containsExactly("the pipeline's thread has died");
    }

    @Test
    void aRestartIsToldForAMinute() {
        health.onRestart();
        health.onFrame();
        assertThat(health.complaints()).singleElement().asString().startsWith("the pipeline restarted");
        passSeconds(60);
        health.onFrame();
        assertThat(health.complaints()).isEmpty();
    }

    @Test
    void framesThatAreNotRecordedAreToldUntilTenSecondsAfterTheLast() {
        health.onUnrecordedFrame();
        passSeconds(9);
        health.onFrame();
        assertThat(health.complaints()).containsExactly("frames are not being recorded: the disk is full or too slow");
        passSeconds(1);
        assertThat(health.complaints()).isEmpty();
    }

    @Test
    void aRecordingThatWasRefusedIsToldForGoodWithItsReason() {
        health.onRecordingRefused("replay log /log cannot be written");
        health.onUnrecordedFrame();
        assertThat(health.complaints()).containsExactly("replay log /log cannot be written");
    }

    private void passSeconds(long seconds) {
        runtime.advanceTo(runtime.epochNanos() + TimeUnit.SECONDS.toNanos(seconds));
    }
}
