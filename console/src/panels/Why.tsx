import type { JSX, ReactNode } from 'react';
import { lookOf } from '../draw/palette';
import { STAGES, STATION_TYPES, type Advisory, type Hazard } from '../feed/messages';
import type { Say, Word } from '../i18n/words';
import { advisoryAt, dangerOf, isOpen, stepAt, type Incident } from '../picture/incidents';
import type { Watch } from '../watch';
import { Chart } from './Chart';
import { clockTime, compass, kmh, micros } from './format';
import { GlyphIcon, LookIcon } from './icons';

interface WhyProps {
  readonly watch: Watch;
  readonly incident: Incident;
  readonly say: Say;
  readonly onBack: () => void;
}

/** Why somebody was warned: all that the warning rests on and all that came of it. */
export function Why({ watch, incident, say, onBack }: WhyProps): JSX.Element {
  const shown = watch.clock.shown;
  const step = stepAt(incident, shown);
  const advisory = advisoryAt(incident, shown) ?? incident.advisories[0];
  const open = isOpen(incident, shown);
  const until = Math.min(incident.endedMillis, Math.max(shown, incident.raisedMillis));
  const seconds = ((until - incident.raisedMillis) / 1000).toFixed(1);
  return (
    <section className="panel-body" aria-label={say('why.title')}>
      <button type="button" className="back" onClick={onBack}>
        <GlyphIcon glyph="back" />
        {say('action.back')}
      </button>
      <div className={`why-head ${open ? `danger-${dangerOf(step, advisory?.urgency)}` : 'over'}`}>
        <span className="urgency">{say(advisory ? `urgency.${advisory.urgency}` : 'urgency.none')}</span>
        <h2>{say(`hazard.${step.type}`)}</h2>
        <p className="muted">
          {say('why.raised', { time: clockTime(incident.raisedMillis) })} ·{' '}
          {say(incident.endedMillis <= shown ? 'why.lasted' : 'why.open', { seconds })}
        </p>
        <button type="button" className="quiet-button" onClick={() => watch.seek(incident.raisedMillis - 1_500)}>
          {say('action.replay')}
        </button>
      </div>
      <Block title={say('why.parties')}>
        <Parties watch={watch} step={step} say={say} />
      </Block>
      <Block title={say('why.numbers')}>
        <Development incident={incident} step={step} shownMillis={shown} say={say} />
      </Block>
      <Block title={say('why.basis')}>
        <dl className="facts">
          <dt>{say('why.sensors')}</dt>
          <dd>{step.sensors.join(', ') || say('track.none')}</dd>
          <dt>{say('why.lane')}</dt>
          <dd>{step.lane || say('why.offLane')}</dd>
          <dt>{say('why.severity')}</dt>
          <dd>{say(`severity.${step.severity}`)}</dd>
        </dl>
      </Block>
      <Stages step={step} say={say} />
      <Told advisories={incident.advisories} current={advisory} shownMillis={shown} say={say} />
    </section>
  );
}

function Block(props: { readonly title: string; readonly aside?: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div className="block">
      <h3>
        {props.title}
        {props.aside && <span className="aside">{props.aside}</span>}
      </h3>
      {props.children}
    </div>
  );
}

