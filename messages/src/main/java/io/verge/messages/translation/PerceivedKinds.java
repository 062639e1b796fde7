package io.verge.messages.translation;

import io.verge.messages.translation.Entry.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a road user that sensors see is: China and America say it coarsely in one field and finer in another. */
final class PerceivedKinds {
    private static final String US_TYPE = "detObjCommon.objType";
    private static final String US_PERSON = "detObjOptData.detVRU.basicType";
    private static final String US_CLASS = "detObjOptData.detVeh.vehicleClass";
    private static final String EU_CLASS = "classification[0].objectClass.";
    private static final String EU_PERSON = EU_CLASS + "vruSubClass.";
    private static final int MOST_PROFILES = 16;
    private static final long NO_CONFIDENCE = 101;

    /** BasicVehicleClass: what is written of each kind, and what else of its tens is read as it. */
    private static final List<String> CLASSES = classes();

    private PerceivedKinds() {}

    /** @param cn where the participant is in an element of China's list: beside what only an SSM says, or the element itself */
    static List<Entry> of(String cn) {
        boolean isSsm = !cn.isEmpty();
        List<Entry> rows = new ArrayList<>(List.of(fine(cn, isSsm), coarse(cn), confidence(isSsm)));
        if (isSsm) {
            rows.add(Row.of("kind as sensors tell it", "")
                    .cn(Place.of("detectedPTCType", detected()))
                    .eu(readOnly(eu()))
                    .us(readOnly(us())));
        }
        return rows;
    }

    private static Row fine(String cn, boolean isSsm) {
        List<Place> places = new ArrayList<>();
        places.add(Place.of(cn + "vehicleClass.classification", Words.numbers("0", CLASSES.toArray(String[]::new))));
        if (isSsm) {
            places.add(Place.of("detectedPTCType", new ReadOnly(detected())));
        }
        places.add(Place.of(
                cn + "ptcType",
                Words.of(
                        "unknown",
                        "motor=vehicle",
                        "non-motor=cyclist",
                        "pedestrian=pedestrian",
                        "motor<moped",
                        "motor<motorcycle")));
        return Row.of("kind", "").cn(places.toArray(Place[]::new)).eu(eu()).us(us());
    }

    private static Place[] eu() {
        return new Place[] {
            Place.of(
                    EU_CLASS + "vehicleSubClass",
                    Words.numbers(
                            "0",
                            "5=passengerCar",
                            "6=bus",
                            "7=lightTruck",
                            "8=heavyTruck",
                            "9=trailer",
                            "10=specialVehicle",
                            "11=tram",
                            "14>specialVehicle",
                            "0<vehicle")),
            profile("pedestrian", "0=pedestrian", "pedestrian", 1),
            profile("bicyclistAndLightVruVehicle", "1=cyclist", "cyclist", 0),
            Place.of(
                    EU_PERSON + "motorcyclist",
                    Words.numbers("", "1=moped", "2=motorcycle", "0>motorcycle", "3>motorcycle", "4>motorcycle")),
            profile("animal", "0=animal", "animal", 1)
        };
    }

    /** A profile of which every subprofile is the same kind here. */
    private static Place profile(String name, String written, String word, int others) {
        String[] items = Stream.concat(
                        Stream.of(written),
                        IntStream.range(others, MOST_PROFILES)
                                .filter(number -> !written.startsWith(number + "="))
                                .mapToObj(number -> number + ">" + word))
                .toArray(String[]::new);
        return Place.of(EU_PERSON + name, Words.numbers("", items));
    }

    private static Place[] us() {
        List<String> classes = new ArrayList<>(CLASSES);
        classes.add("0<vehicle");
        return new Place[] {
            Place.of(US_CLASS, Words.numbers("0", classes.toArray(String[]::new))),
            Place.of(
                    US_PERSON,
                    Words.of(
                            "unavailable",
                            "aPEDESTRIAN=pedestrian",
                            "aPEDALCYCLIST=cyclist",
                            "aPUBLICSAFETYWORKER>pedestrian",
                            "anANIMAL>animal")),
            Place.of(US_TYPE, Words.of("unknown", "vehicle>vehicle", "vru>pedestrian", "animal=animal"))
        };
    }

