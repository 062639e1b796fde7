import type { JSX } from 'react';
import { lookOf, type Look } from '../draw/palette';
import type { Say } from '../i18n/words';
import type { Theme } from '../preferences';
import type { Watch } from '../watch';
import { clockTime, span } from './format';
import { IconButton, LookIcon } from './icons';

const LEGEND: readonly Look[] = ['car', 'bus', 'truck', 'motorcycle', 'cyclist', 'pedestrian', 'unknown'];

interface HeaderProps {
  readonly watch: Watch;
  readonly say: Say;
  readonly theme: Theme;
  readonly healthShown: boolean;
  readonly onTheme: () => void;
  readonly onLanguage: () => void;
  readonly onHealth: () => void;
  readonly onHelp: () => void;
}

export function Header(props: HeaderProps): JSX.Element {
  const { watch, say, theme } = props;
  return (
    <header className="header">
      <div className="brand">
        <svg viewBox="0 0 32 32" className="logo" aria-hidden="true">
          <path d="M8 9l8 15 8-15" />
          <circle cx="16" cy="9.5" r="2.6" />
        </svg>
        <h1>{say('app.title')}</h1>
        {watch.site && <span className="site-name">{watch.site.name}</span>}
      </div>
      <State watch={watch} say={say} />
      <Legend watch={watch} say={say} />
      <nav className="header-actions">
        <IconButton glyph="pulse" label={say('action.health')} pressed={props.healthShown} onClick={props.onHealth} />
        <IconButton glyph="keyboard" label={say('action.help')} onClick={props.onHelp} />
        <IconButton
          glyph={theme === 'dark' ? 'sun' : 'moon'}
          label={say(theme === 'dark' ? 'action.light' : 'action.dark')}
          onClick={props.onTheme}
        />
        <button
          type="button"
          className="text-button"
          onClick={props.onLanguage}
          title={say('action.languageHint')}
          aria-label={say('action.languageHint')}
        >
          {say('action.language')}
        </button>
      </nav>
    </header>
  );
}

function State({ watch, say }: { readonly watch: Watch; readonly say: Say }): JSX.Element {
  const { clock, connection, ring } = watch;
  const shown = clock.shown;
  const behind = (ring.newest?.timeMillis ?? shown) - shown;
  const state = connection === 'live' ? (clock.isLive ? 'live' : 'past') : connection;
  const words = {
    live: say('feed.live'),
    past: say('feed.past', { time: span(behind) }),
    connecting: say('feed.connecting'),
    lost: say('feed.lost'),
  };
  return (
    <div className="state-group">
      <span className={`state state-${state}`} role="status">
        <i aria-hidden="true" />
        {words[state]}
      </span>
      {!Number.isNaN(shown) && <time className="now">{clockTime(shown)}</time>}
    </div>
  );
}

/** How many of each kind are on the map: the legend and a figure in one. */
function Legend({ watch, say }: { readonly watch: Watch; readonly say: Say }): JSX.Element {
  const counts = new Map<Look, number>();
  for (const actor of watch.cast.actors.values()) {
    if (actor.present) {
      const look = lookOf(actor.stationType);
      counts.set(look, (counts.get(look) ?? 0) + 1);
    }
  }
  return (
    <ul className="legend" aria-label={say('header.users')}>
      {LEGEND.filter((look) => look !== 'unknown' || counts.has(look)).map((look) => (
        <li key={look} title={say(`look.${look}`)} className={counts.has(look) ? '' : 'muted'}>
          <LookIcon look={look} />
          <span className="visually-hidden">{say(`look.${look}`)}</span>
          <b>{counts.get(look) ?? 0}</b>
        </li>
      ))}
    </ul>
  );
}
