package io.verge.simulation.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Talks to a stand-in that answers the first message with bytes of our choice and closes. */
final class TraciConnectionTest {
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket server = unbound();

    @BeforeEach
    void listen() throws IOException {
        server.close();
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        thread.close();
    }

    @Test
    void commandsGoOutInOneMessageWithTheirLengths() throws IOException {
        CompletableFuture<byte[]> heard = answer(message(new byte[0]));
        try (TraciConnection traci = TraciConnection.connect(server.getLocalPort())) {
            traci.command(0x02).putDouble(1.5);
            traci.command(0xA4).putByte(0x42).putString("é").exchange();
        }
        ByteBuffer sent = ByteBuffer.wrap(heard.join());
        assertThat(sent.get()).isZero();
        assertThat(sent.getInt()).isEqualTo(14);
        assertThat(sent.get()).isEqualTo((byte) 0x02);
        assertThat(sent.getDouble()).isEqualTo(1.5);
        assertThat(sent.get()).isZero();
        assertThat(sent.getInt()).isEqualTo(13);
        assertThat(sent.get()).isEqualTo((byte) 0xA4);
        assertThat(sent.get()).isEqualTo((byte) 0x42);
        assertThat(sent.getInt()).isEqualTo(2);
    }

    @Test
    void aRefusalIsToldInSumosWords() throws IOException {
        CompletableFuture<byte[]> heard = answer(message(new byte[] {9, 0x02, (byte) 0xFF, 0, 0, 0, 2, 'n', 'o'}));
        try (TraciConnection traci = TraciConnection.connect(server.getLocalPort())) {
            traci.command(0x02).exchange();
            assertThatThrownBy(() -> traci.readStatus(0x02))
                    .isInstanceOf(RecordingException.class)
                    .hasMessage("sumo refused command 0x2: no");
        }
        assertThat(heard.join()).hasSize(6);
    }

    @Test
    void anAnswerThatEndsTooSoonIsAnError() throws IOException {
        CompletableFuture<byte[]> heard = answer(message(new byte[] {9, 0x02, 0, 0x7F, 0, 0, 0}));
        try (TraciConnection traci = TraciConnection.connect(server.getLocalPort())) {
            traci.command(0x02).exchange();
            assertThatThrownBy(() -> traci.readStatus(0x02)).hasMessage("sumo's answer ends too soon");
        }
        assertThat(heard.join()).hasSize(6);
    }

    @Test
    void anAnswerOfAbsurdLengthIsNotTakenIn() throws IOException {
        CompletableFuture<byte[]> heard = answer(new byte[] {0x7F, 0, 0, 0});
        try (TraciConnection traci = TraciConnection.connect(server.getLocalPort())) {
            assertThatThrownBy(() -> traci.command(0x02).exchange())
                    .isInstanceOf(RecordingException.class)
                    .hasMessageStartingWith("sumo answered with 2130706428 bytes");
        }
        assertThat(heard.join()).hasSize(6);
    }

    @Test
    void aConnectionThatBreaksIsAnError() throws IOException {
        CompletableFuture<byte[]> heard = answer(new byte[] {0, 0, 1, 0, 5});
        try (TraciConnection traci = TraciConnection.connect(server.getLocalPort())) {
            assertThatThrownBy(() -> traci.command(0x02).exchange())
                    .isInstanceOf(RecordingException.class)
                    .hasMessageStartingWith("sumo ended the conversation");
        }
        assertThat(heard.join()).hasSize(6);
    }

    private CompletableFuture<byte[]> answer(byte[] reply) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Socket socket = server.accept()) {
                        DataInputStream in = new DataInputStream(socket.getInputStream());
                        byte[] heard = in.readNBytes(in.readInt() - Integer.BYTES);
                        new DataOutputStream(socket.getOutputStream()).write(reply);
                        return heard;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                thread);
    }

    private static byte[] message(byte[] content) {
        return ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(Integer.BYTES + content.length)
                .put(content)
                .array();
    }

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
