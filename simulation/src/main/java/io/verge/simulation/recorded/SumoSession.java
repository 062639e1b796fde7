package io.verge.simulation.recorded;

import io.verge.road.StationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What we say to SUMO and what it tells us: step by step, every vehicle, every person on foot and every light, by
 * subscription. Road users are numbered in the order SUMO inserted them.
 */
final class SumoSession {
    private static final int GET_VERSION = 0x00;
    private static final int SIMULATION_STEP = 0x02;
    private static final int GET_LIGHT = 0xA2;
    private static final int GET_VEHICLE = 0xA4;
    private static final int GET_SIMULATION = 0xAB;
    private static final int SUBSCRIBE_LIGHT = 0xD2;
    private static final int SUBSCRIBE_VEHICLE = 0xD4;
    private static final int SUBSCRIBE_SIMULATION = 0xDB;
    private static final int SUBSCRIBE_PERSON = 0xDE;
    private static final int GET_PERSON = 0xAE;
    /** An answer's code is that of its question and this. */
    private static final int ANSWER = 0x10;

    private static final int ID_LIST = 0x00;
    private static final int LIGHT_STATE = 0x20;
    private static final int DEPARTED_PERSONS = 0x25;
    private static final int LIGHT_NEXT_SWITCH = 0x2D;
    private static final int SPEED = 0x40;
    private static final int POSITION = 0x42;
    private static final int ANGLE = 0x43;
    private static final int LENGTH = 0x44;
    private static final int VEHICLE_CLASS = 0x49;
    private static final int WIDTH = 0x4D;
    private static final int TIME = 0x66;
    private static final int DEPARTED_VEHICLES = 0x74;
    private static final int EXPECTED = 0x7D;
    private static final int HEIGHT = 0xBC;
    private static final int VEHICLE_RIDDEN = 0xC3;

    private static final int MIN_API_VERSION = 20;
    private static final int MAX_USERS = 100_000;
    /** TraCI's largest time, for subscriptions that never end. */
    private static final double FOREVER_S = 1_073_741_824.0;

    private final TraciConnection traci;
    private final Map<String, SumoUser> vehicles = new LinkedHashMap<>();
    private final Map<String, SumoUser> persons = new LinkedHashMap<>();
    private final Map<String, SumoLight> lights = new LinkedHashMap<>();
    private final List<String> newVehicles = new ArrayList<>();
    private final List<String> newPersons = new ArrayList<>();
    private long step;
    private long lastId;
    private double timeS;
    private int expected = 1;

    SumoSession(TraciConnection traci) {
        this.traci = traci;
        traci.command(GET_VERSION).exchange();
        traci.readStatus(GET_VERSION);
        traci.readLength();
        traci.readByte();
        int version = traci.readInt();
        if (version < MIN_API_VERSION) {
            throw new RecordingException(
                    "this sumo (" + traci.readString() + ") is too old, 1.15 is the oldest that will do");
        }
    }

    /** Seconds of simulated time. */
    double timeS() {
        return timeS;
    }

    /** Whether anybody is on the road or still to come. */
    boolean isOver() {
        return expected == 0;
    }

    Collection<SumoUser> vehicles() {
        return vehicles.values();
    }

    Collection<SumoUser> persons() {
        return persons.values();
    }

    /** By the id of its {@code tlLogic}. */
    Map<String, SumoLight> lights() {
        return lights;
    }

