package io.verge.messages.translation;

import io.verge.asn1.value.Datum;

/** What a lane is for, which all say in the same words but for two of vehicles: a ramp, an emergency lane; a flyover, a beacon. */
final class LaneKinds {
    /** A lane of vehicles with nothing special about it. */
    static final Datum ORDINARY = new Datum.OfChoice("vehicle", new Datum.OfBits("00000000"));

    private static final String PATH = "laneAttributes.laneType";
    private static final int VEHICLE_BITS = 8;
    private static final String BITS_ALIKE = "10111101";

    private LaneKinds() {}

    static boolean isCrosswalk(Part lane) {
        return lane.find(PATH + ".crosswalk").isPresent();
    }

    /** Whether it was there and known. */
    static boolean carry(Part lane, Made made) {
        return lane.find(PATH + ".vehicle").isPresent() ? vehicle(lane, made) : made.carry(lane.find(PATH), PATH);
    }

    private static boolean vehicle(Part lane, Made made) {
        String said = lane.bits(PATH + ".vehicle");
        StringBuilder alike = new StringBuilder();
        for (int i = 0; i < VEHICLE_BITS; i++) {
            boolean isSet = i < said.length() && said.charAt(i) == '1' && BITS_ALIKE.charAt(i) == '1';
            alike.append(isSet ? '1' : '0');
        }
        made.put(PATH + ".vehicle", new Datum.OfBits(alike.toString()));
        boolean isAll = said.chars().filter(bit -> bit == '1').count()
                == alike.chars().filter(bit -> bit == '1').count();
        lane.find(PATH + ".vehicle").ifPresent(isAll ? Part::take : Part::takeInPart);
        return true;
    }
}
