import type { Lane, Point } from '../feed/messages';
import { leftOf, lengthOf, poseAt, type Pose } from './geometry';

/** What a line at the side of a lane separates it from. */
export type Separation = 'edge' | 'divider' | 'centre';

export interface Marking {
  readonly separation: Separation;
  readonly line: readonly Point[];
}

const STEP_M = 3;
const CELL_M = 8;
/** How far the middle of the lane beside may lie from where it is looked for. */
const TOLERANCE_M = 1.2;

interface Sample extends Pose {
  readonly lane: Lane;
}

/**
 * The painted lines of the carriageway, found from the lanes alone: a side with a lane of the same direction beside it
 * has a dashed divider, one with a lane of the other direction a centre line, any other an edge.
 */
export function markingsOf(lanes: readonly Lane[]): Marking[] {
  const carriageway = lanes.filter((lane) => lane.type === 'VEHICLE' && lane.turn === 'NONE');
  const grid = gridOf(lanes.filter((lane) => lane.type === 'VEHICLE'));
  return carriageway.flatMap((lane) => [...sideOf(lane, 1, grid), ...sideOf(lane, -1, grid)]);
}

function sideOf(lane: Lane, side: 1 | -1, grid: Map<string, Sample[]>): Marking[] {
  const length = lengthOf(lane.centre);
  const steps = Math.max(1, Math.round(length / STEP_M));
  const markings: Marking[] = [];
  let line: Point[] = [];
  let painting: Separation | null = null;
  let from = leftOf(poseAt(lane.centre, 0), (side * lane.widthM) / 2);
  for (let step = 0; step < steps; step++) {
    const to = leftOf(poseAt(lane.centre, ((step + 1) * length) / steps), (side * lane.widthM) / 2);
    const found = beside(lane, poseAt(lane.centre, ((step + 0.5) * length) / steps), side, grid);
    // A line between two lanes belongs to both; the lane it is to the left of paints it.
    const separation = found !== 'edge' && side < 0 ? null : found;
    if (separation !== null && separation === painting) {
      line.push(to);
    } else if (separation !== null) {
      line = [from, to];
      markings.push({ separation, line });
    }
    painting = separation;
    from = to;
  }
  return markings;
}

function beside(lane: Lane, pose: Pose, side: 1 | -1, grid: Map<string, Sample[]>): Separation {
  const [x, y] = leftOf(pose, side * lane.widthM);
  let nearest: Sample | null = null;
  let nearestM = TOLERANCE_M;
  for (let column = -1; column <= 1; column++) {
    for (let row = -1; row <= 1; row++) {
      for (const sample of grid.get(cellOf(x + column * CELL_M, y + row * CELL_M)) ?? []) {
        // Only across counts: samples lie a step apart along the lane.
        const dx = sample.x - x;
        const dy = sample.y - y;
        const across = Math.abs(-Math.sin(sample.headingRad) * dx + Math.cos(sample.headingRad) * dy);
        const along = Math.abs(Math.cos(sample.headingRad) * dx + Math.sin(sample.headingRad) * dy);
        if (sample.lane !== lane && along <= STEP_M && across < nearestM) {
          nearest = sample;
          nearestM = across;
        }
      }
    }
  }
  if (!nearest) {
    return 'edge';
  }
  return Math.cos(nearest.headingRad - pose.headingRad) > 0 ? 'divider' : 'centre';
}

function gridOf(lanes: readonly Lane[]): Map<string, Sample[]> {
  const grid = new Map<string, Sample[]>();
  for (const lane of lanes) {
    const length = lengthOf(lane.centre);
    const steps = Math.max(1, Math.round(length / STEP_M));
    for (let step = 0; step <= steps; step++) {
      const sample = { ...poseAt(lane.centre, (step * length) / steps), lane };
      const cell = cellOf(sample.x, sample.y);
      const samples = grid.get(cell);
      if (samples) {
        samples.push(sample);
      } else {
        grid.set(cell, [sample]);
      }
    }
  }
  return grid;
}

function cellOf(x: number, y: number): string {
  return `${Math.floor(x / CELL_M)},${Math.floor(y / CELL_M)}`;
}
