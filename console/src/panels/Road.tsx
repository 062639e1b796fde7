import { useEffect, useRef, type JSX, type RefObject } from 'react';
import { DARK, LIGHT } from '../draw/palette';
import { Scene } from '../draw/scene';
import type { Say } from '../i18n/words';
import type { Theme } from '../preferences';
import type { Watch } from '../watch';
import { bindGestures } from './gestures';

interface RoadProps {
  readonly watch: Watch;
  readonly say: Say;
  readonly theme: Theme;
  readonly scene: RefObject<Scene | null>;
}

/** The drawing of the road, with what hands do to it. It lives outside React, which only tells it what it wears. */
export function Road({ watch, say, theme, scene }: RoadProps): JSX.Element {
  const road = useRef<HTMLCanvasElement>(null);
  const traffic = useRef<HTMLCanvasElement>(null);
  const palette = theme === 'dark' ? DARK : LIGHT;

  useEffect(() => {
    const canvas = traffic.current!;
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const drawn = new Scene(road.current!, canvas, watch, LIGHT, () => '', () => still.matches);
    scene.current = drawn;
    const resize = new ResizeObserver(() => drawn.resize(canvas.clientWidth, canvas.clientHeight, insetsOf()));
    resize.observe(canvas);
    drawn.start();
    const unbind = bindGestures(canvas, drawn.view, {
      pick: (x, y) => watch.select(drawn.trackAt(x, y), watch.selectedHazard),
      moved: () => watch.follow(null),
      pointsAt: (x, y) => drawn.trackAt(x, y) !== null,
    });
    return () => {
      unbind();
      resize.disconnect();
      drawn.stop();
      scene.current = null;
    };
  }, [watch, scene]);

  useEffect(() => {
    scene.current?.dress(palette, (hazard) => say(`hazard.${hazard.type}`));
  }, [scene, palette, say]);

  const hazards = watch.incidents.at(watch.clock.shown).length;
  return (
    <div className="road">
      <canvas ref={road} aria-hidden="true" />
      <canvas
        ref={traffic}
        role="img"
        aria-label={say('scene.label', { users: watch.ring.newest?.count ?? 0, hazards })}
      />
    </div>
  );
}

/** The room that panels take from the drawing, as the style sheet lays them out. */
function insetsOf(): { top: number; right: number; bottom: number; left: number } {
  const style = getComputedStyle(document.documentElement);
  const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  return { top: px('--inset-top'), right: px('--inset-right'), bottom: px('--inset-bottom'), left: px('--inset-left') };
}
