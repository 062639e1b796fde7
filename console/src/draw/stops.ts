import type { Point, RoadMap, Turn } from '../feed/messages';
import { leftOf, poseAt, type Pose } from './geometry';

/** A stop line: where one lane meets its signals. */
export interface StopLine {
  readonly pose: Pose;
  readonly widthM: number;
  /** The groups that let traffic over it, each with the movement it is for. */
  readonly signals: readonly { readonly key: number; readonly turn: Turn }[];
}

/** A signal head: one group as one approach sees it, placed beside the road. */
export interface SignalHead {
  readonly key: number;
  readonly turns: readonly Turn[];
  readonly place: Point;
  /** Along which further heads of the same approach stand. */
  readonly outward: Point;
  /** 0 for the one nearest the road. */
  readonly rank: number;
}

const TURN_ORDER: readonly Turn[] = ['U_TURN', 'LEFT', 'STRAIGHT', 'RIGHT', 'NONE'];

/** Stop lines are the first points of the movements that have a signal. */
export function stopLinesOf(map: RoadMap): StopLine[] {
  // A turn leaves its first point at a slant already; the lane before it says how the line lies.
  const approach = new Map<string, number>();
  for (const lane of map.lanes) {
    if (lane.turn === 'NONE') {
      const end = poseAt(lane.centre, Number.MAX_VALUE);
      approach.set(placeOf(end), end.headingRad);
    }
  }
  const lines = new Map<string, { pose: Pose; widthM: number; signals: { key: number; turn: Turn }[] }>();
  for (const lane of map.lanes) {
    if (lane.turn === 'NONE' || lane.signalKey < 0 || lane.type === 'SIDEWALK') {
      continue;
    }
    const start = poseAt(lane.centre, 0);
    const place = placeOf(start);
    const pose = { ...start, headingRad: approach.get(place) ?? start.headingRad };
    const line = lines.get(place) ?? { pose, widthM: lane.widthM, signals: [] };
    if (!line.signals.some((signal) => signal.key === lane.signalKey && signal.turn === lane.turn)) {
      line.signals.push({ key: lane.signalKey, turn: lane.turn });
    }
    lines.set(place, line);
  }
  for (const line of lines.values()) {
    line.signals.sort((a, b) => TURN_ORDER.indexOf(a.turn) - TURN_ORDER.indexOf(b.turn));
  }
  return [...lines.values()];
}

/** Heads stand on the right of their approach, one per group, a little before the line. */
export function signalHeadsOf(lines: readonly StopLine[]): SignalHead[] {
  const approaches: StopLine[][] = [];
  for (const line of lines) {
    const same = approaches.find((approach) => approach.some((other) => isSameApproach(other.pose, line.pose)));
    if (same) {
      same.push(line);
    } else {
      approaches.push([line]);
    }
  }
  return approaches.flatMap(headsOf);
}

function headsOf(approach: readonly StopLine[]): SignalHead[] {
  const first = approach[0]!.pose;
  const outward: Point = [Math.sin(first.headingRad), -Math.cos(first.headingRad)];
  const outermost = approach.reduce((a, b) => (reach(a, outward) >= reach(b, outward) ? a : b));
  const [x, y] = leftOf(outermost.pose, -outermost.widthM / 2);
  const place: Point = [x - Math.cos(first.headingRad) * 1.5, y - Math.sin(first.headingRad) * 1.5];
  const turnsOf = new Map<number, Set<Turn>>();
  for (const signal of approach.flatMap((line) => line.signals)) {
    turnsOf.set(signal.key, (turnsOf.get(signal.key) ?? new Set<Turn>()).add(signal.turn));
  }
  return [...turnsOf].map(([key, turns], rank) => ({
    key,
    turns: TURN_ORDER.filter((turn) => turns.has(turn)),
    place,
    outward,
    rank,
  }));
}

function placeOf({ x, y }: Pose): string {
  return `${Math.round(x * 2)},${Math.round(y * 2)}`;
}

function reach(line: StopLine, outward: Point): number {
  return line.pose.x * outward[0] + line.pose.y * outward[1];
}

function isSameApproach(a: Pose, b: Pose): boolean {
  const alongM = (b.x - a.x) * Math.cos(a.headingRad) + (b.y - a.y) * Math.sin(a.headingRad);
  const acrossM = (b.y - a.y) * Math.cos(a.headingRad) - (b.x - a.x) * Math.sin(a.headingRad);
  return Math.cos(a.headingRad - b.headingRad) > 0.85 && Math.abs(alongM) < 8 && Math.abs(acrossM) < 9;
}
