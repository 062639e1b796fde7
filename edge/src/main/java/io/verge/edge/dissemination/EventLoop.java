package io.verge.edge.dissemination;

import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.BindException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one thread on which everything with a TCP connection happens: broker, WebSockets, HTTP. One thread, so that what is
 * behind it needs no locks; the shard threads hand over and go on. Of Vert.x only what is needed is started: no DNS
 * client, no file cache, no native transport.
 */
public final class EventLoop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Vertx vertx;
    private final Context context;

    private EventLoop(Vertx vertx) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    public static EventLoop start() {
        System.setProperty("vertx.disableDnsResolver", "true");
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

    /** Runs the task on the loop's thread, soon. Any thread may call it. */
    public void execute(Runnable task) {
        context.runOnContext(ignored -> task.run());
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
        } catch (TimeoutException e) {
            throw unusable(address, port, key, e);
        } catch (RuntimeException e) {
            throw unusable(address, port, key, e);
        } catch (Throwable e) {
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
            System.getLogger(EventLoop.class.getName())
                    .log(System.Logger.Level.WARNING, "event=close-failed reason=\"{0}\"", e.getMessage());
        }
    }

    @Override
    public void close() {
        closed(vertx.close());
    }
}
