import type { JSX } from 'react';
import { STAGES, type Stat } from '../feed/messages';
import { sayDrop, type Say } from '../i18n/words';
import type { Watch } from '../watch';
import { Chart } from './Chart';
import { count, micros } from './format';
import { IconButton } from './icons';

const DROP = 'dropped.';

interface HealthProps {
  readonly watch: Watch;
  readonly say: Say;
  readonly onClose: () => void;
}

/** How fast and how whole the site is: latency, stages, sensors, drops. */
export function Health({ watch, say, onClose }: HealthProps): JSX.Element {
  const stat = watch.stat;
  return (
    <aside className="card health" aria-label={say('health.title')}>
      <div className="card-head">
        <h2>{say('health.title')}</h2>
        <IconButton glyph="close" label={say('action.close')} onClick={onClose} />
      </div>
      <div className="card-body">
        {stat ? <Figures watch={watch} stat={stat} say={say} /> : <p className="muted">{say('health.waiting')}</p>}
        <h3>{say('health.page')}</h3>
        <dl className="counters">
          <Counter name={say('health.kept')} value={watch.ring.length} />
          <Counter name={say('health.late')} value={watch.latePictures} />
          <Counter name={say('health.ignored')} value={watch.ignoredMessages} />
        </dl>
      </div>
    </aside>
  );
}

function figure(value: number | null, digits: number): string {
  // What rounds to nothing has no sign.
  return value === null ? '–' : value.toFixed(digits).replace(/^-(0(\.0+)?)$/, '$1');
}

function Figures(props: { readonly watch: Watch; readonly stat: Stat; readonly say: Say }): JSX.Element {
  const { watch, stat, say } = props;
  const counters = Object.entries(stat.counters);
  const drops = counters.filter(([name]) => name.startsWith(DROP));
  const dropped = drops.reduce((sum, [, value]) => sum + value, 0);
  return (
    <>
      <h3>{say('health.latency')}</h3>
      <Latency watch={watch} stat={stat} say={say} />
      <h3>{say('health.stages')}</h3>
      <Stages stat={stat} say={say} />
      <h3>
        {say('health.sensors')}
        <span className="aside">{`${stat.framesPerSecond.toFixed(0)} ${say('health.rate').toLowerCase()}`}</span>
      </h3>
      <table className="sensors">
        <thead>
          <tr>
            <th scope="col">{say('health.sensor')}</th>
            <th scope="col">Hz</th>
            <th scope="col">{say('health.delay')}</th>
            <th scope="col">{say('health.off')}</th>
            <th scope="col">{say('health.clock')}</th>
          </tr>
        </thead>
        <tbody>
          {stat.sensors.map((sensor) => (
            <tr key={sensor.name} className={sensor.state === 'WELL' ? '' : 'unwell'}>
              <th scope="row">
                {sensor.name}
                {sensor.state === 'WELL' ? null : <span className="state">{say(`sensor.${sensor.state}`)}</span>}
              </th>
              <td>{figure(sensor.framesPerSecond, sensor.framesPerSecond < 9.95 ? 1 : 0)}</td>
              <td>{figure(sensor.delayMillis, 0)}</td>
              <td>{figure(sensor.offM, 2)}</td>
              <td>{figure(sensor.clockBehindMillis, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>
        {say('health.drops')}
        <span className="aside">{dropped === 0 ? say('health.noDrops') : count(dropped)}</span>
      </h3>
      <dl className="counters">
        {drops
          .sort(([, a], [, b]) => b - a)
          .map(([name, value]) => (
            <Counter key={name} name={sayDrop(say, name.slice(DROP.length))} value={value} />
          ))}
      </dl>
      <h3>{say('health.counters')}</h3>
      <dl className="counters">
        {counters
          .filter(([name]) => !name.startsWith(DROP))
          .map(([name, value]) => (
            <Counter key={name} name={name} value={value} />
          ))}
      </dl>
    </>
  );
}

function Latency(props: { readonly watch: Watch; readonly stat: Stat; readonly say: Say }): JSX.Element {
  const { watch, stat, say } = props;
  const { p50, p99, p999, max } = stat.latencyMicros;
  const figures: readonly (readonly [string, number])[] = [
    ['p50', p50],
    ['p99', p99],
    ['p99.9', p999],
    [say('health.max'), max],
  ];
  const line = (valueOf: (s: Stat) => number): (readonly [number, number])[] =>
    watch.stats.map((s) => [s.timeMillis, valueOf(s)]);
  return (
    <>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{micros(value)}</dd>
          </div>
        ))}
      </dl>
      <Chart
        label={say('health.latencyTrend')}
        series={[
          { points: line((s) => s.latencyMicros.p99), className: 'second' },
          { points: line((s) => s.latencyMicros.p50) },
        ]}
        from={watch.stats[0]?.timeMillis ?? 0}
        to={watch.stats.at(-1)?.timeMillis ?? 1}
        top={10}
        height={36}
      />
    </>
  );
}

function Stages({ stat, say }: { readonly stat: Stat; readonly say: Say }): JSX.Element {
  const most = Math.max(1, ...STAGES.map((stage) => stat.stageMicros[stage]?.p99 ?? 0));
  return (
    <ul className="stage-meters">
      {STAGES.map((stage) => {
        const { p50, p99 } = stat.stageMicros[stage] ?? { p50: 0, p99: 0 };
        return (
          <li key={stage}>
            <span>{say(`stage.${stage}`)}</span>
            <span className="meter" aria-hidden="true">
              <i className={`stage-${stage} meter-p99`} style={{ width: `${(100 * p99) / most}%` }} />
              <i className={`stage-${stage}`} style={{ width: `${(100 * p50) / most}%` }} />
            </span>
            <b>
              {Math.round(p50)} / {Math.round(p99)} µs
            </b>
          </li>
        );
      })}
    </ul>
  );
}

function Counter({ name, value }: { readonly name: string; readonly value: number }): JSX.Element {
  return (
    <div className={value === 0 ? 'zero' : ''}>
      <dt>{name}</dt>
      <dd>{count(value)}</dd>
    </div>
  );
}
