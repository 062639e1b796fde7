package io.verge.edge.wire.eu;

import io.verge.edge.wire.ItisCodes;
import io.verge.messages.eu.release1.gdd.InternationalSignSpeedLimits;
import io.verge.messages.eu.release1.ivigeneral.GicPart;
import io.verge.messages.eu.release1.ivisign.AnyCatalogue;
import io.verge.messages.eu.release1.ivisign.ISO14823Attribute;
import io.verge.messages.eu.release1.ivisign.ISO14823Code;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode.ServiceCategoryCode;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode.ServiceCategoryCode.AmbientOrRoadConditionPictogramValue;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode.ServiceCategoryCode.PublicFacilitiesPictogramValue;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode.ServiceCategoryCode.TrafficSignPictogramValue;
import io.verge.messages.eu.release1.ivisign.RSCode;
import io.verge.messages.eu.release1.ivisign.VcClass;
import io.verge.messages.eu.release1.ivisign.VcCode;
import io.verge.road.HazardType;
import io.verge.road.ReportedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Signs of ISO/TS 19321:2020 by their catalogues: what dangers they warn of, what they are called and what stands on them. */
final class EuSignCodes {
    /** As many as a part is meant to have; what is beyond is cut off. */
    private static final int MAX_CODES = 4;

    private static final int MAX_LANES = 8;
    private static final int MAX_LINES = 4;
    private static final int MAX_LINE = 32;

    /** {@code RSCUnit} and {@code Code-Units} by their numbers. */
    private static final List<String> UNITS =
            List.of("km/h", "mph", "km", "m", "dm", "cm", "mi", "yd", "ft", "min", "t", "× 100 kg", "lb", "%");

    private static final int SLIPPERY_ROAD = 9;
    private static final int ROAD_WORKS = 16;
    private static final int TRAFFIC_CONGESTION = 24;

    private EuSignCodes() {}

    /** Of the Vienna Convention's class A those that are about what happens on the road, not how it is built. */
    private static Optional<HazardType> danger(RSCode.Code code) {
        return switch (code) {
            case RSCode.Code.ItisCodes(int itis) -> ItisCodes.danger(itis);
            case RSCode.Code.ViennaConvention(VcCode sign)
            when sign.roadSignClass() == VcClass.CLASS_A ->
                switch (sign.roadSignCode()) {
                    case SLIPPERY_ROAD -> Optional.of(HazardType.SLIPPERY_ROAD);
                    case ROAD_WORKS -> Optional.of(HazardType.ROADWORKS);
                    case TRAFFIC_CONGESTION -> Optional.of(HazardType.CONGESTION);
                    default -> Optional.empty();
                };
            case RSCode.Code.ViennaConvention ignored -> Optional.empty();
            case RSCode.Code.Iso14823 ignored -> Optional.empty();
            case RSCode.Code.AnyCatalogue ignored -> Optional.empty();
            case RSCode.Code.Unknown ignored -> Optional.empty();
        };
    }

    /**
     * What a part tells: the first danger among its codes, or else a sign called by the first of them; on it stand that
     * one's value, the other codes with theirs, lanes and text. Nothing without a code.
     */
    static Optional<ReportedEvent.Subject> subject(GicPart part) {
        List<RSCode.Code> codes =
                part.roadSignCodes().stream().limit(MAX_CODES).map(RSCode::code).toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        for (RSCode.Code code : codes) {
            Optional<HazardType> danger = danger(code);
            if (danger.isPresent()) {
                return Optional.of(new ReportedEvent.Danger(danger.get()));
            }
        }
        return Optional.of(new ReportedEvent.Sign(name(codes.getFirst()), text(codes, part)));
    }

