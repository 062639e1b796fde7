import type { Hazard, RoadMap } from '../feed/messages';
import type { Watch } from '../watch';
import { boundsOf } from './geometry';
import { drawHazardLabels, drawHazards } from './hazards';
import type { Palette } from './palette';
import { Roads } from './roads';
import { drawCrossingLamps, drawSignalHeads, drawStopLines, signalsOf } from './signals';
import { drawSigns } from './signs';
import { signalHeadsOf, type SignalHead } from './stops';
import { drawUsers } from './users';
import { View, type Insets } from './view';

const PICK_PX = 14;
/** Around the movements and crossings of a junction, so that approaches show too. */
const JUNCTION_MARGIN_M = 34;
/** Sharper than this nobody sees and every frame pays. */
const MOST_PIXEL_RATIO = 2;

/** Draws the road and everybody on it, once per frame of the screen. */
export class Scene {
  readonly view = new View();
  private readonly road: CanvasRenderingContext2D;
  private readonly traffic: CanvasRenderingContext2D;
  private map: RoadMap | null = null;
  private roads: Roads | null = null;
  private heads: readonly SignalHead[] = [];
  private frame = 0;
  private framedAt = Number.NaN;
  private pixelRatio = 1;
  private roadIsOld = true;

  constructor(
    private readonly roadCanvas: HTMLCanvasElement,
    private readonly trafficCanvas: HTMLCanvasElement,
    private readonly watch: Watch,
    private palette: Palette,
    private nameOf: (hazard: Hazard) => string,
    private readonly still: () => boolean,
  ) {
    this.road = roadCanvas.getContext('2d', { alpha: false })!;
    this.traffic = trafficCanvas.getContext('2d')!;
  }

  start(): void {
    const next = (nowMillis: number): void => {
      this.frame = requestAnimationFrame(next);
      this.draw(nowMillis);
    };
    this.frame = requestAnimationFrame(next);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
  }

  resize(widthPx: number, heightPx: number, insets: Insets): void {
    this.pixelRatio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio || 1);
    const first = this.view.widthPx <= 1;
    this.view.widthPx = widthPx;
    this.view.heightPx = heightPx;
    this.view.insets = insets;
    for (const canvas of [this.roadCanvas, this.trafficCanvas]) {
      canvas.width = Math.round(widthPx * this.pixelRatio);
      canvas.height = Math.round(heightPx * this.pixelRatio);
    }
    this.roadIsOld = true;
    if (first) {
      this.fitJunction(true);
    }
  }

  dress(palette: Palette, nameOf: (hazard: Hazard) => string): void {
    this.palette = palette;
    this.nameOf = nameOf;
    this.roadIsOld = true;
  }

  /** Shows the inside of the intersections and what leads into them. */
  fitJunction(atOnce = false): void {
    if (this.map) {
      const inside = this.map.lanes.filter((lane) => lane.turn !== 'NONE').map((lane) => lane.centre);
      const crossings = this.map.crossings.map((crossing) => crossing.centre);
      this.view.fit(boundsOf([...inside, ...crossings], JUNCTION_MARGIN_M) ?? this.map.bounds, atOnce);
    }
  }

  fitAll(): void {
    if (this.map) {
      this.view.fit(this.map.bounds, false);
    }
  }

  /** The track under a pixel, or the nearest within reach of a finger. */
  trackAt(screenX: number, screenY: number): number | null {
    let nearest: number | null = null;
    let nearestPx = Number.POSITIVE_INFINITY;
    for (const actor of this.watch.cast.actors.values()) {
      const dx = this.view.roadX(screenX) - actor.x;
      const dy = this.view.roadY(screenY) - actor.y;
      const along = Math.abs(Math.cos(actor.headingRad) * dx + Math.sin(actor.headingRad) * dy) - actor.lengthM / 2;
      const across = Math.abs(Math.cos(actor.headingRad) * dy - Math.sin(actor.headingRad) * dx) - actor.widthM / 2;
      const px = Math.hypot(Math.max(0, along), Math.max(0, across)) * this.view.pxPerM;
      if (actor.present && px < PICK_PX && px < nearestPx) {
        nearest = actor.trackId;
        nearestPx = px;
      }
    }
    return nearest;
  }

  private draw(nowMillis: number): void {
    const elapsed = Number.isNaN(this.framedAt) ? 0 : nowMillis - this.framedAt;
    this.framedAt = nowMillis;
    const { watch, view } = this;
    if (watch.map !== this.map) {
      this.takeMap(watch.map);
    }
    const timeMillis = watch.advance(nowMillis);
    const followed = watch.followed === null ? undefined : watch.cast.find(watch.followed);
    if (followed) {
      view.centreOn(followed.x, followed.y);
    }
    if (view.ease(elapsed, this.still()) || this.roadIsOld) {
      this.drawRoad();
    }
    this.drawTraffic(timeMillis);
  }

  private takeMap(map: RoadMap | null): void {
    this.map = map;
    this.roads = map && new Roads(map);
    this.heads = this.roads ? signalHeadsOf(this.roads.stopLines) : [];
    this.roadIsOld = true;
    this.fitJunction(true);
  }

  private drawRoad(): void {
    const { road, roadCanvas, view } = this;
    this.roadIsOld = false;
    road.setTransform(1, 0, 0, 1, 0, 0);
    road.fillStyle = this.palette.ground;
    road.fillRect(0, 0, roadCanvas.width, roadCanvas.height);
    view.applyTo(road, this.pixelRatio);
    this.roads?.draw(road, this.palette, view.pxPerM);
  }

  private drawTraffic(timeMillis: number): void {
    const { traffic: canvas, view, palette, watch } = this;
    canvas.setTransform(1, 0, 0, 1, 0, 0);
    canvas.clearRect(0, 0, this.trafficCanvas.width, this.trafficCanvas.height);
    if (!this.map || !this.roads || Number.isNaN(timeMillis)) {
      return;
    }
    const picture = watch.ring.at(watch.ring.indexAt(timeMillis));
    const signals = signalsOf(picture);
    const open = watch.incidents.at(timeMillis);
    view.applyTo(canvas, this.pixelRatio);
    drawStopLines(canvas, view, palette, this.roads.stopLines, signals);
    drawCrossingLamps(canvas, view, palette, this.map.crossings, signals);
    drawHazards(canvas, view, palette, watch.cast, open, timeMillis, watch.selectedHazard);
    this.drawSelection();
    drawUsers(canvas, view, palette, this.pixelRatio, watch.cast.actors.values());
    canvas.setTransform(this.pixelRatio, 0, 0, this.pixelRatio, 0, 0);
    drawSignalHeads(canvas, view, palette, this.heads, signals, timeMillis);
    drawSigns(canvas, view, palette, picture?.signs ?? []);
    drawHazardLabels(canvas, view, palette, open, timeMillis, this.nameOf);
  }

  private drawSelection(): void {
    const { traffic: canvas, view, watch } = this;
    const actor = watch.selectedTrack === null ? undefined : watch.cast.find(watch.selectedTrack);
    if (!actor) {
      return;
    }
    const radius = Math.max(Math.hypot(actor.lengthM, actor.widthM) / 2, 5 / view.pxPerM) + 5 / view.pxPerM;
    canvas.globalAlpha = 0.9;
    canvas.strokeStyle = this.palette.selection;
    canvas.lineWidth = 2 / view.pxPerM;
    canvas.beginPath();
    canvas.arc(actor.x, actor.y, radius, 0, 2 * Math.PI);
    canvas.stroke();
    canvas.globalAlpha = 1;
  }
}
