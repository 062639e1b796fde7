import {
  HAZARD_TYPES,
  ID_STRIDE,
  MOTION_STRIDE,
  SENSOR_MASK,
  SENSOR_STATES,
  SIGNAL_STRIDE,
  STAGES,
  STATION_ID,
  STATION_TYPES,
  TRACK_ID,
  type Advisory,
  type Area,
  type Bounds,
  type Crossing,
  type FeedMessage,
  type Hazard,
  type Lane,
  type Latency,
  type Picture,
  type Point,
  type RoadMap,
  type Sign,
  type SiteInfo,
  type Stage,
  type Stat,
} from './messages';

/** Limits of what one message may hold; more is not believed. */
const MAX_TEXT = 8_000_000;
const MAX_TRACKS = 10_000;
const MAX_SIGNS = 1_000;
const MAX_ITEMS = 100_000;

/** Thrown and caught inside this file only: the message is not what the contract says. */
class Malformed extends Error {}

type Json = Record<string, unknown>;

/** The message in this text, or null where it is none that the contract knows. Never throws. */
export function parseMessage(text: unknown): FeedMessage | null {
  if (typeof text !== 'string' || text.length > MAX_TEXT) {
    return null;
  }
  return guarded(() => {
    const json = object(JSON.parse(text));
    switch (json.kind) {
      case 'picture':
        return picture(json);
      case 'hazard':
        return hazard(json);
      case 'advisory':
        return advisory(json);
      case 'stat':
        return stat(json);
      default:
        throw new Malformed('kind');
    }
  });
}

/** The answer of `GET /api/site`, or null. */
export function parseSite(value: unknown): SiteInfo | null {
  return guarded(() => {
    const json = object(value);
    return {
      name: string(json.name),
      version: string(json.version),
      startedMillis: number(json.startedMillis),
      demo: json.demo === true,
    };
  });
}

/** The answer of `GET /api/map`, or null. Lanes and crossings that are no lines are left out. */
export function parseMap(value: unknown): RoadMap | null {
  return guarded(() => {
    const json = object(value);
    const [minX, minY, maxX, maxY] = array(json.bounds, 4).map(number);
    const bounds: Bounds = [minX!, minY!, maxX!, maxY!];
    const lanes = array(json.lanes).map(lane).filter((shape) => shape.centre.length > 1);
    const crossings = array(json.crossings).map(crossing).filter((shape) => shape.centre.length > 1);
    return { name: string(json.name), bounds, lanes, crossings };
  });
}

function guarded<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed || error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

function lane(value: unknown): Lane {
  const json = object(value);
  return {
    index: number(json.index),
    id: string(json.id),
    type: oneOf(json.type, ['VEHICLE', 'BICYCLE', 'SIDEWALK', 'RAIL'] as const),
    turn: oneOf(json.turn, ['NONE', 'STRAIGHT', 'LEFT', 'RIGHT', 'U_TURN'] as const),
    widthM: positive(json.widthM),
    signalKey: number(json.signalKey),
    centre: array(json.centre).map(point),
  };
}

function crossing(value: unknown): Crossing {
  const json = object(value);
  return {
    id: string(json.id),
    widthM: positive(json.widthM),
    signalKey: number(json.signalKey),
    centre: array(json.centre).map(point),
  };
}

function picture(json: Json): Picture {
  const rows = array(json.tracks, undefined, MAX_TRACKS).map((row) => array(row, 12).map(number));
  rows.sort((a, b) => a[0]! - b[0]!);
  const ids = new Float64Array(rows.length * ID_STRIDE);
  const motion = new Float32Array(rows.length * MOTION_STRIDE);
  rows.forEach((row, at) => {
    const [trackId, stationId, type, x, y, heading, speed, length, width, laneIndex, sensors, acceleration] =
      row as [number, number, number, number, number, number, number, number, number, number, number, number];
    ids[at * ID_STRIDE + TRACK_ID] = trackId;
    ids[at * ID_STRIDE + STATION_ID] = stationId;
    ids[at * ID_STRIDE + SENSOR_MASK] = sensors;
    motion.set([type, x, y, heading, speed, length, width, laneIndex, acceleration], at * MOTION_STRIDE);
  });
  const groups = array(json.signals).map((row) => array(row, SIGNAL_STRIDE).map(number));
  return {
    kind: 'picture',
    timeMillis: number(json.timeMillis),
    count: rows.length,
    ids,
    motion,
    signals: Float64Array.from(groups.flat()),
    signs: json.signs === undefined ? [] : array(json.signs, undefined, MAX_SIGNS).map(sign),
  };
}

function sign(value: unknown): Sign {
  const json = object(value);
  return { id: string(json.id), code: string(json.code), text: string(json.text), x: number(json.x), y: number(json.y) };
}

