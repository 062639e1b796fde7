import type { Actor } from '../picture/cast';
import { lookOf, type Look, type Palette } from './palette';
import type { View } from './view';

/** Somebody on foot is half a metre across, which no wall shows: a body is never drawn smaller than this. */
const LEAST_RADIUS_PX = 2.6;
const TAIL_SECONDS = 0.8;

/** Draws everybody on the road: first the tails, then bodies over them. */
export function drawUsers(
  canvas: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  pixelRatio: number,
  actors: Iterable<Actor>,
): void {
  const seen = [...actors].filter((actor) => isInSight(actor, view));
  view.applyTo(canvas, pixelRatio);
  for (const actor of seen) {
    drawTail(canvas, actor, palette);
  }
  for (const actor of seen) {
    canvas.globalAlpha = actor.alpha;
    view.applyTo(canvas, pixelRatio);
    canvas.translate(actor.x, actor.y);
    canvas.rotate(actor.headingRad);
    drawBody(canvas, actor, palette, view.pxPerM);
  }
  canvas.globalAlpha = 1;
}

function isInSight(actor: Actor, view: View): boolean {
  const x = view.screenX(actor.x);
  const y = view.screenY(actor.y);
  const margin = actor.lengthM * view.pxPerM + 20;
  return x > -margin && y > -margin && x < view.widthPx + margin && y < view.heightPx + margin;
}

/** A wedge along where it was in the last moments, so its length is its speed. */
function drawTail(canvas: CanvasRenderingContext2D, actor: Actor, palette: Palette): void {
  if (actor.tailPoints < 2 || actor.speedMps < 0.8) {
    return;
  }
  const { tail, tailPoints } = actor;
  const half = Math.max(0.2, actor.widthM * 0.36);
  const keep = actor.lengthM / 2 + actor.speedMps * TAIL_SECONDS;
  const left: number[] = [];
  const right: number[] = [];
  let [px, py] = [actor.x, actor.y];
  let gone = 0;
  for (let at = 0; at < tailPoints && gone < keep; at++) {
    const x = tail[at * 2]!;
    const y = tail[at * 2 + 1]!;
    const step = Math.hypot(px - x, py - y);
    if (step < 0.02) {
      continue;
    }
    const width = half * Math.max(0, 1 - gone / keep);
    const nx = (-(py - y) / step) * width;
    const ny = ((px - x) / step) * width;
    left.push(px + nx, py + ny);
    right.push(px - nx, py - ny);
    gone += step;
    [px, py] = [x, y];
  }
  canvas.globalAlpha = 0.16 * actor.alpha;
  canvas.fillStyle = palette[lookOf(actor.stationType)];
  canvas.beginPath();
  for (let at = 0; at < left.length; at += 2) {
    canvas.lineTo(left[at]!, left[at + 1]!);
  }
  canvas.lineTo(px, py);
  for (let at = right.length - 2; at >= 0; at -= 2) {
    canvas.lineTo(right[at]!, right[at + 1]!);
  }
  canvas.fill();
}

/** A body around the origin, facing along x, in metres. */
function drawBody(canvas: CanvasRenderingContext2D, actor: Actor, palette: Palette, pxPerM: number): void {
  const look = lookOf(actor.stationType);
  const least = LEAST_RADIUS_PX / pxPerM;
  const length = Math.max(actor.lengthM, 2 * least);
  const width = Math.max(actor.widthM, look === 'pedestrian' ? 2 * least : 1.3 * least);
  canvas.fillStyle = palette[look];
  BODIES[look](canvas, length, width, palette, pxPerM);
}

type Body = (canvas: CanvasRenderingContext2D, length: number, width: number, palette: Palette, pxPerM: number) => void;

const BODIES: Readonly<Record<Look, Body>> = {
  car: (canvas, length, width, palette, pxPerM) => {
    hull(canvas, length, width, width * 0.34, width * 0.24);
    if (pxPerM > 3) {
      canvas.fillStyle = palette.glass;
      pane(canvas, length * 0.09, length * 0.2, width * 0.37, width * 0.3);
      pane(canvas, -length * 0.29, -length * 0.36, width * 0.34, width * 0.28);
    }
  },
  bus: (canvas, length, width, palette, pxPerM) => {
    hull(canvas, length, width, width * 0.16, width * 0.1);
    if (pxPerM > 3) {
      canvas.fillStyle = palette.glass;
      pane(canvas, length / 2 - 0.75, length / 2 - 0.3, width * 0.42, width * 0.4);
      canvas.fillRect(-length * 0.42, width * 0.32, length * 0.76, width * 0.08);
      canvas.fillRect(-length * 0.42, -width * 0.4, length * 0.76, width * 0.08);
    }
  },
  truck: (canvas, length, width, palette, pxPerM) => {
    const cab = Math.min(2.3, length * 0.3);
    box(canvas, -length / 2, length / 2 - cab - 0.2, width, 0.12);
    box(canvas, length / 2 - cab, length / 2, width * 0.94, width * 0.18);
    if (pxPerM > 3) {
      canvas.fillStyle = palette.glass;
      pane(canvas, length / 2 - 0.85, length / 2 - 0.35, width * 0.4, width * 0.38);
    }
  },
  motorcycle: (canvas, length, width) => {
    spindle(canvas, length, Math.max(width * 0.55, length * 0.2));
    disc(canvas, -length * 0.08, Math.max(width * 0.42, length * 0.17));
  },
  cyclist: (canvas, length, width) => {
    spindle(canvas, length, Math.max(width * 0.4, length * 0.13));
    canvas.fillRect(length * 0.18, -width * 0.5, length * 0.09, width);
    disc(canvas, -length * 0.05, Math.max(width * 0.42, length * 0.18));
  },
  pedestrian: (canvas, length, width) => {
    const radius = Math.max(length, width) / 2;
    disc(canvas, 0, radius);
    // The nose says which way somebody faces.
    canvas.beginPath();
    canvas.moveTo(radius * 1.65, 0);
    canvas.lineTo(radius * 0.5, radius * 0.8);
    canvas.lineTo(radius * 0.5, -radius * 0.8);
    canvas.fill();
  },
  unknown: (canvas, length, width) => box(canvas, -length / 2, length / 2, width, width * 0.2),
};

function hull(canvas: CanvasRenderingContext2D, length: number, width: number, nose: number, rear: number): void {
  canvas.beginPath();
  canvas.roundRect(-length / 2, -width / 2, length, width, [rear, nose, nose, rear]);
  canvas.fill();
}

function box(canvas: CanvasRenderingContext2D, fromX: number, toX: number, width: number, radius: number): void {
  canvas.beginPath();
  canvas.roundRect(fromX, -width / 2, toX - fromX, width, radius);
  canvas.fill();
}

function pane(canvas: CanvasRenderingContext2D, nearX: number, farX: number, nearHalf: number, farHalf: number): void {
  canvas.beginPath();
  canvas.moveTo(nearX, nearHalf);
  canvas.lineTo(farX, farHalf);
  canvas.lineTo(farX, -farHalf);
  canvas.lineTo(nearX, -nearHalf);
  canvas.fill();
}

function spindle(canvas: CanvasRenderingContext2D, length: number, width: number): void {
  canvas.beginPath();
  canvas.ellipse(0, 0, length / 2, width / 2, 0, 0, 2 * Math.PI);
  canvas.fill();
}

function disc(canvas: CanvasRenderingContext2D, x: number, radius: number): void {
  canvas.beginPath();
  canvas.arc(x, 0, radius, 0, 2 * Math.PI);
  canvas.fill();
}
