/**
 * What the live feed says, as the console holds it: docs/reference/live-feed.md is the contract.
 * Lengths are metres, speeds m/s, angles radians counter-clockwise from east, times milliseconds since the Unix epoch.
 */

export interface SiteInfo {
  readonly name: string;
  readonly version: string;
  readonly startedMillis: number;
  readonly demo: boolean;
}

export type Point = readonly [x: number, y: number];

export type LaneType = 'VEHICLE' | 'BICYCLE' | 'SIDEWALK' | 'RAIL';

export type Turn = 'NONE' | 'STRAIGHT' | 'LEFT' | 'RIGHT' | 'U_TURN';

export interface Lane {
  readonly index: number;
  readonly id: string;
  readonly type: LaneType;
  readonly turn: Turn;
  readonly widthM: number;
  readonly signalKey: number;
  readonly centre: readonly Point[];
}

export interface Crossing {
  readonly id: string;
  readonly widthM: number;
  readonly signalKey: number;
  readonly centre: readonly Point[];
}

export type Bounds = readonly [minX: number, minY: number, maxX: number, maxY: number];

export interface RoadMap {
  readonly name: string;
  readonly bounds: Bounds;
  readonly lanes: readonly Lane[];
  readonly crossings: readonly Crossing[];
}

/** Numbers per road user in {@link Picture.ids}: the large ones, which need all 53 bits. */
export const ID_STRIDE = 3;
export const TRACK_ID = 0;
export const STATION_ID = 1;
export const SENSOR_MASK = 2;

/** Numbers per road user in {@link Picture.motion}. */
export const MOTION_STRIDE = 9;
export const TYPE = 0;
export const X = 1;
export const Y = 2;
export const HEADING = 3;
export const SPEED = 4;
export const LENGTH = 5;
export const WIDTH = 6;
export const LANE = 7;
export const ACCELERATION = 8;

/** Numbers per signal group in {@link Picture.signals}: key, phase code, end of the phase (0 unknown). */
export const SIGNAL_STRIDE = 3;

/** A traffic sign that others have told of. */
export interface Sign {
  readonly id: string;
  /** What its catalogue calls it. */
  readonly code: string;
  /** What stands on it; may be empty. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * One picture of the road. Packed, because five minutes of 300 road users are 900,000 rows: 60 bytes each this way.
 * Rows are in ascending order of track id.
 */
export interface Picture {
  readonly kind: 'picture';
  readonly timeMillis: number;
  readonly count: number;
  readonly ids: Float64Array;
  readonly motion: Float32Array;
  readonly signals: Float64Array;
  readonly signs: readonly Sign[];
}

export const HAZARD_TYPES = [
  'REAR_END',
  'CROSSING',
  'HEAD_ON',
  'MERGING',
  'VRU_COLLISION',
  'RED_LIGHT_RUNNING',
  'WRONG_WAY',
  'STOPPED_VEHICLE',
  'PEDESTRIAN_ON_CARRIAGEWAY',
  'ACCIDENT',
  'OBSTACLE',
  'ROADWORKS',
  'SLIPPERY_ROAD',
  'CONGESTION',
  'LOW_VISIBILITY',
] as const;
export type HazardType = (typeof HAZARD_TYPES)[number];

export const STATION_TYPES = [
  'UNKNOWN',
  'PEDESTRIAN',
  'CYCLIST',
  'MOPED',
  'MOTORCYCLE',
  'PASSENGER_CAR',
  'BUS',
  'LIGHT_TRUCK',
  'HEAVY_TRUCK',
  'TRAILER',
  'SPECIAL_VEHICLE',
  'TRAM',
] as const;
export type StationType = (typeof STATION_TYPES)[number];

export const STAGES = ['decode', 'fusion', 'hazard', 'advisory', 'dissemination'] as const;
export type Stage = (typeof STAGES)[number];

export interface Party {
  readonly trackId: number;
  readonly stationId: number;
  readonly type: StationType;
  readonly x: number;
  readonly y: number;
  readonly speedMps: number;
  readonly headingRad: number;
}

export interface Hazard {
  readonly kind: 'hazard';
  readonly hazardId: number;
  readonly type: HazardType;
  readonly change: 'RAISED' | 'UPDATED' | 'CLEARED';
  readonly timeMillis: number;
  readonly raisedMillis: number;
  readonly x: number;
  readonly y: number;
  readonly lane: string;
  readonly ttcSeconds: number | null;
  readonly petSeconds: number | null;
  readonly requiredDecelerationMps2: number | null;
  readonly probability: number | null;
  readonly severity: 'SLIGHT' | 'SERIOUS' | 'FATAL';
  readonly sensors: readonly string[];
  readonly parties: readonly Party[];
  readonly stageMicros: Readonly<Partial<Record<Stage, number>>>;
}

export type Urgency = 'AWARENESS' | 'WARNING' | 'ACTION';

export interface Recipient {
  readonly trackId: number;
  readonly stationId: number;
  readonly role: 'PARTY' | 'APPROACHING';
}

export type Area =
  | { readonly shape: 'circle'; readonly x: number; readonly y: number; readonly radiusM: number }
  | { readonly shape: 'polygon'; readonly points: readonly Point[] };

export interface Advisory {
  readonly kind: 'advisory';
  readonly advisoryId: number;
  readonly sequence: number;
  readonly action: 'NEW' | 'UPDATE' | 'CANCEL';
  readonly urgency: Urgency;
  readonly hazardId: number;
  readonly timeMillis: number;
  readonly expiryMillis: number;
  readonly recipients: readonly Recipient[];
  readonly area: Area;
}

export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

export const SENSOR_STATES = ['WELL', 'SILENT', 'OUT_OF_PLACE', 'OUT_OF_TIME'] as const;
export type SensorState = (typeof SENSOR_STATES)[number];

export interface Sensor {
  readonly name: string;
  readonly framesPerSecond: number;
  /** Null where no frame has come. */
  readonly delayMillis: number | null;
  readonly state: SensorState;
  /** How far its places lie off those of the other sensors; null while not known. */
  readonly offM: number | null;
  readonly clockBehindMillis: number | null;
}

export interface Stat {
  readonly kind: 'stat';
  readonly timeMillis: number;
  readonly framesPerSecond: number;
  readonly tracks: number;
  readonly sensors: readonly Sensor[];
  readonly latencyMicros: Latency;
  readonly stageMicros: Readonly<Partial<Record<Stage, { readonly p50: number; readonly p99: number }>>>;
  readonly counters: Readonly<Record<string, number>>;
}

export type FeedMessage = Picture | Hazard | Advisory | Stat;
