import type { View } from '../draw/view';

/** Further than this a press is a drag. */
const CLICK_PX = 5;
const WHEEL_RATE = 0.0016;

export interface GestureListener {
  pick(x: number, y: number): void;
  /** The view was moved by hand. */
  moved(): void;
  pointsAt(x: number, y: number): boolean;
}

/** Wheel and pinch zoom, drag pans, a press that goes nowhere picks. Undone by what it returns. */
export function bindGestures(canvas: HTMLCanvasElement, view: View, listener: GestureListener): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let dragged = 0;

  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    view.zoom(Math.exp(-pixels * WHEEL_RATE), event.offsetX, event.offsetY, false);
  };

  const down = (event: PointerEvent): void => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    dragged = pointers.size === 1 ? 0 : CLICK_PX;
  };

  const move = (event: PointerEvent): void => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) {
      canvas.style.cursor = listener.pointsAt(event.offsetX, event.offsetY) ? 'pointer' : 'grab';
      return;
    }
    const before = [...pointers.values()].map((p) => ({ ...p }));
    const dx = event.offsetX - pointer.x;
    const dy = event.offsetY - pointer.y;
    pointer.x = event.offsetX;
    pointer.y = event.offsetY;
    dragged += Math.hypot(dx, dy);
    if (dragged < CLICK_PX) {
      return;
    }
    listener.moved();
    view.pan(dx / pointers.size, dy / pointers.size);
    if (pointers.size === 2) {
      const [a, b] = [...pointers.values()];
      const [c, d] = before;
      const factor = Math.hypot(a!.x - b!.x, a!.y - b!.y) / Math.max(1, Math.hypot(c!.x - d!.x, c!.y - d!.y));
      view.zoom(factor, (a!.x + b!.x) / 2, (a!.y + b!.y) / 2, true);
    }
  };

  const up = (event: PointerEvent): void => {
    if (pointers.delete(event.pointerId) && dragged < CLICK_PX && event.type === 'pointerup') {
      listener.pick(event.offsetX, event.offsetY);
    }
  };

  canvas.addEventListener('wheel', wheel, { passive: false });
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  return () => {
    canvas.removeEventListener('wheel', wheel);
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', up);
  };
}