function Parties(props: { readonly watch: Watch; readonly step: Hazard; readonly say: Say }): JSX.Element {
  const { watch, step, say } = props;
  return (
    <ul className="parties">
      {step.parties.map((party) => {
        const present = watch.cast.find(party.trackId) !== undefined;
        return (
          <li key={party.trackId}>
            <button type="button" className="party" onClick={() => watch.select(party.trackId, step.hazardId)}>
              <LookIcon look={lookOf(STATION_TYPES.indexOf(party.type))} />
              <span className="party-name">
                {say(`station.${party.type}`)} {party.trackId}
                <span className="muted">
                  {present
                    ? party.stationId > 0
                      ? say('why.station', { id: party.stationId })
                      : say('why.noRadio')
                    : say('why.gone')}
                </span>
              </span>
              <span className="party-speed">
                {kmh(party.speedMps)} km/h
                <span className="muted">{compass(party.headingRad)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface Quantity {
  readonly word: Word;
  readonly valueOf: (step: Hazard) => number | null;
  readonly text: (value: number) => string;
  readonly top: number;
  /** Where it turns grave. */
  readonly level?: number;
}

const QUANTITIES: readonly Quantity[] = [
  { word: 'why.ttc', valueOf: (s) => s.ttcSeconds, text: (v) => `${v.toFixed(1)} s`, top: 4, level: 1.5 },
  { word: 'why.pet', valueOf: (s) => s.petSeconds, text: (v) => `${v.toFixed(1)} s`, top: 3, level: 1 },
  {
    word: 'why.deceleration',
    valueOf: (s) => s.requiredDecelerationMps2,
    text: (v) => `${v.toFixed(1)} m/s²`,
    top: 6,
    level: 4,
  },
  { word: 'why.probability', valueOf: (s) => s.probability, text: (v) => `${Math.round(v * 100)} %`, top: 1 },
];

function Development(props: {
  readonly incident: Incident;
  readonly step: Hazard;
  readonly shownMillis: number;
  readonly say: Say;
}): JSX.Element {
  const { incident, step, shownMillis, say } = props;
  const from = incident.raisedMillis;
  const to = Math.max(incident.steps.at(-1)!.timeMillis, from + 2_000);
  return (
    <div className="development">
      {QUANTITIES.map(({ word, valueOf, text, top, level }) => {
        const value = valueOf(step);
        const applies = incident.steps.some((other) => valueOf(other) !== null);
        return (
          <figure key={word} className={applies ? '' : 'muted'}>
            <figcaption>
              {say(word)} <b>{value === null ? '–' : text(value)}</b>
            </figcaption>
            <Chart
              label={say(word)}
              series={[{ points: incident.steps.map((other) => [other.timeMillis, valueOf(other)] as const) }]}
              from={from}
              to={to}
              top={top}
              level={level}
              cursor={shownMillis}
            />
          </figure>
        );
      })}
    </div>
  );
}

/** Where the milliseconds went: one bar, divided among the stages. */
function Stages({ step, say }: { readonly step: Hazard; readonly say: Say }): JSX.Element {
  const spent = STAGES.map((stage) => ({ stage, value: step.stageMicros[stage] ?? 0 }));
  const total = spent.reduce((sum, { value }) => sum + value, 0);
  return (
    <Block title={say('why.stages')} aside={say('why.total', { value: micros(total) })}>
      <div className="stage-bar" aria-hidden="true">
        {spent.map(({ stage, value }) => (
          <i key={stage} className={`stage-${stage}`} style={{ flexGrow: value }} />
        ))}
      </div>
      <ul className="stage-list">
        {spent.map(({ stage, value }) => (
          <li key={stage}>
            <i className={`stage-${stage}`} aria-hidden="true" />
            {say(`stage.${stage}`)}
            <b>{micros(value)}</b>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Told(props: {
  readonly advisories: readonly Advisory[];
  readonly current: Advisory | undefined;
  readonly shownMillis: number;
  readonly say: Say;
}): JSX.Element {
  const { advisories, current, shownMillis, say } = props;
  if (!current) {
    return (
      <Block title={say('why.told')}>
        <p className="muted">{say('why.nobody')}</p>
      </Block>
    );
  }
  const left = (current.expiryMillis - shownMillis) / 1000;
  const valid = left > 0 && current.action !== 'CANCEL';
  return (
    <Block
      title={say('why.told')}
      aside={valid ? say('why.expires', { seconds: left.toFixed(1) }) : say('why.expired')}
    >
      <ul className="told">
        {current.recipients.map((recipient) => (
          <li key={`${recipient.trackId}-${recipient.stationId}`}>
            <b>{recipient.trackId}</b>
            <span className={`role role-${recipient.role}`}>{say(`role.${recipient.role}`)}</span>
            <span className="muted">
              {recipient.stationId > 0 ? say('why.station', { id: recipient.stationId }) : say('why.noRadio')}
            </span>
          </li>
        ))}
      </ul>
      <ol className="advisory-log" aria-label={say('why.advisory')}>
        {advisories.slice(-6).map((advisory) => (
          <li key={`${advisory.advisoryId}-${advisory.sequence}`}>
            <time>{clockTime(advisory.timeMillis)}</time>
            {say('why.log', { action: say(`advisory.${advisory.action}`), sequence: advisory.sequence })}
            <span className={`log-urgency urgency-${advisory.urgency}`}>{say(`urgency.${advisory.urgency}`)}</span>
          </li>
        ))}
      </ol>
    </Block>
  );
}
