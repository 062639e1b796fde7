package io.verge.edge.wire.cn;

import io.verge.edge.wire.WireObject;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.position.PositionLL24B;
import io.verge.messages.cn.position.PositionLL28B;
import io.verge.messages.cn.position.PositionLL32B;
import io.verge.messages.cn.position.PositionLL36B;
import io.verge.messages.cn.position.PositionLL44B;
import io.verge.messages.cn.position.PositionLL48B;
import io.verge.messages.cn.position.PositionLLmD64b;
import io.verge.messages.cn.position.PositionOffsetLL;
import io.verge.messages.cn.position.PositionOffsetLLV;
import java.util.Optional;
import java.util.OptionalInt;

/** Places as offsets from a message's reference: {@code DF_PositionOffsetLLV} of T/CSAE 53-2020. */
final class CnPositions {
    private static final int MAX_B12 = 0x7ff;
    private static final int MAX_B14 = 0x1fff;
    private static final int MAX_B16 = 0x7fff;
    private static final int MAX_B18 = 0x1_ffff;
    private static final int MAX_B22 = 0x1f_ffff;
    private static final int MAX_B24 = 0x7f_ffff;

    private CnPositions() {}

    static Position3D position(int latitudeE7, int longitudeE7) {
        return new Position3D(latitudeE7, longitudeE7, OptionalInt.empty());
    }

    static void take(PositionOffsetLL offset, Position3D from, WireObject object) {
        switch (offset) {
            case PositionOffsetLL.PositionLL1(PositionLL24B(int lon, int lat)) -> move(object, from, lon, lat);
            case PositionOffsetLL.PositionLL2(PositionLL28B(int lon, int lat)) -> move(object, from, lon, lat);
            case PositionOffsetLL.PositionLL3(PositionLL32B(int lon, int lat)) -> move(object, from, lon, lat);
            case PositionOffsetLL.PositionLL4(PositionLL36B(int lon, int lat)) -> move(object, from, lon, lat);
            case PositionOffsetLL.PositionLL5(PositionLL44B(int lon, int lat)) -> move(object, from, lon, lat);
            case PositionOffsetLL.PositionLL6(PositionLL48B(int lon, int lat)) -> move(object, from, lon, lat);
            case PositionOffsetLL.PositionLatLon(PositionLLmD64b(int lon, int lat)) -> {
                object.longitudeE7 = lon;
                object.latitudeE7 = lat;
            }
        }
    }

    private static void move(WireObject object, Position3D from, int lon, int lat) {
        object.longitudeE7 = from.long_() + lon;
        object.latitudeE7 = from.lat() + lat;
    }

    /** The narrowest form that reaches. */
    static PositionOffsetLLV offset(Position3D from, int latitudeE7, int longitudeE7) {
        return new PositionOffsetLLV(offsetLL(from, latitudeE7, longitudeE7), Optional.empty());
    }

    private static PositionOffsetLL offsetLL(Position3D from, int latitudeE7, int longitudeE7) {
        long dLat = (long) latitudeE7 - from.lat();
        long dLon = (long) longitudeE7 - from.long_();
        long reach = Math.max(Math.abs(dLat), Math.abs(dLon));
        int lat = (int) dLat;
        int lon = (int) dLon;
        if (reach <= MAX_B12) {
            return new PositionOffsetLL.PositionLL1(new PositionLL24B(lon, lat));
        } else if (reach <= MAX_B14) {
            return new PositionOffsetLL.PositionLL2(new PositionLL28B(lon, lat));
        } else if (reach <= MAX_B16) {
            return new PositionOffsetLL.PositionLL3(new PositionLL32B(lon, lat));
        } else if (reach <= MAX_B18) {
            return new PositionOffsetLL.PositionLL4(new PositionLL36B(lon, lat));
        } else if (reach <= MAX_B22) {
            return new PositionOffsetLL.PositionLL5(new PositionLL44B(lon, lat));
        } else if (reach <= MAX_B24) {
            return new PositionOffsetLL.PositionLL6(new PositionLL48B(lon, lat));
        }
        return new PositionOffsetLL.PositionLatLon(new PositionLLmD64b(longitudeE7, latitudeE7));
    }
}
