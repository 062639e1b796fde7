import { useRef, type JSX, type PointerEvent } from 'react';
import type { Say } from '../i18n/words';
import { dangerOf, type Incident } from '../picture/incidents';
import type { Watch } from '../watch';
import { clockTime, span } from './format';
import { IconButton } from './icons';

const SPAN_MILLIS = 5 * 60_000;

/** The last five minutes as a line: where it stands, where dangers were raised, and the way back to now. */
export function Scrub({ watch, say }: { readonly watch: Watch; readonly say: Say }): JSX.Element {
  const track = useRef<HTMLDivElement>(null);
  const { clock, ring } = watch;
  const newest = ring.newest?.timeMillis ?? 0;
  const oldest = ring.oldest?.timeMillis ?? newest;
  const from = newest - SPAN_MILLIS;
  const shown = Math.min(newest, Number.isNaN(clock.shown) ? newest : clock.shown);
  const across = (timeMillis: number): string => `${Math.max(0, (100 * (timeMillis - from)) / SPAN_MILLIS)}%`;
  const seekTo = (event: PointerEvent): void => {
    const box = track.current!.getBoundingClientRect();
    watch.seek(from + ((event.clientX - box.left) / box.width) * SPAN_MILLIS);
  };
  return (
    <div className="scrub card">
      <IconButton
        glyph={clock.isPaused ? 'play' : 'pause'}
        label={say(clock.isPaused ? 'action.play' : 'action.pause')}
        onClick={() => watch.togglePause()}
      />
      <time className="scrub-time">{clock.isLive ? clockTime(shown) : `−${span(newest - shown)}`}</time>
      <div
        ref={track}
        className="scrub-track"
        role="slider"
        tabIndex={0}
        aria-label={say('scrub.label')}
        aria-valuemin={0}
        aria-valuemax={SPAN_MILLIS / 1000}
        aria-valuenow={Math.round((shown - from) / 1000)}
        aria-valuetext={clockTime(shown)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          seekTo(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) {
            seekTo(event);
          }
        }}
      >
        <i className="scrub-kept" style={{ left: across(oldest) }} />
        <i className="scrub-done" style={{ left: across(oldest), right: `calc(100% - ${across(shown)})` }} />
        {watch.incidents
          .list()
          .filter((incident) => incident.raisedMillis >= oldest && incident.raisedMillis <= newest)
          .map((incident) => (
            <i
              key={incident.hazardId}
              className={`scrub-mark mark-${gravest(incident)}`}
              style={{ left: across(incident.raisedMillis) }}
              title={say('scrub.mark', {
                type: say(`hazard.${incident.steps[0]!.type}`),
                time: clockTime(incident.raisedMillis),
              })}
            />
          ))}
        <i className="scrub-thumb" style={{ left: across(shown) }} />
      </div>
      <button
        type="button"
        className={`live-button ${clock.isLive ? 'on' : ''}`}
        aria-pressed={clock.isLive}
        onClick={() => watch.goLive()}
      >
        {say('action.live')}
      </button>
    </div>
  );
}

function gravest(incident: Incident): string {
  const urgent = incident.advisories.some((advisory) => advisory.urgency === 'ACTION');
  return incident.steps.some((step) => dangerOf(step, urgent ? 'ACTION' : undefined) === 'high') ? 'high' : 'medium';
}
