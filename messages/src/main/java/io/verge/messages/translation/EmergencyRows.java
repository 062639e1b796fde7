package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Entry.Row;
import java.util.List;
import java.util.stream.Stream;

/** What a vehicle on an emergency run says besides: of China's and America's BSM an extension, of CAM the container of its role. */
final class EmergencyRows {
    private static final String CN = "bsmFrame.emergencyExt.";
    private static final String EU = "cam.camParameters.specialVehicleContainer.emergencyContainer.lightBarSirenInUse";
    private static final String ROLE =
            "cam.camParameters.lowFrequencyContainer.basicVehicleContainerLowFrequency.vehicleRole";
    private static final String US =
            "value:BasicSafetyMessage.partII[partII-Id=1].partII-Value:SpecialVehicleExtensions.vehicleAlerts.";

    private static final String LIGHTS = "light bar";
    private static final String SIREN = "siren";
    private static final List<String> BITS = List.of(LIGHTS, SIREN);

    /** A light bar in use, and the ways that it can be. */
    private static final List<String> IN_USE = List.of(
            BitOf.IN_USE,
            "yellowCautionLights",
            "schooldBusLights",
            "arrowSignsActive",
            "slowMovingVehicle",
            "freqStops");

    private EmergencyRows() {}

    static List<Entry> entries() {
        Words siren = Words.same(Qualities.UNAVAILABLE, BitOf.NOT_IN_USE, BitOf.IN_USE);
        Words lights = Words.same(
                Qualities.UNAVAILABLE,
                Stream.concat(Stream.of(BitOf.NOT_IN_USE), IN_USE.stream()).toArray(String[]::new));
        Words response = Words.same(
                "",
                "notInUseOrNotEquipped",
                "emergency",
                "nonEmergency",
                "pursuit",
                "stationary",
                "slowMoving",
                "stopAndGoMovement");
        return List.of(
                Row.of(LIGHTS, "")
                        .cn(Place.of(CN + "lightsUse", lights))
                        .eu(Place.of(EU, new BitOf(0, BITS)))
                        .us(Place.of(US + "lightsUse", lights).or(Qualities.UNAVAILABLE)),
                Row.of(SIREN, "")
                        .cn(Place.of(CN + "sirenUse", siren))
                        .eu(Place.of(EU, new BitOf(1, BITS)))
                        .us(Place.of(US + "sirenUse", siren).or(Qualities.UNAVAILABLE)),
                Row.of("kind of response", "")
                        .cn(Place.of(CN + "responseType", response))
                        .us(Place.of(US + "responseType", response)),
                Row.of("others who respond", "")
                        .us(Place.filled(US + "multi", new Datum.OfEnumerated(Qualities.UNAVAILABLE))),
                Row.of("permissions for the alert", "").us(Place.constant(US + "doNotUse", Datum.OfInteger.of(0))),
                role());
    }

    /** By it a CAM's receivers know which container to look for. */
    private static Row role() {
        String emergency = "emergency";
        Conversion known = new ReadOnly(Words.of(
                Qualities.UNAVAILABLE,
                Stream.concat(Stream.of(BitOf.NOT_IN_USE), IN_USE.stream())
                        .map(item -> item + ">" + emergency)
                        .toArray(String[]::new)));
        Told told = new Told("by what is in use");
        return Row.of("role of the vehicle", "")
                .cn(
                        Place.of(CN + "lightsUse", known),
                        Place.of(CN + "sirenUse", known),
                        Place.of(List.of(), told).beside(CN + "lightsUse"))
                .eu(Place.of(ROLE, Words.same("", emergency)).orArbitrary(new Datum.OfEnumerated("default")))
                .us(
                        Place.of(US + "lightsUse", known),
                        Place.of(US + "sirenUse", known),
                        Place.of(List.of(), told).beside(US + "lightsUse"))
                .note("a CAM with a light bar or a siren is an emergency vehicle's");
    }
}