function hazard(json: Json): Hazard {
  return {
    kind: 'hazard',
    hazardId: number(json.hazardId),
    type: oneOf(json.type, HAZARD_TYPES),
    change: oneOf(json.change, ['RAISED', 'UPDATED', 'CLEARED'] as const),
    timeMillis: number(json.timeMillis),
    raisedMillis: number(json.raisedMillis),
    x: number(json.x),
    y: number(json.y),
    lane: string(json.lane),
    ttcSeconds: numberOrNull(json.ttcSeconds),
    petSeconds: numberOrNull(json.petSeconds),
    requiredDecelerationMps2: numberOrNull(json.requiredDecelerationMps2),
    probability: numberOrNull(json.probability),
    severity: oneOf(json.severity, ['SLIGHT', 'SERIOUS', 'FATAL'] as const),
    sensors: array(json.sensors).map(string),
    parties: array(json.parties).map((value) => {
      const party = object(value);
      return {
        trackId: number(party.trackId),
        stationId: number(party.stationId),
        type: oneOf(party.type, STATION_TYPES),
        x: number(party.x),
        y: number(party.y),
        speedMps: number(party.speedMps),
        headingRad: number(party.headingRad),
      };
    }),
    stageMicros: perStage(json.stageMicros, number),
  };
}

function advisory(json: Json): Advisory {
  return {
    kind: 'advisory',
    advisoryId: number(json.advisoryId),
    sequence: number(json.sequence),
    action: oneOf(json.action, ['NEW', 'UPDATE', 'CANCEL'] as const),
    urgency: oneOf(json.urgency, ['AWARENESS', 'WARNING', 'ACTION'] as const),
    hazardId: number(json.hazardId),
    timeMillis: number(json.timeMillis),
    expiryMillis: number(json.expiryMillis),
    recipients: array(json.recipients).map((value) => {
      const recipient = object(value);
      return {
        trackId: number(recipient.trackId),
        stationId: number(recipient.stationId),
        role: oneOf(recipient.role, ['PARTY', 'APPROACHING'] as const),
      };
    }),
    area: area(object(json.area)),
  };
}

function area(json: Json): Area {
  if (json.circle !== undefined) {
    const circle = object(json.circle);
    return { shape: 'circle', x: number(circle.x), y: number(circle.y), radiusM: number(circle.radiusM) };
  }
  return { shape: 'polygon', points: array(json.polygon).map(point) };
}

function stat(json: Json): Stat {
  return {
    kind: 'stat',
    timeMillis: number(json.timeMillis),
    framesPerSecond: number(json.framesPerSecond),
    tracks: number(json.tracks),
    sensors: array(json.sensors).map((value) => {
      const sensor = object(value);
      return {
        name: string(sensor.name),
        framesPerSecond: number(sensor.framesPerSecond),
        delayMillis: numberOrNull(sensor.delayMillis),
        state: oneOf(sensor.state, SENSOR_STATES),
        offM: distance(numberOrNull(sensor.eastM), numberOrNull(sensor.northM)),
        clockBehindMillis: numberOrNull(sensor.clockBehindMillis),
      };
    }),
    latencyMicros: latency(object(json.latencyMicros)),
    stageMicros: perStage(json.stageMicros, (value) => {
      const stage = object(value);
      return { p50: number(stage.p50), p99: number(stage.p99) };
    }),
    counters: Object.fromEntries(Object.entries(object(json.counters)).map(([name, value]) => [name, number(value)])),
  };
}

function distance(eastM: number | null, northM: number | null): number | null {
  return eastM === null || northM === null ? null : Math.hypot(eastM, northM);
}

function latency(json: Json): Latency {
  return { p50: number(json.p50), p99: number(json.p99), p999: number(json.p999), max: number(json.max) };
}

/** A stage this console does not know is passed over, so that an edge may grow one. */
function perStage<T>(value: unknown, read: (value: unknown) => T): Partial<Record<Stage, T>> {
  const json = object(value);
  const stages: Partial<Record<Stage, T>> = {};
  for (const stage of STAGES) {
    if (json[stage] !== undefined) {
      stages[stage] = read(json[stage]);
    }
  }
  return stages;
}

function object(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Malformed('object');
  }
  return value as Json;
}

function array(value: unknown, length?: number, limit = MAX_ITEMS): unknown[] {
  if (!Array.isArray(value) || value.length > limit || (length !== undefined && value.length !== length)) {
    throw new Malformed('array');
  }
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Malformed('number');
  }
  return value;
}

function positive(value: unknown): number {
  const read = number(value);
  if (read <= 0) {
    throw new Malformed('positive');
  }
  return read;
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : number(value);
}

function string(value: unknown): string {
  if (typeof value !== 'string') {
    throw new Malformed('string');
  }
  return value;
}

function point(value: unknown): Point {
  const [x, y] = array(value, 2);
  return [number(x), number(y)];
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) {
    throw new Malformed('word');
  }
  return value as T;
}
