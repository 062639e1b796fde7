import {
  ACCELERATION,
  HEADING,
  ID_STRIDE,
  LANE,
  LENGTH,
  MOTION_STRIDE,
  SENSOR_MASK,
  SPEED,
  STATION_ID,
  TRACK_ID,
  TYPE,
  WIDTH,
  X,
  Y,
  type Picture,
} from '../feed/messages';
import { rowOf, type PictureRing } from './ring';

/** How long a road user goes on by its speed when no newer picture has come. */
const EXTRAPOLATE_MILLIS = 250;
/** Pictures further apart than this are not joined: nobody knows what happened between. */
const GAP_MILLIS = 1_000;
const FADE_MILLIS = 300;
/** A step in time that is not playing but jumping. */
const JUMP_MILLIS = 1_000;
/** Past positions kept for the tail, one per picture. */
const TAIL_PICTURES = 9;

/** A road user as it is drawn at one instant. */
export interface Actor {
  readonly trackId: number;
  stationId: number;
  sensorMask: number;
  stationType: number;
  x: number;
  y: number;
  headingRad: number;
  speedMps: number;
  accelerationMps2: number;
  lengthM: number;
  widthM: number;
  laneIndex: number;
  /** 0 … 1: rises after its birth, falls after its death. */
  alpha: number;
  present: boolean;
  /** Where it was, newest first: x, y, x, y, … */
  readonly tail: Float32Array;
  tailPoints: number;
}

/** Everybody on the road at one instant, between two pictures of it. */
export class Cast {
  readonly actors = new Map<number, Actor>();
  private timeMillis = Number.NaN;
  private tailsOf: Picture | undefined;

  /** Moves everybody to where they were at this time of the feed. */
  moveTo(ring: PictureRing, timeMillis: number): void {
    const elapsed = timeMillis - this.timeMillis;
    const jumped = !(elapsed >= 0 && elapsed <= JUMP_MILLIS);
    this.timeMillis = timeMillis;
    for (const actor of this.actors.values()) {
      actor.present = false;
    }
    const index = Math.max(0, ring.indexAt(timeMillis));
    const before = ring.at(index);
    if (before) {
      this.place(before, ring.at(index + 1), timeMillis);
      if (this.tailsOf !== before || jumped) {
        this.drawTails(ring, index);
        this.tailsOf = before;
      }
    }
    this.fade(elapsed, jumped);
  }

  /** The road user of this track at this instant. */
  find(trackId: number): Actor | undefined {
    const actor = this.actors.get(trackId);
    return actor?.present ? actor : undefined;
  }

  private place(before: Picture, after: Picture | undefined, timeMillis: number): void {
    const span = after ? after.timeMillis - before.timeMillis : Number.POSITIVE_INFINITY;
    const since = Math.max(0, timeMillis - before.timeMillis);
    const joined = after && span <= GAP_MILLIS ? after : undefined;
    for (let row = 0; row < before.count; row++) {
      const actor = this.actorOf(before.ids[row * ID_STRIDE + TRACK_ID]!);
      const at = row * MOTION_STRIDE;
      describe(actor, before, row);
      const next = joined ? rowOf(joined, actor.trackId) : -1;
      if (joined && next >= 0) {
        blend(actor, before.motion, at, joined.motion, next * MOTION_STRIDE, since / span);
      } else {
        const seconds = Math.min(EXTRAPOLATE_MILLIS, since) / 1000;
        actor.x += Math.cos(actor.headingRad) * actor.speedMps * seconds;
        actor.y += Math.sin(actor.headingRad) * actor.speedMps * seconds;
      }
      actor.present = true;
    }
  }

  private actorOf(trackId: number): Actor {
    let actor = this.actors.get(trackId);
    if (!actor) {
      actor = {
        trackId,
        stationId: 0,
        sensorMask: 0,
        stationType: 0,
        x: 0,
        y: 0,
        headingRad: 0,
        speedMps: 0,
        accelerationMps2: 0,
        lengthM: 0,
        widthM: 0,
        laneIndex: -1,
        alpha: 0,
        present: false,
        tail: new Float32Array(TAIL_PICTURES * 2),
        tailPoints: 0,
      };
      this.actors.set(trackId, actor);
    }
    return actor;
  }

  private drawTails(ring: PictureRing, index: number): void {
    for (const actor of this.actors.values()) {
      if (!actor.present) {
        continue;
      }
      actor.tailPoints = 0;
      for (let back = 0; back < TAIL_PICTURES; back++) {
        const picture = ring.at(index - back);
        const row = picture ? rowOf(picture, actor.trackId) : -1;
        if (!picture || row < 0) {
          break;
        }
        actor.tail[back * 2] = picture.motion[row * MOTION_STRIDE + X]!;
        actor.tail[back * 2 + 1] = picture.motion[row * MOTION_STRIDE + Y]!;
        actor.tailPoints++;
      }
    }
  }

  private fade(elapsed: number, jumped: boolean): void {
    const step = jumped ? 1 : elapsed / FADE_MILLIS;
    for (const actor of this.actors.values()) {
      actor.alpha = Math.min(1, actor.alpha + (actor.present ? step : -step));
      if (actor.alpha <= 0 && !actor.present) {
        this.actors.delete(actor.trackId);
      }
    }
  }
}

function describe(actor: Actor, picture: Picture, row: number): void {
  const { ids, motion } = picture;
  const at = row * MOTION_STRIDE;
  actor.stationId = ids[row * ID_STRIDE + STATION_ID]!;
  actor.sensorMask = ids[row * ID_STRIDE + SENSOR_MASK]!;
  actor.stationType = motion[at + TYPE]!;
  actor.x = motion[at + X]!;
  actor.y = motion[at + Y]!;
  actor.headingRad = motion[at + HEADING]!;
  actor.speedMps = motion[at + SPEED]!;
  actor.lengthM = motion[at + LENGTH]!;
  actor.widthM = motion[at + WIDTH]!;
  actor.laneIndex = motion[at + LANE]!;
  actor.accelerationMps2 = motion[at + ACCELERATION]!;
}

function blend(actor: Actor, a: Float32Array, at: number, b: Float32Array, bt: number, share: number): void {
  actor.x += (b[bt + X]! - a[at + X]!) * share;
  actor.y += (b[bt + Y]! - a[at + Y]!) * share;
  actor.speedMps += (b[bt + SPEED]! - a[at + SPEED]!) * share;
  actor.lengthM += (b[bt + LENGTH]! - a[at + LENGTH]!) * share;
  actor.widthM += (b[bt + WIDTH]! - a[at + WIDTH]!) * share;
  actor.headingRad += shortestTurn(a[at + HEADING]!, b[bt + HEADING]!) * share;
}

/** The turn from one angle to another that goes the short way round, radians. */
export function shortestTurn(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  if (turn > Math.PI) {
    return turn - 2 * Math.PI;
  }
  return turn < -Math.PI ? turn + 2 * Math.PI : turn;
}
