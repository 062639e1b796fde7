package io.verge.messages.cn;

import static io.verge.messages.cn.Samples.ID;
import static io.verge.messages.cn.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.OctetString;
import io.verge.messages.cn.frame.MessageFrameExt.Value;
import io.verge.messages.cn.payment.AccountInfo;
import io.verge.messages.cn.payment.ActionRequest;
import io.verge.messages.cn.payment.ActionResponse;
import io.verge.messages.cn.payment.ApplicationParameter;
import io.verge.messages.cn.payment.ChannelID;
import io.verge.messages.cn.payment.ChannelRq;
import io.verge.messages.cn.payment.Date;
import io.verge.messages.cn.payment.EquipmentClass;
import io.verge.messages.cn.payment.GBICCInfo;
import io.verge.messages.cn.payment.GetSecureRq;
import io.verge.messages.cn.payment.GetTollDataRq;
import io.verge.messages.cn.payment.GetTollDataRs;
import io.verge.messages.cn.payment.OBUInfo;
import io.verge.messages.cn.payment.OBUMotionStatus;
import io.verge.messages.cn.payment.OBUPaymentInfo;
import io.verge.messages.cn.payment.OBUPaymentInfoType1;
import io.verge.messages.cn.payment.OBUType;
import io.verge.messages.cn.payment.PartOfFile;
import io.verge.messages.cn.payment.PassedPos;
import io.verge.messages.cn.payment.PassedSitesInfo;
import io.verge.messages.cn.payment.PaymentEntityID;
import io.verge.messages.cn.payment.PaymentInfo;
import io.verge.messages.cn.payment.PaymentInfoType1;
import io.verge.messages.cn.payment.RST;
import io.verge.messages.cn.payment.RangeOfFile;
import io.verge.messages.cn.payment.ReturnStatus;
import io.verge.messages.cn.payment.SetMMIRq;
import io.verge.messages.cn.payment.SetTollDataRq;
import io.verge.messages.cn.payment.SetTollDataRs;
import io.verge.messages.cn.payment.SysInfo;
import io.verge.messages.cn.payment.TollInfo;
import io.verge.messages.cn.payment.TollResult;
import io.verge.messages.cn.payment.TollingDirection;
import io.verge.messages.cn.payment.TollingNodeInfo;
import io.verge.messages.cn.payment.TollingNodeType;
import io.verge.messages.cn.payment.TollingPos;
import io.verge.messages.cn.payment.TransCredential;
import io.verge.messages.cn.payment.TransInfo;
import io.verge.messages.cn.payment.TransPara;
import io.verge.messages.cn.payment.VPApplicationParameter;
import io.verge.messages.cn.payment.VSI;
import io.verge.messages.cn.payment.VehicleDimensions;
import io.verge.messages.cn.payment.VehicleInfo;
import io.verge.messages.cn.payment.VehiclePaymentMessage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** VPM, filled by hand. */
class PaymentTest {
    @Test
    void aGantrySaysWhatItCosts() {
        TollingNodeInfo node = new TollingNodeInfo(
                OptionalLong.of(4_294_967_295L),
                Optional.of(Samples.junction()),
                Optional.of(TollingNodeType.Item.GANTRY),
                Optional.of(TollingDirection.Item.NORTHWEST),
                NONE);
        TollInfo toll = new TollInfo(
                OptionalInt.of(424_967_295),
                Optional.of(Samples.near(1, 1)),
                Optional.of(Samples.farther(2, 2)),
                Optional.of(List.of(Samples.node(17), Samples.node(18))),
                Optional.of(Samples.path()),
                Optional.of(Samples.time()),
                Optional.of(Samples.time()),
                NONE);
        PaymentInfo info = new PaymentInfo.PaymentInfoType1(
                new PaymentInfoType1(Optional.of(node), Optional.of(toll), Optional.of(octets(512)), NONE));
        RST announcement = new RST(
                Samples.time(), ID, List.of(new ApplicationParameter(PaymentEntityID.Item.FREEFLOW, info, NONE)), NONE);
        assertThat(thereAndBack(new VehiclePaymentMessage.Payment.InitialzationRequest(announcement)))
                .contains("\"initialzation-request\"", "\"id\":4294967295", "\"price\":424967295");
    }

