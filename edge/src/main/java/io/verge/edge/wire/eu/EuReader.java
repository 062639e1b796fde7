package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.edge.wire.WireFrame;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release1.infrastructure.IVIM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.vam.VAM;
import java.util.function.BiConsumer;

/**
 * Reads ETSI's messages, which all begin with an octet for the version and one for the message: CAM and VAM are road users
 * about themselves, CPM is what somebody sees, SPATEM is signals, DENM an event, IVIM
 * signs. The other messages tell nothing that is taken in. A CAM or DENM of the second release is one of the first with more
 * behind its extension marks.
 */
public final class EuReader {
    private static final int HEADER_OCTETS = 2;
    private static final int LAST_MESSAGE = 21;
    private static final int DENM_MESSAGE = 1;
    private static final int CAM_MESSAGE = 2;
    private static final int SPATEM_MESSAGE = 4;
    private static final int IVIM_MESSAGE = 6;
    private static final int CPM_MESSAGE = 14;
    private static final int VAM_MESSAGE = 16;

    private final Codec<CAM> cam = Codec.uper(CAM::readUper, CAM::writeUper);
    private final Codec<VAM> vam = Codec.uper(VAM::readUper, VAM::writeUper);
    private final Codec<CollectivePerceptionMessage> cpm =
            Codec.uper(CollectivePerceptionMessage::readUper, CollectivePerceptionMessage::writeUper);
    private final Codec<DENM> denm = Codec.uper(DENM::readUper, DENM::writeUper);
    private final Codec<IVIM> ivim = Codec.uper(IVIM::readUper, IVIM::writeUper);
    private final Codec<SPATEM> spatem = Codec.uper(SPATEM::readUper, SPATEM::writeUper);

    /** Fills the frame, which is clear, and tells whether the bytes were readable. One of another version stays clear. */
    public boolean read(byte[] bytes, int offset, int length, WireFrame frame) {
        if (length < HEADER_OCTETS) {
            return false;
        }
        int version = bytes[offset] & 0xff;
        int message = bytes[offset + 1] & 0xff;
        if (message == 0 || message > LAST_MESSAGE) {
            return false;
        }
        if (!isKnownVersion(version, message)) {
            return true;
        }
        frame.version = WireFrame.VERSION;
        return switch (message) {
            case DENM_MESSAGE -> take(denm.decode(bytes, offset, length), EuReports::take, frame);
            case IVIM_MESSAGE -> take(ivim.decode(bytes, offset, length), EuSigns::take, frame);
            case CAM_MESSAGE -> take(cam.decode(bytes, offset, length), EuStations::take, frame);
            case VAM_MESSAGE -> take(vam.decode(bytes, offset, length), EuStations::take, frame);
            case CPM_MESSAGE -> take(cpm.decode(bytes, offset, length), EuObjects::take, frame);
            case SPATEM_MESSAGE -> take(spatem.decode(bytes, offset, length), EuSignals::take, frame);
            default -> {
                frame.isOther = true;
                yield true;
            }
        };
    }

    /** CAM, DENM and IVIM of version 1 have other bits in some fields. The VAM is a version ahead of the others. */
    private static boolean isKnownVersion(int version, int message) {
        return switch (message) {
            case CAM_MESSAGE, DENM_MESSAGE, IVIM_MESSAGE, CPM_MESSAGE -> version == 2;
            case VAM_MESSAGE -> version == 3;
            default -> version == 1 || version == 2;
        };
    }

    private static <T> boolean take(Decoded<T> decoded, BiConsumer<T, WireFrame> into, WireFrame frame) {
        return switch (decoded) {
            case Decoded.Rejected<T> ignored -> false;
            case Decoded.Value<T> message -> {
                into.accept(message.value(), frame);
                yield true;
            }
        };
    }
}
