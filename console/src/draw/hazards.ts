import type { Hazard, Party } from '../feed/messages';
import type { Actor, Cast } from '../picture/cast';
import { advisoryAt, dangerOf, stepAt, type Danger, type Incident } from '../picture/incidents';
import type { Palette } from './palette';
import type { View } from './view';

/** A hazard this far off has the smallest ring; one about to happen the largest. */
const FAR_SECONDS = 4;
const LEAST_RING_M = 1.4;
const MOST_RING_M = 4.6;
const RISE_MILLIS = 350;

/** A hazard at one instant, ready to be drawn. */
interface Shown {
  readonly hazard: Hazard;
  readonly danger: Danger;
  readonly alpha: number;
  readonly selected: boolean;
}

/** Lines between those in danger, and the place where they would meet. Drawn under the road users, in metres. */
export function drawHazards(
  canvas: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  cast: Cast,
  incidents: readonly Incident[],
  timeMillis: number,
  selectedId: number | null,
): void {
  for (const shown of incidents.map((incident) => showAt(incident, timeMillis, selectedId))) {
    const colour = palette.danger[shown.danger];
    const { hazard } = shown;
    canvas.globalAlpha = shown.alpha;
    canvas.strokeStyle = colour;
    canvas.lineCap = 'round';
    if (hazard.parties.length > 1 || hazard.ttcSeconds !== null) {
      canvas.lineWidth = (shown.selected ? 2.2 : 1.5) / view.pxPerM;
      canvas.setLineDash([5 / view.pxPerM, 5 / view.pxPerM]);
      canvas.globalAlpha = shown.alpha * 0.75;
      for (const party of hazard.parties) {
        drawPath(canvas, hazard, placeOf(party, cast));
      }
      canvas.setLineDash([]);
    }
    drawPlace(canvas, view, shown, colour);
    for (const party of hazard.parties) {
      drawOutline(canvas, view, colour, shown, cast.find(party.trackId));
    }
  }
  canvas.globalAlpha = 1;
}

/** The seconds left, beside each place. Drawn over the road users, in pixels. */
export function drawHazardLabels(
  canvas: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  incidents: readonly Incident[],
  timeMillis: number,
  nameOf: (hazard: Hazard) => string,
): void {
  const taken: number[][] = [];
  for (const { hazard, danger, alpha } of incidents.map((incident) => showAt(incident, timeMillis, null))) {
    const text = hazard.ttcSeconds === null ? '' : `${hazard.ttcSeconds.toFixed(1)} s`;
    const name = nameOf(hazard);
    const x = view.screenX(hazard.x) + ringM(hazard) * view.pxPerM + 10;
    let y = view.screenY(hazard.y);
    while (taken.some(([tx, ty]) => Math.abs(tx! - x) < 130 && Math.abs(ty! - y) < 26)) {
      y += 26;
    }
    taken.push([x, y]);
    drawLabel(canvas, palette, palette.danger[danger], alpha, x, y, name, text);
  }
  canvas.globalAlpha = 1;
}

function showAt(incident: Incident, timeMillis: number, selectedId: number | null): Shown {
  const hazard = stepAt(incident, timeMillis);
  return {
    hazard,
    danger: dangerOf(hazard, advisoryAt(incident, timeMillis)?.urgency),
    alpha: Math.min(1, Math.max(0.15, (timeMillis - incident.raisedMillis) / RISE_MILLIS)),
    selected: incident.hazardId === selectedId,
  };
}

function placeOf(party: Party, cast: Cast): { x: number; y: number; headingRad: number } {
  return cast.find(party.trackId) ?? party;
}

/** A curve that leaves a party the way it faces and ends at the place. */
function drawPath(
  canvas: CanvasRenderingContext2D,
  hazard: Hazard,
  from: { readonly x: number; readonly y: number; readonly headingRad: number },
): void {
  const distance = Math.hypot(hazard.x - from.x, hazard.y - from.y);
  const ahead = Math.cos(from.headingRad) * (hazard.x - from.x) + Math.sin(from.headingRad) * (hazard.y - from.y);
  const reach = ahead > 0 ? Math.min(ahead, distance) * 0.55 : 0;
  canvas.beginPath();
  canvas.moveTo(from.x, from.y);
  canvas.quadraticCurveTo(
    from.x + Math.cos(from.headingRad) * reach,
    from.y + Math.sin(from.headingRad) * reach,
    hazard.x,
    hazard.y,
  );
  canvas.stroke();
}

function ringM(hazard: Hazard): number {
  const near = hazard.ttcSeconds === null ? 0.4 : 1 - Math.min(1, Math.max(0, hazard.ttcSeconds / FAR_SECONDS));
  return LEAST_RING_M + (MOST_RING_M - LEAST_RING_M) * near;
}

function drawPlace(canvas: CanvasRenderingContext2D, view: View, shown: Shown, colour: string): void {
  const { hazard } = shown;
  const radius = Math.max(ringM(hazard), 7 / view.pxPerM);
  canvas.fillStyle = colour;
  canvas.globalAlpha = shown.alpha * (shown.danger === 'high' ? 0.22 : 0.13);
  disc(canvas, hazard.x, hazard.y, radius);
  canvas.fill();
  canvas.globalAlpha = shown.alpha;
  canvas.lineWidth = (shown.selected ? 2.6 : 1.8) / view.pxPerM;
  canvas.stroke();
  disc(canvas, hazard.x, hazard.y, 2.2 / view.pxPerM);
  canvas.fill();
}

function drawOutline(
  canvas: CanvasRenderingContext2D,
  view: View,
  colour: string,
  shown: Shown,
  actor: Actor | undefined,
): void {
  if (!actor) {
    return;
  }
  const gap = 2.5 / view.pxPerM;
  canvas.save();
  canvas.translate(actor.x, actor.y);
  canvas.rotate(actor.headingRad);
  canvas.strokeStyle = colour;
  canvas.globalAlpha = shown.alpha;
  canvas.lineWidth = 1.8 / view.pxPerM;
  const length = Math.max(actor.lengthM, 8 / view.pxPerM) + 2 * gap;
  const width = Math.max(actor.widthM, 8 / view.pxPerM) + 2 * gap;
  canvas.beginPath();
  canvas.roundRect(-length / 2, -width / 2, length, width, Math.min(width, length) * 0.42);
  canvas.stroke();
  canvas.restore();
}

function disc(canvas: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
}

function drawLabel(
  canvas: CanvasRenderingContext2D,
  palette: Palette,
  colour: string,
  alpha: number,
  x: number,
  y: number,
  name: string,
  value: string,
): void {
  canvas.font = '500 12px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  const nameWidth = canvas.measureText(name).width;
  const valueWidth = value === '' ? 0 : canvas.measureText(value).width + 8;
  canvas.globalAlpha = alpha;
  canvas.fillStyle = palette.labelGround;
  canvas.beginPath();
  canvas.roundRect(x, y - 11, nameWidth + valueWidth + 18, 22, 7);
  canvas.fill();
  canvas.fillStyle = palette.label;
  canvas.fillText(name, x + 9, y + 0.5);
  canvas.fillStyle = colour;
  canvas.fillText(value, x + 9 + nameWidth + 8, y + 0.5);
}