    private static Row coarse(String cn) {
        List<String> motors = new ArrayList<>(List.of("0>motor"));
        IntStream.of(5, 6, 7, 8, 9, 10, 11, 14)
                .mapToObj(type -> type + ">motor")
                .forEach(motors::add);
        return Row.of("coarse kind", "")
                .cn(Place.of(
                                cn + "ptcType",
                                Words.of("unknown", "motor=motor", "non-motor=cyclist", "pedestrian=pedestrian"))
                        .or("unknown"))
                .eu(
                        Place.of(
                                EU_CLASS + "vehicleSubClass",
                                new ReadOnly(Words.numbers("", motors.toArray(String[]::new)))),
                        readOnly(profile("pedestrian", "0=pedestrian", "pedestrian", 1)),
                        readOnly(profile("bicyclistAndLightVruVehicle", "1=cyclist", "cyclist", 0)),
                        readOnly(profile("motorcyclist", "0=motor", "motor", 1)),
                        readOnly(profile("animal", "0=animal", "animal", 1)))
                .us(
                        Place.of(
                                US_PERSON,
                                new ReadOnly(Words.of(
                                        "unavailable",
                                        "aPEDESTRIAN>pedestrian",
                                        "aPEDALCYCLIST>cyclist",
                                        "aPUBLICSAFETYWORKER>pedestrian",
                                        "anANIMAL>animal"))),
                        Place.of(
                                        US_TYPE,
                                        Words.of(
                                                "unknown",
                                                "vehicle=motor",
                                                "vru=pedestrian",
                                                "vru<cyclist",
                                                "animal=animal"))
                                .or("unknown"));
    }

    private static Row confidence(boolean isSsm) {
        Row row = Row.of("confidence of the kind", "%")
                .eu(Place.of("classification[0].confidence", Scaled.of("1", 1, 100, NO_CONFIDENCE))
                        .or(NO_CONFIDENCE)
                        .beside("classification[0].objectClass"))
                .us(Place.of("detObjCommon.objTypeCfd", Scaled.of("1", 0, 100, NO_CONFIDENCE))
                        .or(NO_CONFIDENCE));
        return isSsm ? row.cn(Place.of("typeConfidence", Scaled.of("0.5", 0, 200))) : row;
    }

    private static Words detected() {
        return Words.of(
                "unknown",
                "car=passengerCar",
                "van=lightTruck",
                "truck=heavyTruck",
                "bus=bus",
                "cyclist=cyclist",
                "motorcyclist=motorcycle",
                "tricyclist=moped",
                "pedestrian=pedestrian");
    }

    private static Place[] readOnly(Place... places) {
        return Stream.of(places).map(PerceivedKinds::readOnly).toArray(Place[]::new);
    }

    private static Place readOnly(Place place) {
        return Place.of(place.paths(), new ReadOnly(place.conversion()));
    }

    private static List<String> classes() {
        List<String> items = new ArrayList<>();
        tens(items, "specialVehicle", 1, 9, 0);
        tens(items, "passengerCar", 10, 19, 10);
        tens(items, "lightTruck", 20, 24, 20);
        tens(items, "heavyTruck", 25, 39, 25);
        tens(items, "motorcycle", 40, 49, 40);
        items.add("40<moped");
        tens(items, "bus", 50, 55, 50);
        items.add("56=tram");
        tens(items, "bus", 57, 59, 0);
        tens(items, "specialVehicle", 60, 69, 60);
        items.add("93=trailer");
        return items;
    }

    private static void tens(List<String> items, String word, int first, int last, int written) {
        for (int number = first; number <= last; number++) {
            items.add(number + (number == written ? "=" : ">") + word);
        }
    }
}
