import type { Bounds, Point } from '../feed/messages';

/** A place on a line and the direction of the line there, radians. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly headingRad: number;
}

export function lengthOf(line: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) {
    length += Math.hypot(line[i]![0] - line[i - 1]![0], line[i]![1] - line[i - 1]![1]);
  }
  return length;
}

/** The pose at this distance along the line, kept to its ends. */
export function poseAt(line: readonly Point[], alongM: number): Pose {
  let left = Math.max(0, alongM);
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1]!;
    const [bx, by] = line[i]!;
    const length = Math.hypot(bx - ax, by - ay);
    if (length > 0 && (left <= length || i === line.length - 1)) {
      const share = Math.min(1, left / length);
      return { x: ax + (bx - ax) * share, y: ay + (by - ay) * share, headingRad: Math.atan2(by - ay, bx - ax) };
    }
    left -= length;
  }
  const [x, y] = line[0]!;
  return { x, y, headingRad: 0 };
}

/** The place this far to the left of a pose. */
export function leftOf(pose: Pose, distanceM: number): Point {
  return [pose.x - Math.sin(pose.headingRad) * distanceM, pose.y + Math.cos(pose.headingRad) * distanceM];
}

/** The place this far ahead of a pose. */
export function aheadOf(pose: Pose, distanceM: number): Pose {
  return {
    x: pose.x + Math.cos(pose.headingRad) * distanceM,
    y: pose.y + Math.sin(pose.headingRad) * distanceM,
    headingRad: pose.headingRad,
  };
}

/** The smallest box around these lines, widened by a margin; null around nothing. */
export function boundsOf(lines: readonly (readonly Point[])[], marginM: number): Bounds | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of lines.flat()) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return minX <= maxX ? [minX - marginM, minY - marginM, maxX + marginM, maxY + marginM] : null;
}

/** The convex hull of points, counter-clockwise (the monotone chain of Andrew, 1979). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && !turnsLeft(kept[kept.length - 2]!, kept[kept.length - 1]!, point)) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

function turnsLeft(a: Point, b: Point, c: Point): boolean {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
}
