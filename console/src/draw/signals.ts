import { SIGNAL_STRIDE, type Crossing, type Picture, type Turn } from '../feed/messages';
import { aheadOf, leftOf, lengthOf, poseAt } from './geometry';
import type { Palette } from './palette';
import type { SignalHead, StopLine } from './stops';
import type { View } from './view';

/** What each group shows at one instant: phase code, and when it ends (0 unknown). */
export type Signals = ReadonlyMap<number, { readonly phase: number; readonly endMillis: number }>;

export function signalsOf(picture: Picture | undefined): Signals {
  const signals = new Map<number, { phase: number; endMillis: number }>();
  const rows = picture?.signals ?? new Float64Array();
  for (let at = 0; at < rows.length; at += SIGNAL_STRIDE) {
    signals.set(rows[at]!, { phase: rows[at + 1]!, endMillis: rows[at + 2]! });
  }
  return signals;
}

/** Below this scale heads would cover more road than they explain. */
const HEADS_FROM_PX_PER_M = 2.2;
const HEAD_WIDTH_PX = 52;
const HEAD_HEIGHT_PX = 20;

/** Colour of a phase of ISO/TS 19091 `MovementPhaseState`. */
export function colourOf(phase: number, palette: Palette): string {
  if (phase === 5 || phase === 6) {
    return palette.go;
  }
  if (phase === 7 || phase === 8 || phase === 9) {
    return palette.clear;
  }
  return phase === 2 || phase === 3 || phase === 4 ? palette.stop : palette.dark;
}

/** Stop lines in the colour of what they ask; a line for several groups is divided among them. */
export function drawStopLines(
  canvas: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  lines: readonly StopLine[],
  signals: Signals,
): void {
  canvas.lineWidth = Math.max(0.42, 1.5 / view.pxPerM);
  canvas.lineCap = 'butt';
  for (const { pose, widthM, signals: groups } of lines) {
    const usable = widthM - 0.3;
    const part = usable / groups.length;
    const before = aheadOf(pose, -0.3);
    groups.forEach((group, at) => {
      const from = leftOf(before, usable / 2 - at * part);
      const to = leftOf(before, usable / 2 - (at + 1) * part);
      canvas.strokeStyle = colourOf(signals.get(group.key)?.phase ?? 0, palette);
      canvas.beginPath();
      canvas.moveTo(...from);
      canvas.lineTo(...to);
      canvas.stroke();
    });
  }
}

/** Two small lamps at the ends of each crossing. */
export function drawCrossingLamps(
  canvas: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  crossings: readonly Crossing[],
  signals: Signals,
): void {
  const radius = Math.max(0.42, 2.2 / view.pxPerM);
  for (const crossing of crossings) {
    const signal = signals.get(crossing.signalKey);
    if (crossing.signalKey < 0 || !signal) {
      continue;
    }
    canvas.fillStyle = colourOf(signal.phase, palette);
    for (const along of [0, lengthOf(crossing.centre)]) {
      const pose = poseAt(crossing.centre, along);
      const outside = aheadOf(pose, along === 0 ? -1 : 1);
      canvas.beginPath();
      canvas.arc(outside.x, outside.y, radius, 0, 2 * Math.PI);
      canvas.fill();
    }
  }
}

/** Heads beside the road with the movement, the lamp and the seconds left. Drawn in pixels. */
export function drawSignalHeads(
  canvas: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  heads: readonly SignalHead[],
  signals: Signals,
  timeMillis: number,
): void {
  if (view.pxPerM < HEADS_FROM_PX_PER_M) {
    return;
  }
  for (const head of heads) {
    const signal = signals.get(head.key);
    const [ox, oy] = head.outward;
    // Beside a road that runs north they stand in a row, beside one that runs east in a column.
    const pitch = Math.abs(ox) > Math.abs(oy) ? HEAD_WIDTH_PX + 4 : HEAD_HEIGHT_PX + 4;
    const first = Math.abs(ox) > Math.abs(oy) ? HEAD_WIDTH_PX / 2 + 10 : HEAD_HEIGHT_PX / 2 + 10;
    const x = view.screenX(head.place[0]) + ox * (first + head.rank * pitch);
    const y = view.screenY(head.place[1]) - oy * (first + head.rank * pitch);
    const colour = colourOf(signal?.phase ?? 0, palette);
    canvas.fillStyle = palette.head;
    canvas.globalAlpha = 0.9;
    canvas.beginPath();
    canvas.roundRect(x - HEAD_WIDTH_PX / 2, y - HEAD_HEIGHT_PX / 2, HEAD_WIDTH_PX, HEAD_HEIGHT_PX, 6);
    canvas.fill();
    canvas.globalAlpha = 1;
    canvas.strokeStyle = canvas.fillStyle = colour;
    drawTurns(canvas, x - 12, y, head.turns);
    const left = signal && signal.endMillis > 0 ? Math.ceil((signal.endMillis - timeMillis) / 1000) : -1;
    canvas.fillStyle = left >= 0 ? palette.headText : palette.dark;
    canvas.font = '600 11px system-ui, sans-serif';
    canvas.textAlign = 'center';
    canvas.textBaseline = 'middle';
    canvas.fillText(left >= 0 && left < 1000 ? String(left) : '–', x + 14, y + 0.5);
  }
}

const ARROWS: Readonly<Record<Turn, readonly (readonly [number, number])[]>> = {
  STRAIGHT: [[0, 5], [0, -5]],
  LEFT: [[3, 5], [3, -1], [-4, -1]],
  RIGHT: [[-3, 5], [-3, -1], [4, -1]],
  U_TURN: [[3, 5], [3, -4], [-3, -4], [-3, 3]],
  NONE: [[0, 5], [0, -5]],
};

function drawTurns(canvas: CanvasRenderingContext2D, x: number, y: number, turns: readonly Turn[]): void {
  canvas.lineWidth = 1.6;
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  const spread = turns.length > 2 ? 8 : 10;
  turns.forEach((turn, at) => {
    const left = x + (at - (turns.length - 1) / 2) * spread;
    const line = ARROWS[turn];
    canvas.beginPath();
    line.forEach(([dx, dy]) => canvas.lineTo(left + dx * 0.8, y + dy * 0.9));
    const [tx, ty] = line[line.length - 1]!;
    const [fx, fy] = line[line.length - 2]!;
    const heading = Math.atan2(ty - fy, tx - fx);
    const tip: readonly [number, number] = [left + tx * 0.8, y + ty * 0.9];
    for (const side of [-1, 1]) {
      canvas.moveTo(...tip);
      canvas.lineTo(tip[0] - Math.cos(heading + side * 0.7) * 3.2, tip[1] - Math.sin(heading + side * 0.7) * 3.2);
    }
    canvas.stroke();
  });
}
