import type { JSX } from 'react';
import { lookOf } from '../draw/palette';
import { MOTION_STRIDE, SPEED, STATION_TYPES } from '../feed/messages';
import type { Say } from '../i18n/words';
import { rowOf, type PictureRing } from '../picture/ring';
import type { Watch } from '../watch';
import { Chart } from './Chart';
import { compass, kmh } from './format';
import { IconButton, LookIcon } from './icons';

const TREND_MILLIS = 20_000;
/** Of ten pictures a second, two are enough for a line this small. */
const TREND_STEP = 5;

/** All that is known of the road user that was picked, at the instant on show. */
export function TrackCard({ watch, say }: { readonly watch: Watch; readonly say: Say }): JSX.Element | null {
  const trackId = watch.selectedTrack;
  if (trackId === null) {
    return null;
  }
  const actor = watch.cast.find(trackId);
  const type = STATION_TYPES[actor?.stationType ?? 0] ?? 'UNKNOWN';
  const followed = watch.followed === trackId;
  const shown = watch.clock.shown;
  return (
    <aside className="card track" aria-label={say('track.title', { id: trackId })}>
      <div className="card-head">
        {actor && <LookIcon look={lookOf(actor.stationType)} />}
        <h2>
          {actor ? say(`station.${type}`) : ''} <span className="muted">{say('track.title', { id: trackId })}</span>
        </h2>
        <IconButton glyph="close" label={say('action.close')} onClick={() => watch.select(null, watch.selectedHazard)} />
      </div>
      {!actor && <p className="muted">{say('track.gone')}</p>}
      {actor && (
        <>
          <div className="speed">
            <p>
              <b>{kmh(actor.speedMps)}</b> km/h
            </p>
            <Chart
              label={say('track.speedTrend')}
              series={[{ points: speedTrend(watch.ring, trackId, shown) }]}
              from={shown - TREND_MILLIS}
              to={shown}
              top={5}
              height={34}
            />
          </div>
          <dl className="facts">
            <dt>{say('track.heading')}</dt>
            <dd>{compass(actor.headingRad)}</dd>
            <dt>{say('track.acceleration')}</dt>
            <dd>{actor.accelerationMps2.toFixed(1)} m/s²</dd>
            <dt>{say('track.size')}</dt>
            <dd>
              {actor.lengthM.toFixed(1)} × {actor.widthM.toFixed(1)} m
            </dd>
            <dt>{say('track.lane')}</dt>
            <dd>{watch.laneId(actor.laneIndex) ?? say('why.offLane')}</dd>
            <dt>{say('track.station')}</dt>
            <dd>{actor.stationId > 0 ? actor.stationId : say('why.noRadio')}</dd>
            <dt>{say('track.sensors')}</dt>
            <dd>{sensorsOf(watch, actor.sensorMask).join(', ') || say('track.none')}</dd>
          </dl>
          <button
            type="button"
            className="quiet-button"
            aria-pressed={followed}
            onClick={() => watch.follow(followed ? null : trackId)}
          >
            {say(followed ? 'action.unfollow' : 'action.follow')}
          </button>
        </>
      )}
    </aside>
  );
}

/** Bit i of the mask is sensor i of the latest `stat`; bits beyond 31 need more than the shift operators hold. */
function sensorsOf(watch: Watch, mask: number): string[] {
  const sensors = watch.stat?.sensors ?? [];
  return sensors.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1).map((sensor) => sensor.name);
}

function speedTrend(ring: PictureRing, trackId: number, untilMillis: number): (readonly [number, number | null])[] {
  const points: (readonly [number, number | null])[] = [];
  const last = ring.indexAt(untilMillis);
  for (let index = Math.max(0, ring.indexAt(untilMillis - TREND_MILLIS)); index <= last; index += TREND_STEP) {
    const picture = ring.at(index)!;
    const row = rowOf(picture, trackId);
    points.push([picture.timeMillis, row < 0 ? null : picture.motion[row * MOTION_STRIDE + SPEED]!]);
  }
  return points;
}
