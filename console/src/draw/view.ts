import type { Bounds } from '../feed/messages';

/** Room at the edges that panels cover, CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const LEAST_PX_PER_M = 0.05;
const MOST_PX_PER_M = 80;
const EASE_MILLIS = 120;

/** Which part of the road is on the screen. North is up; it glides to where it is sent. */
export class View {
  widthPx = 1;
  heightPx = 1;
  insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  /** The place at the middle of the free part of the screen, metres, and the scale. */
  x = 0;
  y = 0;
  pxPerM = 4;
  private goal = { x: 0, y: 0, pxPerM: 4 };

  /** Whether something changed since the last frame. */
  ease(elapsedMillis: number, still: boolean): boolean {
    const { goal } = this;
    const share = still ? 1 : 1 - Math.exp(-elapsedMillis / EASE_MILLIS);
    const far = Math.hypot(goal.x - this.x, goal.y - this.y) * this.pxPerM;
    const zooming = Math.abs(Math.log(goal.pxPerM / this.pxPerM));
    if (far < 0.05 && zooming < 0.0005) {
      const same = this.x === goal.x && this.y === goal.y && this.pxPerM === goal.pxPerM;
      Object.assign(this, goal);
      return !same;
    }
    this.x += (goal.x - this.x) * share;
    this.y += (goal.y - this.y) * share;
    this.pxPerM *= Math.pow(goal.pxPerM / this.pxPerM, share);
    return true;
  }

  get middleXPx(): number {
    return (this.insets.left + this.widthPx - this.insets.right) / 2;
  }

  get middleYPx(): number {
    return (this.insets.top + this.heightPx - this.insets.bottom) / 2;
  }

  screenX(x: number): number {
    return this.middleXPx + (x - this.x) * this.pxPerM;
  }

  screenY(y: number): number {
    return this.middleYPx - (y - this.y) * this.pxPerM;
  }

  roadX(screenX: number): number {
    return this.x + (screenX - this.middleXPx) / this.pxPerM;
  }

  roadY(screenY: number): number {
    return this.y - (screenY - this.middleYPx) / this.pxPerM;
  }

  /** Lets a canvas be drawn on in metres, y north. */
  applyTo(canvas: CanvasRenderingContext2D, pixelRatio: number): void {
    const scale = this.pxPerM * pixelRatio;
    canvas.setTransform(scale, 0, 0, -scale, this.screenX(0) * pixelRatio, this.screenY(0) * pixelRatio);
  }

  /** Moves at once by so many pixels, as a hand drags. */
  pan(dxPx: number, dyPx: number): void {
    this.x -= dxPx / this.pxPerM;
    this.y += dyPx / this.pxPerM;
    this.goal = { ...this.goal, x: this.x, y: this.y, pxPerM: this.pxPerM };
  }

  /** Zooms so that the place under this pixel stays under it. */
  zoom(factor: number, screenX: number, screenY: number, atOnce: boolean): void {
    const from = atOnce ? { x: this.x, y: this.y, pxPerM: this.pxPerM } : this.goal;
    const pxPerM = Math.min(MOST_PX_PER_M, Math.max(LEAST_PX_PER_M, from.pxPerM * factor));
    const dx = screenX - this.middleXPx;
    const dy = screenY - this.middleYPx;
    const x = from.x + dx / from.pxPerM - dx / pxPerM;
    const y = from.y - dy / from.pxPerM + dy / pxPerM;
    this.goal = { x, y, pxPerM };
    if (atOnce) {
      Object.assign(this, this.goal);
    }
  }

  centreOn(x: number, y: number): void {
    this.goal = { ...this.goal, x, y };
  }

  /** Shows all of a box in the free part of the screen. */
  fit(bounds: Bounds, atOnce: boolean): void {
    const [minX, minY, maxX, maxY] = bounds;
    const freeWidth = Math.max(80, this.widthPx - this.insets.left - this.insets.right);
    const freeHeight = Math.max(80, this.heightPx - this.insets.top - this.insets.bottom);
    const scale = Math.min(freeWidth / Math.max(1, maxX - minX), freeHeight / Math.max(1, maxY - minY));
    const pxPerM = Math.min(MOST_PX_PER_M, Math.max(LEAST_PX_PER_M, scale));
    this.goal = { x: (minX + maxX) / 2, y: (minY + maxY) / 2, pxPerM };
    if (atOnce) {
      Object.assign(this, this.goal);
    }
  }
}