    private static String text(List<RSCode.Code> codes, GicPart part) {
        List<String> words = new ArrayList<>();
        words.add(value(codes.getFirst()));
        codes.stream().skip(1).forEach(code -> words.add((name(code) + " " + value(code)).strip()));
        part.applicableLanes()
                .ifPresent(lanes -> words.add(lanes.stream()
                        .limit(MAX_LANES)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ", "lanes ", ""))));
        part.extraText()
                .ifPresent(
                        lines -> lines.stream().limit(MAX_LINES).forEach(line -> words.add(line(line.textContent()))));
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    private static String line(String content) {
        return content.codePointCount(0, content.length()) <= MAX_LINE
                ? content
                : content.substring(0, content.offsetByCodePoints(0, MAX_LINE));
    }

    private static String name(RSCode.Code code) {
        return switch (code) {
            case RSCode.Code.ViennaConvention(VcCode sign) -> "Vienna " + vienna(sign);
            case RSCode.Code.Iso14823(ISO14823Code sign) -> "ISO 14823 " + pictogram(sign.pictogramCode());
            case RSCode.Code.ItisCodes(int itis) -> "ITIS " + itis;
            case RSCode.Code.AnyCatalogue(AnyCatalogue sign) ->
                "catalogue " + sign.owner().providerIdentifier() + "." + sign.version() + " " + sign.pictogramCode();
            case RSCode.Code.Unknown(var rules, int number, var octets) -> "catalogue " + number;
        };
    }

    private static String vienna(VcCode sign) {
        String option = sign.vcOption() == 0 ? "" : Character.toString('a' + sign.vcOption() - 1);
        return Character.toString('A' + sign.roadSignClass()) + " " + sign.roadSignCode() + option;
    }

    /** Five digits: category, kind, nature and serial number. */
    private static String pictogram(PictogramCode code) {
        return "%s%d%02d"
                .formatted(
                        category(code.serviceCategoryCode()),
                        code.pictogramCategoryCode().nature(),
                        code.pictogramCategoryCode().serialNumber());
    }

    private static String category(ServiceCategoryCode code) {
        return switch (code) {
            case ServiceCategoryCode.TrafficSignPictogram(TrafficSignPictogramValue.Item item) ->
                "1" + (item.number() + 1);
            case ServiceCategoryCode.PublicFacilitiesPictogram(PublicFacilitiesPictogramValue.Item item) ->
                "2" + (item.number() + 1);
            case ServiceCategoryCode.AmbientOrRoadConditionPictogram(AmbientOrRoadConditionPictogramValue.Item item) ->
                "3" + (item.number() + 1);
            default -> "??";
        };
    }

    private static String value(RSCode.Code code) {
        return switch (code) {
            case RSCode.Code.ViennaConvention(VcCode sign) -> value(sign.value(), sign.unit());
            case RSCode.Code.Iso14823(ISO14823Code sign) -> speeds(sign.attributes());
            case RSCode.Code.AnyCatalogue(AnyCatalogue sign) ->
                (value(sign.value(), sign.unit()) + " " + speeds(sign.attributes())).strip();
            case RSCode.Code.ItisCodes ignored -> "";
            case RSCode.Code.Unknown ignored -> "";
        };
    }

    private static String value(OptionalInt value, OptionalInt unit) {
        if (value.isEmpty()) {
            return "";
        }
        boolean isKnown = unit.isPresent() && unit.getAsInt() < UNITS.size();
        return value.getAsInt() + (isKnown ? " " + UNITS.get(unit.getAsInt()) : "");
    }

    private static String speeds(Optional<List<ISO14823Attribute>> attributes) {
        List<String> words = new ArrayList<>();
        for (ISO14823Attribute attribute : attributes.orElse(List.of())) {
            if (attribute instanceof ISO14823Attribute.Spe(InternationalSignSpeedLimits limits) && words.isEmpty()) {
                String unit = " " + UNITS.get(limits.unit());
                limits.speedLimitMax().ifPresent(most -> words.add(most + unit));
                limits.speedLimitMin().ifPresent(least -> words.add("≥ " + least + unit));
            }
        }
        return String.join(", ", words);
    }
}
