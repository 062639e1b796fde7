import type { Crossing, Lane, Point, RoadMap, Turn } from '../feed/messages';
import { aheadOf, hullOf, leftOf, lengthOf, poseAt, type Pose } from './geometry';
import { markingsOf, type Separation } from './markings';
import type { Palette } from './palette';
import { stopLinesOf, type StopLine } from './stops';

const KERB_M = 0.28;
const STRIPE_M = 0.5;
const ARROW_BEFORE_LINE_M = 7;
const LONGEST_MOVEMENT_M = 80;
const SAME_INTERSECTION_M = 25;

type ByWidth = Map<number, Path2D>;

/** The road itself, which does not move: built once from the map, drawn whenever the view has changed. */
export class Roads {
  readonly stopLines: readonly StopLine[];
  private readonly surfaces: Record<Lane['type'], ByWidth> = {
    VEHICLE: new Map(),
    BICYCLE: new Map(),
    SIDEWALK: new Map(),
    RAIL: new Map(),
  };
  private readonly lines: Record<Separation, Path2D> = {
    edge: new Path2D(),
    divider: new Path2D(),
    centre: new Path2D(),
  };
  private readonly zebra = new Path2D();
  private readonly arrows = new Path2D();
  private readonly middles = new Path2D();

  constructor(map: RoadMap) {
    this.stopLines = stopLinesOf(map);
    for (const lane of map.lanes) {
      // A bicycle movement through an intersection runs over the carriageway and has no surface of its own.
      const paths = this.surfaces[lane.type === 'BICYCLE' && lane.turn !== 'NONE' ? 'VEHICLE' : lane.type];
      const path = paths.get(lane.widthM) ?? new Path2D();
      trace(path, lane.centre);
      paths.set(lane.widthM, path);
    }
    for (const marking of markingsOf(map.lanes)) {
      trace(this.lines[marking.separation], marking.line);
    }
    for (const middle of middlesOf(map.lanes)) {
      trace(this.middles, middle);
      this.middles.closePath();
    }
    map.crossings.forEach((crossing) => stripe(this.zebra, crossing));
    arrowsOf(map.lanes).forEach(({ pose, turns }) => arrow(this.arrows, pose, turns));
  }

  /** Draws in metres on a canvas that the view was applied to. */
  draw(canvas: CanvasRenderingContext2D, palette: Palette, pxPerM: number): void {
    canvas.lineCap = 'butt';
    canvas.lineJoin = 'round';
    stroke(canvas, this.surfaces.SIDEWALK, palette.sidewalk, 0);
    stroke(canvas, this.surfaces.VEHICLE, palette.kerb, 2 * KERB_M);
    stroke(canvas, this.surfaces.RAIL, palette.rail, 0);
    stroke(canvas, this.surfaces.VEHICLE, palette.road, 0);
    canvas.fillStyle = palette.road;
    canvas.fill(this.middles);
    stroke(canvas, this.surfaces.BICYCLE, palette.bicycle, 0);
    canvas.fillStyle = palette.zebra;
    canvas.fill(this.zebra);
    // A line thinner than a pixel shimmers when the view glides.
    const thin = Math.max(0.14, 0.8 / pxPerM);
    this.line(canvas, 'centre', palette.centreLine, thin, []);
    this.line(canvas, 'divider', palette.marking, thin, [3, 4.5]);
    canvas.fillStyle = palette.arrow;
    canvas.fill(this.arrows);
  }

  private line(canvas: CanvasRenderingContext2D, kind: Separation, colour: string, width: number, dash: number[]): void {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
    canvas.setLineDash(dash);
    canvas.stroke(this.lines[kind]);
    canvas.setLineDash([]);
  }
}

