package io.verge.cli;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does what can wait, in turn, on a thread of its own. It holds 4,096 things to do; what comes on top is not done. */
final class Desk implements AutoCloseable {
    private static final int MAX_WAITING = 4_096;
    private static final long PATIENCE_SECONDS = 10;

    private final ThreadPoolExecutor executor;

    Desk(String name) {
        executor = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().name(name).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Never waits. */
    void give(Runnable work) {
        executor.execute(work);
    }

    /** Waits until everything is done. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
