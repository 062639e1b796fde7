import type { Sign } from '../feed/messages';
import type { Palette } from './palette';
import type { View } from './view';

const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const MOST_LETTERS = 28;
const STEM_PX = 14;
const HEIGHT_PX = 20;
const GAP_PX = 3;

/** Plates on stems at their places, those of one place one above the other. Drawn in pixels. */
export function drawSigns(canvas: CanvasRenderingContext2D, view: View, palette: Palette, signs: readonly Sign[]): void {
  const atPlace = new Map<string, number>();
  for (const sign of signs) {
    const x = view.screenX(sign.x);
    const y = view.screenY(sign.y);
    const place = `${Math.round(x / HEIGHT_PX)} ${Math.round(y / HEIGHT_PX)}`;
    const below = atPlace.get(place) ?? 0;
    atPlace.set(place, below + 1);
    if (below === 0) {
      drawStem(canvas, palette, x, y);
    }
    drawPlate(canvas, palette, sign, x, y - STEM_PX - below * (HEIGHT_PX + GAP_PX));
  }
}

function drawStem(canvas: CanvasRenderingContext2D, palette: Palette, x: number, y: number): void {
  canvas.strokeStyle = canvas.fillStyle = palette.sign;
  canvas.lineWidth = 1.5;
  canvas.beginPath();
  canvas.moveTo(x, y);
  canvas.lineTo(x, y - STEM_PX);
  canvas.stroke();
  canvas.beginPath();
  canvas.arc(x, y, 2.2, 0, 2 * Math.PI);
  canvas.fill();
}

/** What stands on it, or what it is called where nothing does. */
function drawPlate(canvas: CanvasRenderingContext2D, palette: Palette, sign: Sign, x: number, bottom: number): void {
  const said = sign.text === '' ? sign.code : sign.text;
  const letters = [...said];
  const words = letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : said;
  canvas.font = `600 12px ${FONT}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  const width = Math.max(26, canvas.measureText(words).width + 14);
  canvas.beginPath();
  canvas.roundRect(x - width / 2, bottom - HEIGHT_PX, width, HEIGHT_PX, 5);
  canvas.fillStyle = palette.labelGround;
  canvas.fill();
  canvas.strokeStyle = palette.sign;
  canvas.lineWidth = 1.5;
  canvas.stroke();
  canvas.fillStyle = palette.label;
  canvas.fillText(words, x, bottom - HEIGHT_PX / 2 + 0.5);
}
