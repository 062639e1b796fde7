package io.verge.cli;

import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.verge.edge.site.EdgeNode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for Ctrl-C or SIGTERM and lets the command stop what it runs before the process ends. {@link #close} says that it
 * has.
 */
final class Stop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    Stop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onSignal, "stop"));
    }

    private void onSignal() {
        wanted.countDown();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody wants it to stop. */
    boolean isWanted() {
        return wanted.getCount() == 0;
    }

    /**
     * Waits until somebody wants it to stop.
     *
     * @throws VergeException FATAL {@code site.died} when the node no longer works: whoever started it has to start it again
     */
    void await(EdgeNode node) {
        while (!await(LOOK_NANOS)) {
            if (!node.isAlive()) {
                throw new VergeException(
                        Category.FATAL, "site.died", "the pipeline's thread has died, see the log; start again");
            }
        }
    }

    /** Waits this long at most, and tells whether somebody wants it to stop. */
    boolean await(long nanos) {
        try {
            return wanted.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
