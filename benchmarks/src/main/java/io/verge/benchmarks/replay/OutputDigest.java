package io.verge.benchmarks.replay;

import io.verge.edge.dissemination.AdvisoryEncoder;
import io.verge.road.Advisory;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** SHA-256 over everything a replay puts out: each advisory's bytes, and once a second every track to the last bit. */
public final class OutputDigest {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MessageDigest sha256;
    private final AdvisoryEncoder encoder;
    private final ByteBuffer row = ByteBuffer.allocate(6 * Long.BYTES);
    private long nextPictureNanos;

    public OutputDigest(GeoReference reference) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        encoder = new AdvisoryEncoder("replay", reference);
    }

    public void add(Advisory advisory) {
        sha256.update(encoder.protobuf(advisory));
    }

    public void add(LocalDynamicMap picture) {
        if (picture.nowNanos() < nextPictureNanos) {
            return;
        }
        nextPictureNanos = picture.nowNanos() + EVERY_NANOS;
        for (int i = 0; i < picture.size(); i++) {
            int slot = picture.slotAt(i);
            row.clear().putLong(picture.trackId[slot]).putLong(picture.stationId[slot]);
            row.putDouble(picture.xM[slot]).putDouble(picture.yM[slot]);
            row.putDouble(picture.vxMps[slot]).putDouble(picture.vyMps[slot]);
            sha256.update(row.flip());
        }
    }

    /** What was added so far, once: lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
