package io.verge.edge.dissemination;

import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one thread on which everything with a TCP connection happens: broker, WebSockets, HTTP. One thread, so that what is
 * behind it needs no locks; the shard threads hand over and go on. Of Vert.x only what is needed is started: no DNS
 * client, no file cache, no native transport.
 */
public final class EventLoop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EventLoop.class.getName());
    private static final long PATIENCE_SECONDS = 10;

    /** Vert.x prints a stack trace for every connection that breaks; those are counted, and anybody can break one. */
    private static final Logger BROKEN_CONNECTIONS = Logger.getLogger("io.vertx.core.net.impl.ConnectionBase");

    private final Vertx vertx;
    private final Context context;

    private EventLoop(Vertx vertx) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    public static EventLoop start() {
        System.setProperty("vertx.disableDnsResolver", "true");
        BROKEN_CONNECTIONS.setLevel(Level.OFF);
        VertxOptions options = new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setPreferNativeTransport(false)
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
        return new EventLoop(Vertx.vertx(options));
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Runs the task on the loop's thread, soon, or never once the loop is closed. Any thread may call it. */
    public void execute(Runnable task) {
        try {
            context.runOnContext(ignored -> task.run());
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "event=after-close");
        }
    }

    /** Runs the task on the loop's thread and waits for it, a second at most. Not to be called on that thread. */
    public void executeAndWait(Runnable task) {
        CountDownLatch done = new CountDownLatch(1);
        execute(() -> {
            try {
                task.run();
            } finally {
                done.countDown();
            }
        });
        try {
            if (!done.await(1, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "event=event-loop-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until a server listens.
     *
     * @param key the configuration key of the port, for the error
     * @throws VergeException FATAL {@code port.in-use} when another program has the port, {@code port.unusable} when it
     *     cannot be opened for another reason
     */
    public static <T> T listening(Future<T> future, String address, int port, String key) {
        try {
            return future.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            // Vert.x hands on the failure of the future as it is, checked or not.
            if (e instanceof BindException && String.valueOf(e.getMessage()).contains("in use")) {
                throw new VergeException(
                        Category.FATAL,
                        "port.in-use",
                        "port %d on %s is in use by another program; choose another in %s"
                                .formatted(port, address, key),
                        e);
            }
            throw unusable(address, port, key, e);
        }
    }

    private static VergeException unusable(String address, int port, String key, Throwable cause) {
        String message = "port %d on %s (%s) cannot be opened: %s".formatted(port, address, key, cause.getMessage());
        return new VergeException(Category.FATAL, "port.unusable", message, cause);
    }

    /** Waits until something at the border has closed; what does not close in time is left to the operating system. */
    public static void closed(Future<?> future) {
        try {
            future.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=close-failed reason=\"{0}\"", e.getMessage());
        }
    }

    @Override
    public void close() {
        closed(vertx.close());
    }
}
