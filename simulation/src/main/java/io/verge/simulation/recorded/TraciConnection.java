package io.verge.simulation.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of TraCI, SUMO's control protocol (API version 20, SUMO 1.15): commands are gathered, sent as one message
 * and answered by one. A message is a length and commands; a command is a length, a code and its content.
 */
final class TraciConnection implements AutoCloseable {
    static final int TYPE_INTEGER = 0x09;
    static final int TYPE_DOUBLE = 0x0B;
    static final int TYPE_STRING = 0x0C;
    static final int TYPE_STRING_LIST = 0x0E;
    static final int TYPE_POSITION_2D = 0x01;

    private static final int MAX_REPLY_BYTES = 64 << 20;
    private static final int MAX_REQUEST_BYTES = 16 << 20;
    /** How long a step may take; a scenario's warm-up of an hour is one step to us. */
    private static final int REPLY_TIMEOUT_MILLIS = 600_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private ByteBuffer request = ByteBuffer.allocate(1 << 16);
    private ByteBuffer reply = ByteBuffer.allocate(1 << 16);
    private int commandStart = -1;

    private TraciConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        request.position(Integer.BYTES);
    }

    static TraciConnection connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(REPLY_TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return new TraciConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Starts the next command of the message. */
    TraciConnection command(int code) {
        endCommand();
        room(6);
        commandStart = request.position();
        request.put((byte) 0).putInt(0).put((byte) code);
        return this;
    }

    TraciConnection putByte(int value) {
        room(1);
        request.put((byte) value);
        return this;
    }

    TraciConnection putDouble(double value) {
        room(Double.BYTES);
        request.putDouble(value);
        return this;
    }

    TraciConnection putString(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        room(Integer.BYTES + bytes.length);
        request.putInt(bytes.length).put(bytes);
        return this;
    }

    /** Sends the gathered commands and receives the answer to them, to be read from its start. */
    void exchange() {
        endCommand();
        try {
            request.putInt(0, request.position());
            out.write(request.array(), 0, request.position());
            request.clear().position(Integer.BYTES);
            int length = in.readInt() - Integer.BYTES;
            if (length < 0 || length > MAX_REPLY_BYTES) {
                throw new RecordingException(
                        "sumo answered with " + length + " bytes, the limit is " + MAX_REPLY_BYTES);
            }
            if (reply.capacity() < length) {
                reply = ByteBuffer.allocate(Math.max(length, 2 * reply.capacity()));
            }
            in.readFully(reply.array(), 0, length);
            reply.position(0).limit(length);
        } catch (IOException e) {
            throw new RecordingException("sumo ended the conversation: " + e.getMessage(), e);
        }
    }

    /** Reads the status that answers a command; throws with SUMO's own words unless it is well. */
    void readStatus(int code) {
        readLength();
        int answered = readByte();
        int result = readByte();
        String words = readString();
        if (result != 0) {
            throw new RecordingException("sumo refused command 0x" + Integer.toHexString(code) + ": " + words);
        }
        if (answered != code) {
            throw new RecordingException("sumo answered 0x" + Integer.toHexString(answered) + " where 0x"
                    + Integer.toHexString(code) + " was asked");
        }
    }

    /** Reads the length in front of an answer; with it a reader can pass over what it does not want. */
    int readLength() {
        int length = readByte();
        return length == 0 ? readInt() : length;
    }

    int readByte() {
        return take(1).get() & 0xFF;
    }

    int readInt() {
        return take(Integer.BYTES).getInt();
    }

    double readDouble() {
        return take(Double.BYTES).getDouble();
    }

    String readString() {
        byte[] bytes = new byte[checked(readInt())];
        reply.get(bytes);
        return new String(bytes, UTF_8);
    }

    List<String> readStrings() {
        int count = readInt();
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            strings.add(readString());
        }
        return strings;
    }

    /** Reads the type in front of a value and insists on it. */
    void readType(int wanted) {
        int type = readByte();
        if (type != wanted) {
            throw new RecordingException("sumo sent a value of type " + type + " where " + wanted + " belongs");
        }
    }

    private ByteBuffer take(int bytes) {
        checked(bytes);
        return reply;
    }

    /** A number of bytes that are truly there. */
    private int checked(int bytes) {
        if (bytes < 0 || bytes > reply.remaining()) {
            throw new RecordingException("sumo's answer ends too soon");
        }
        return bytes;
    }

    private void endCommand() {
        if (commandStart >= 0) {
            request.putInt(commandStart + 1, request.position() - commandStart);
            commandStart = -1;
        }
    }

    private void room(int bytes) {
        if (request.remaining() >= bytes) {
            return;
        }
        int wanted = Math.max(2 * request.capacity(), request.position() + bytes);
        if (wanted > MAX_REQUEST_BYTES) {
            throw new RecordingException("more to ask of sumo at once than " + MAX_REQUEST_BYTES + " bytes hold");
        }
        request = ByteBuffer.allocate(wanted).put(request.flip());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // The process is ended next, and with it whatever of the connection is left.
        }
    }
}
