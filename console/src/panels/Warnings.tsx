import type { JSX } from 'react';
import { lookOf } from '../draw/palette';
import { STATION_TYPES } from '../feed/messages';
import type { Say } from '../i18n/words';
import { advisoryAt, dangerOf, isOpen, stepAt, type Incident } from '../picture/incidents';
import type { Watch } from '../watch';
import { clockTime } from './format';
import { GlyphIcon, LookIcon } from './icons';

const LISTED = 60;

interface WarningsProps {
  readonly watch: Watch;
  readonly say: Say;
  readonly onOpen: (incident: Incident) => void;
}

/** The dangers of now and of the last minutes, as of the instant on show. */
export function Warnings({ watch, say, onOpen }: WarningsProps): JSX.Element {
  const shown = watch.clock.shown;
  const all = watch.incidents.list().slice(0, LISTED);
  const now = all.filter((incident) => isOpen(incident, shown));
  const later = watch.clock.isLive ? [] : all.filter((incident) => incident.raisedMillis > shown);
  const earlier = all.filter((incident) => incident.endedMillis <= shown);
  const list = (incidents: readonly Incident[]): JSX.Element => (
    <ul className="warning-list">
      {incidents.map((incident) => (
        <li key={incident.hazardId}>
          <WarningRow incident={incident} shownMillis={shown} say={say} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="panel-body" aria-label={say('warnings.title')}>
      <h2 className="panel-title">
        {say('warnings.title')}
        {now.length > 0 && <span className="badge">{now.length}</span>}
      </h2>
      {now.length > 0 ? (
        list(now)
      ) : (
        <div className="empty">
          <p>{say('warnings.none')}</p>
          {all.length === 0 && <p className="muted">{say('warnings.noneHint')}</p>}
        </div>
      )}
      {later.length > 0 && <h3>{say('warnings.later')}</h3>}
      {later.length > 0 && list(later)}
      {earlier.length > 0 && <h3>{say('warnings.earlier')}</h3>}
      {list(earlier)}
    </section>
  );
}

interface WarningRowProps {
  readonly incident: Incident;
  readonly shownMillis: number;
  readonly say: Say;
  readonly onOpen: (incident: Incident) => void;
}

function WarningRow({ incident, shownMillis, say, onOpen }: WarningRowProps): JSX.Element {
  const open = isOpen(incident, shownMillis);
  const step = open ? stepAt(incident, shownMillis) : worstOf(incident);
  const advisory = open ? advisoryAt(incident, shownMillis) : incident.advisories.at(-1);
  const danger = dangerOf(step, open ? advisory?.urgency : undefined);
  const told = new Set(incident.advisories.flatMap((a) => a.recipients.map((recipient) => recipient.trackId)));
  return (
    <button
      type="button"
      className={`warning ${open ? `danger-${danger}` : 'over'}`}
      onClick={() => onOpen(incident)}
    >
      <span className="warning-main">
        <span className="warning-name">{say(`hazard.${step.type}`)}</span>
        <span className="warning-facts">
          {step.parties.map((party, at) => (
            <span key={at} className="who">
              <LookIcon look={lookOf(STATION_TYPES.indexOf(party.type))} />
              {party.trackId}
            </span>
          ))}
          {step.lane !== '' && <span className="fact">{step.lane}</span>}
          {told.size > 0 && <span className="fact">{say('warnings.told', { count: told.size })}</span>}
        </span>
      </span>
      <span className="warning-side">
        {step.ttcSeconds !== null && <b>{step.ttcSeconds.toFixed(1)} s</b>}
        <time>{clockTime(incident.raisedMillis)}</time>
      </span>
      <GlyphIcon glyph="chevron" />
    </button>
  );
}

/** What a past hazard is remembered by: its nearest moment. */
function worstOf(incident: Incident): Incident['steps'][number] {
  return incident.steps.reduce((worst, step) =>
    (step.ttcSeconds ?? Number.POSITIVE_INFINITY) < (worst.ttcSeconds ?? Number.POSITIVE_INFINITY) ? step : worst,
  );
}