function trace(path: Path2D, line: readonly Point[]): void {
  line.forEach(([x, y], at) => (at === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
}

function stroke(canvas: CanvasRenderingContext2D, paths: ByWidth, colour: string, wider: number): void {
  canvas.strokeStyle = colour;
  for (const [width, path] of paths) {
    canvas.lineWidth = width + wider;
    canvas.stroke(path);
  }
}

/** Between the movements of an intersection lies pavement that is no lane: the hull of the middles of its movements. */
function middlesOf(lanes: readonly Lane[]): Point[][] {
  const clusters: { x: number; y: number; points: Point[] }[] = [];
  for (const lane of lanes) {
    const length = lengthOf(lane.centre);
    if (lane.turn === 'NONE' || lane.type !== 'VEHICLE' || length > LONGEST_MOVEMENT_M) {
      continue;
    }
    const points = [0.25, 0.5, 0.75].map((share): Point => {
      const { x, y } = poseAt(lane.centre, share * length);
      return [x, y];
    });
    const [x, y] = points[1]!;
    const near = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < SAME_INTERSECTION_M);
    if (near) {
      near.points.push(...points);
    } else {
      clusters.push({ x, y, points });
    }
  }
  return clusters.map((cluster) => hullOf(cluster.points)).filter((hull) => hull.length > 2);
}

/** Stripes lie along the road, so across the way of those who walk. */
function stripe(path: Path2D, crossing: Crossing): void {
  const length = lengthOf(crossing.centre);
  const count = Math.max(1, Math.floor((length + STRIPE_M) / (2 * STRIPE_M)));
  const margin = (length - (2 * count - 1) * STRIPE_M) / 2;
  for (let i = 0; i < count; i++) {
    const from = poseAt(crossing.centre, margin + 2 * i * STRIPE_M);
    const to = poseAt(crossing.centre, margin + (2 * i + 1) * STRIPE_M);
    const half = crossing.widthM / 2;
    const corners = [leftOf(from, half), leftOf(to, half), leftOf(to, -half), leftOf(from, -half)];
    trace(path, corners);
    path.closePath();
  }
}

/** The movements that begin where a lane ends are the arrows painted before its end. */
function arrowsOf(lanes: readonly Lane[]): { pose: Pose; turns: Set<Turn> }[] {
  const movements = new Map<string, Set<Turn>>();
  for (const lane of lanes) {
    if (lane.turn !== 'NONE' && lane.type === 'VEHICLE') {
      const start = cornerOf(lane.centre[0]!);
      movements.set(start, (movements.get(start) ?? new Set<Turn>()).add(lane.turn));
    }
  }
  return lanes.flatMap((lane) => {
    const length = lengthOf(lane.centre);
    if (lane.turn !== 'NONE' || lane.type !== 'VEHICLE' || length < 2 * ARROW_BEFORE_LINE_M) {
      return [];
    }
    const turns = movements.get(cornerOf(lane.centre[lane.centre.length - 1]!));
    return turns
      ? [{ pose: poseAt(lane.centre, length - ARROW_BEFORE_LINE_M), turns }]
      : [{ pose: poseAt(lane.centre, length / 2), turns: new Set<Turn>(['STRAIGHT']) }];
  });
}

function cornerOf([x, y]: Point): string {
  return `${Math.round(x * 2)},${Math.round(y * 2)}`;
}

function arrow(path: Path2D, pose: Pose, turns: ReadonlySet<Turn>): void {
  const foot = aheadOf(pose, -2);
  const bend = aheadOf(pose, 0.2);
  shaft(path, foot, turns.has('STRAIGHT') ? 3.2 : 2.2);
  if (turns.has('STRAIGHT')) {
    tip(path, aheadOf(pose, 1.2));
  }
  for (const [turn, side] of [['LEFT', 1], ['U_TURN', 1], ['RIGHT', -1]] as const) {
    if (turns.has(turn)) {
      const sideways = { ...bend, headingRad: pose.headingRad + (side * Math.PI) / 2 };
      shaft(path, sideways, 0.7);
      tip(path, aheadOf(sideways, 0.7));
    }
  }
}

function shaft(path: Path2D, from: Pose, lengthM: number): void {
  const to = aheadOf(from, lengthM);
  trace(path, [leftOf(from, 0.08), leftOf(to, 0.08), leftOf(to, -0.08), leftOf(from, -0.08)]);
  path.closePath();
}

function tip(path: Path2D, pose: Pose): void {
  const point = aheadOf(pose, 0.95);
  trace(path, [leftOf(pose, -0.36), [point.x, point.y], leftOf(pose, 0.36)]);
  path.closePath();
}