    /** Simulates to this time in one go, without telling of the way, and subscribes to everything from then on. */
    void startAt(double startS) {
        get(GET_LIGHT, ID_LIST, "");
        readAnswer(GET_LIGHT, TraciConnection.TYPE_STRING_LIST);
        traci.readStrings().stream().sorted().forEach(light -> lights.put(light, new SumoLight()));
        get(GET_SIMULATION, TIME, "");
        readAnswer(GET_SIMULATION, TraciConnection.TYPE_DOUBLE);
        if (startS > traci.readDouble()) {
            traci.command(SIMULATION_STEP).putDouble(startS).exchange();
            traci.readStatus(SIMULATION_STEP);
        }
        subscribe(SUBSCRIBE_SIMULATION, "", TIME, EXPECTED, DEPARTED_VEHICLES, DEPARTED_PERSONS);
        lights.keySet().forEach(light -> subscribe(SUBSCRIBE_LIGHT, light, LIGHT_STATE, LIGHT_NEXT_SWITCH));
        traci.exchange();
        readSubscribed(SUBSCRIBE_SIMULATION);
        lights.keySet().forEach(_ -> readSubscribed(SUBSCRIBE_LIGHT));
        newVehicles.clear();
        newPersons.clear();
        get(GET_VEHICLE, ID_LIST, "");
        readAnswer(GET_VEHICLE, TraciConnection.TYPE_STRING_LIST);
        newVehicles.addAll(traci.readStrings());
        get(GET_PERSON, ID_LIST, "");
        readAnswer(GET_PERSON, TraciConnection.TYPE_STRING_LIST);
        newPersons.addAll(traci.readStrings());
        follow();
    }

    /** Simulates one step. */
    void step() {
        step++;
        traci.command(SIMULATION_STEP).putDouble(0).exchange();
        traci.readStatus(SIMULATION_STEP);
        int answers = traci.readInt();
        for (int i = 0; i < answers; i++) {
            readSubscription();
        }
        vehicles.values().removeIf(vehicle -> vehicle.step < step);
        persons.values().removeIf(person -> person.step < step);
        follow();
    }

    /** Asks for everything there is to know about those who came with this step. */
    private void follow() {
        if (newVehicles.isEmpty() && newPersons.isEmpty()) {
            return;
        }
        if (vehicles.size() + persons.size() + newVehicles.size() + newPersons.size() > MAX_USERS) {
            throw new RecordingException("more than " + MAX_USERS + " road users in SUMO at once");
        }
        for (String vehicle : newVehicles) {
            vehicles.put(vehicle, new SumoUser(++lastId, StationType.PASSENGER_CAR));
            for (int variable : new int[] {VEHICLE_CLASS, LENGTH, WIDTH, HEIGHT}) {
                traci.command(GET_VEHICLE).putByte(variable).putString(vehicle);
            }
            subscribe(SUBSCRIBE_VEHICLE, vehicle, POSITION, ANGLE, SPEED);
        }
        for (String person : newPersons) {
            persons.put(person, new SumoUser(++lastId, StationType.PEDESTRIAN));
            subscribe(SUBSCRIBE_PERSON, person, POSITION, ANGLE, SPEED, VEHICLE_RIDDEN);
        }
        traci.exchange();
        for (String vehicle : newVehicles) {
            readBuild(known(vehicles, vehicle));
            readSubscribed(SUBSCRIBE_VEHICLE);
        }
        newPersons.forEach(_ -> readSubscribed(SUBSCRIBE_PERSON));
        newVehicles.clear();
        newPersons.clear();
    }

    private void readBuild(SumoUser vehicle) {
        readAnswer(GET_VEHICLE, TraciConnection.TYPE_STRING);
        vehicle.type = SumoUser.typeOf(traci.readString());
        readAnswer(GET_VEHICLE, TraciConnection.TYPE_DOUBLE);
        vehicle.lengthM = traci.readDouble();
        readAnswer(GET_VEHICLE, TraciConnection.TYPE_DOUBLE);
        vehicle.widthM = traci.readDouble();
        readAnswer(GET_VEHICLE, TraciConnection.TYPE_DOUBLE);
        vehicle.heightM = traci.readDouble();
    }

    private void get(int code, int variable, String object) {
        traci.command(code).putByte(variable).putString(object).exchange();
    }

