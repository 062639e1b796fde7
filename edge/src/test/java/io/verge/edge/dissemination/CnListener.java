package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1;
import io.verge.asn1.Compilation;
import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.cn.frame.MessageFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A roadside unit of China: reads what it is sent with the generated decoder, and the interpreter has to agree. */
public final class CnListener implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int AT_ONCE_MILLIS = 50;
    private static final Model MODEL = model();
    private static final Codec<MessageFrame> CODEC = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);

    private final DatagramSocket socket;

    public CnListener() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return socket.getLocalPort();
    }

    Rsu rsu(Interest interest, Set<MessageKind> kinds) {
        return new Rsu(
                "cn", new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), interest, MessageSet.CN, kinds);
    }

    /** The next message, waiting for it. */
    public MessageFrame next() throws IOException {
        return receive(PATIENCE_MILLIS);
    }

    /** All that has come; what is sent to this machine is there as soon as it is sent. */
    List<MessageFrame> all() throws IOException {
        List<MessageFrame> found = new ArrayList<>();
        while (true) {
            try {
                found.add(receive(AT_ONCE_MILLIS));
            } catch (SocketTimeoutException e) {
                return found;
            }
        }
    }

    private MessageFrame receive(int millis) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
        socket.setSoTimeout(millis);
        socket.receive(packet);
        return decode(Arrays.copyOf(packet.getData(), packet.getLength()));
    }

    public static MessageFrame decode(byte[] bytes) {
        Type type = MODEL.find("MessageFrame").getFirst().type();
        Interpreter interpreter = new Interpreter(MODEL);
        if (!(interpreter.decode(Rules.UPER, type, bytes) instanceof Decoding.Decoded(Datum datum, int octets))
                || !(interpreter.encode(Rules.UPER, type, datum) instanceof Encoding.Encoded again)) {
            throw new AssertionError("the interpreter does not read it");
        }
        assertThat(octets).isEqualTo(bytes.length);
        assertThat(again.octets()).isEqualTo(bytes);
        return switch (CODEC.decode(bytes, 0, bytes.length)) {
            case Decoded.Value<MessageFrame>(MessageFrame message, int taken) when taken == bytes.length -> message;
            case Decoded<MessageFrame> other -> throw new AssertionError(other.toString());
        };
    }

    private static Model model() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("messages/src/main/asn1/cn"))) {
            directory = Objects.requireNonNull(directory.getParent());
        }
        try {
            return switch (Asn1.compile(Source.readAll(List.of(directory.resolve("messages/src/main/asn1/cn"))))) {
                case Compilation.Compiled(Model model) -> model;
                case Compilation.Failed(List<Problem> problems) -> throw new AssertionError(problems.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