    @Test
    void aVehicleAnswersWithAllItsFiles() {
        PassedPos passed = new PassedPos(
                new TollingPos(4_294_967_296L, Optional.of(Samples.junction()), NONE),
                Samples.time(),
                Optional.of(octets(4)),
                NONE);
        OBUPaymentInfoType1 info = new OBUPaymentInfoType1(
                Optional.of(EquipmentClass.Item.ICC_OBU),
                Optional.of(new GBICCInfo(octets(0), octets(127), octets(128), NONE)),
                Optional.of(
                        new SysInfo(ID, 127, 128, ID, new Date(2026, 1, 1), new Date(2036, 12, 31), octets(64), NONE)),
                Optional.of(vehicle()),
                Optional.of(new PassedSitesInfo(Optional.of(passed), Optional.of(List.of(passed, passed)), NONE)),
                NONE);
        OBUInfo unit = new OBUInfo(
                OBUType.Item.OEM_OBU,
                Optional.of(new OBUMotionStatus(
                        Optional.of(Samples.junction()), OptionalInt.of(0), OptionalInt.of(1600), NONE)),
                NONE);
        VSI answer = new VSI(
                Samples.time(),
                ID,
                Optional.of(ID),
                Optional.of(unit),
                Optional.of(List.of(new VPApplicationParameter(
                        PaymentEntityID.Item.ENCLOSED, new OBUPaymentInfo.ObuPaymentInfoType1(info), NONE))),
                Optional.of(ID),
                NONE);
        assertThat(thereAndBack(new VehiclePaymentMessage.Payment.InitialzationResponse(answer)))
                .contains("\"contractType\":127,\"contractVersion\":128", "\"tollingPos\":{\"id\":4294967296");
    }

    private static VehicleInfo vehicle() {
        return new VehicleInfo(
                octets(12),
                octets(2),
                1,
                0,
                new VehicleDimensions(46, 18, 15, NONE),
                4,
                2,
                27,
                5,
                octets(16),
                octets(16),
                Optional.of(octets(256)),
                NONE);
    }

    static List<TransInfo> actions() {
        RangeOfFile range = new RangeOfFile(32_767, 127);
        SetTollDataRq toWrite = new SetTollDataRq(
                Optional.of(ID),
                Optional.of(new TransPara(octets(4), octets(1), octets(6), octets(4), octets(7), octets(3))),
                Optional.of(new PartOfFile(1, 127, octets(127))),
                Optional.of(new TollingPos(0, Optional.empty(), NONE)),
                OptionalInt.of(255),
                NONE);
        SetTollDataRs written = new SetTollDataRs(
                Optional.of(octets(4)),
                Optional.of(ID),
                Optional.of(new AccountInfo(octets(32), NONE)),
                Optional.of(new TransCredential(octets(33), NONE)),
                NONE);
        return List.of(
                new TransInfo.GetTollDataRq(new GetTollDataRq(range, Optional.of(range), OptionalInt.of(0), NONE)),
                new TransInfo.GetTollDataRs(new GetTollDataRs(octets(127), Optional.of(octets(127)), NONE)),
                new TransInfo.GetSecureRq(new GetSecureRq(range, ID, 1, OptionalInt.of(2), NONE)),
                new TransInfo.SetTollDataRq(toWrite),
                new TransInfo.SetTollDataRs(written),
                new TransInfo.TransferChannelRq(new ChannelRq(ChannelID.ESAM, List.of(octets(127), octets(127)), NONE)),
                new TransInfo.SetMMIRq(new SetMMIRq(TollResult.CONTACT_OPERATOR, NONE)));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void actionsAndTheirResponses(TransInfo action) {
        ActionRequest request = new ActionRequest(
                Samples.time(), true, ID, Optional.of(ID), PaymentEntityID.Item.PARKING, action, Optional.of(ID), NONE);
        assertThat(thereAndBack(new VehiclePaymentMessage.Payment.ActionRequest(request)))
                .contains("\"mode\":true", "\"actionParameter\":{\"");
        ActionResponse response = new ActionResponse(
                Samples.time(),
                ID,
                Optional.empty(),
                PaymentEntityID.Item.PARKING,
                Optional.of(action),
                ReturnStatus.Item.ARGUMNET_ERROR,
                NONE);
        assertThat(thereAndBack(new VehiclePaymentMessage.Payment.ActionResponse(response)))
                .contains("\"ret\":\"argumnetError\"");
    }

    private static String thereAndBack(VehiclePaymentMessage.Payment payment) {
        return Frames.thereAndBack(
                Frames.extension(17, new Value.VehiclePaymentMessage(new VehiclePaymentMessage(8, payment, NONE))));
    }

    private static OctetString octets(int size) {
        byte[] octets = new byte[size];
        for (int i = 0; i < size; i++) {
            octets[i] = (byte) i;
        }
        return OctetString.copyOf(octets);
    }
}