    private void readAnswer(int code, int type) {
        traci.readStatus(code);
        traci.readLength();
        int answered = traci.readByte();
        if (answered != code + ANSWER) {
            throw new RecordingException(
                    "sumo answered 0x" + Integer.toHexString(answered) + " to 0x" + Integer.toHexString(code));
        }
        traci.readByte();
        traci.readString();
        traci.readType(type);
    }

    private void subscribe(int code, String object, int... variables) {
        traci.command(code).putDouble(0).putDouble(FOREVER_S).putString(object).putByte(variables.length);
        for (int variable : variables) {
            traci.putByte(variable);
        }
    }

    private void readSubscribed(int code) {
        traci.readStatus(code);
        readSubscription();
    }

    private void readSubscription() {
        traci.readLength();
        int code = traci.readByte() - ANSWER;
        String object = traci.readString();
        int variables = traci.readByte();
        for (int i = 0; i < variables; i++) {
            int variable = traci.readByte();
            int status = traci.readByte();
            int type = traci.readByte();
            if (status != 0) {
                throw new RecordingException("sumo cannot tell of \"" + object + "\": " + traci.readString());
            }
            switch (code) {
                case SUBSCRIBE_VEHICLE -> readMotion(known(vehicles, object), variable, type);
                case SUBSCRIBE_PERSON -> readMotion(known(persons, object), variable, type);
                case SUBSCRIBE_LIGHT -> readLight(known(lights, object), variable, type);
                case SUBSCRIBE_SIMULATION -> readSimulation(variable, type);
                default -> throw new RecordingException("sumo told of 0x" + Integer.toHexString(code) + " unasked");
            }
        }
    }

    private static <T> T known(Map<String, T> objects, String name) {
        T object = objects.get(name);
        if (object == null) {
            throw new RecordingException("sumo told of \"" + name + "\" unasked");
        }
        return object;
    }

    private void readMotion(SumoUser user, int variable, int type) {
        user.step = step;
        switch (variable) {
            case POSITION -> {
                expect(type, TraciConnection.TYPE_POSITION_2D, variable);
                user.netX = traci.readDouble();
                user.netY = traci.readDouble();
            }
            case ANGLE -> user.angleDeg = readDouble(type, variable);
            case SPEED -> user.speedMps = readDouble(type, variable);
            case VEHICLE_RIDDEN -> {
                expect(type, TraciConnection.TYPE_STRING, variable);
                user.riding = !traci.readString().isEmpty();
            }
            default -> throw unasked(variable);
        }
    }

    private void readLight(SumoLight light, int variable, int type) {
        switch (variable) {
            case LIGHT_STATE -> {
                expect(type, TraciConnection.TYPE_STRING, variable);
                light.state = traci.readString();
            }
            case LIGHT_NEXT_SWITCH -> light.nextSwitchS = readDouble(type, variable);
            default -> throw unasked(variable);
        }
    }

    private void readSimulation(int variable, int type) {
        switch (variable) {
            case TIME -> timeS = readDouble(type, variable);
            case EXPECTED -> {
                expect(type, TraciConnection.TYPE_INTEGER, variable);
                expected = traci.readInt();
            }
            case DEPARTED_VEHICLES -> {
                expect(type, TraciConnection.TYPE_STRING_LIST, variable);
                newVehicles.addAll(traci.readStrings());
            }
            case DEPARTED_PERSONS -> {
                expect(type, TraciConnection.TYPE_STRING_LIST, variable);
                newPersons.addAll(traci.readStrings());
            }
            default -> throw unasked(variable);
        }
    }

    private double readDouble(int type, int variable) {
        expect(type, TraciConnection.TYPE_DOUBLE, variable);
        return traci.readDouble();
    }

    private static void expect(int type, int wanted, int variable) {
        if (type != wanted) {
            throw new RecordingException(
                    "sumo sent variable 0x" + Integer.toHexString(variable) + " as type " + type + ", not " + wanted);
        }
    }

    private static RecordingException unasked(int variable) {
        return new RecordingException("sumo sent variable 0x" + Integer.toHexString(variable) + " unasked");
    }
}
