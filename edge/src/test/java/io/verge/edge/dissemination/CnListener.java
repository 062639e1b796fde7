package io.verge.edge.dissemination;

import io.verge.asn1.runtime.Codec;
import io.verge.messages.Edition;
import io.verge.messages.cn.frame.MessageFrame;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A roadside unit of China. */
public final class CnListener implements AutoCloseable {
    private static final TwoDecoders<MessageFrame> FRAMES =
            new TwoDecoders<>(Codec.uper(MessageFrame::readUper, MessageFrame::writeUper), Edition.CN, "MessageFrame");

    private final Datagrams datagrams;

    public CnListener() throws IOException {
        datagrams = new Datagrams();
    }

    public int port() {
        return datagrams.address().getPort();
    }

    Rsu rsu(Interest interest, Set<MessageKind> kinds) {
        return new Rsu("cn", datagrams.address(), interest, MessageSet.CN, kinds);
    }

    /** The next message, waiting for it. */
    public MessageFrame next() throws IOException {
        return decode(datagrams.next());
    }

    /** All that has come. */
    List<MessageFrame> all() throws IOException {
        return datagrams.all().stream().map(CnListener::decode).toList();
    }

    public static MessageFrame decode(byte[] bytes) {
        return FRAMES.decode(bytes);
    }

    @Override
    public void close() {
        datagrams.close();
    }
}
