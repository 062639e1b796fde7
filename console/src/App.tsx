import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type JSX } from 'react';
import type { Scene } from './draw/scene';
import { sayIn } from './i18n/words';
import { Header } from './panels/Header';
import { Health } from './panels/Health';
import { Help } from './panels/Help';
import { Road } from './panels/Road';
import { Scrub } from './panels/Scrub';
import { TrackCard } from './panels/TrackCard';
import { Warnings } from './panels/Warnings';
import { Why } from './panels/Why';
import { IconButton } from './panels/icons';
import { bindShortcuts } from './panels/shortcuts';
import type { Incident } from './picture/incidents';
import { firstLanguage, firstTheme, rememberLanguage, rememberTheme, type Theme } from './preferences';
import type { Watch } from './watch';

/** The wall has room for both panels; a tablet shows one. */
const WIDE_PX = 1280;
const STEP_MILLIS = 1_000;

export function App({ watch }: { readonly watch: Watch }): JSX.Element {
  useSyncExternalStore(watch.subscribe, watch.snapshot);
  const [language, setLanguage] = useState(firstLanguage);
  const [theme, setTheme] = useTheme();
  const [healthShown, setHealthShown] = useState(() => window.innerWidth >= WIDE_PX);
  const [helpShown, setHelpShown] = useState(false);
  const scene = useRef<Scene | null>(null);
  const say = useMemo(() => sayIn(language), [language]);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = [say('app.title'), watch.site?.name].filter(Boolean).join(' · ');
  }, [language, say, watch.site]);

  const switchLanguage = (): void => {
    const next = language === 'zh' ? 'en' : 'zh';
    rememberLanguage(next);
    setLanguage(next);
  };
  const switchTheme = (): void => setTheme(theme === 'dark' ? 'light' : 'dark');
  const open = (incident: Incident): void => watch.select(null, incident.hazardId);
  const step = (seconds: number): void => watch.seek(watch.clock.shown + seconds * STEP_MILLIS);
  const zoom = (factor: number): void => {
    const view = scene.current?.view;
    view?.zoom(factor, view.middleXPx, view.middleYPx, false);
  };

  useEffect(() =>
    bindShortcuts({
      ' ': () => watch.togglePause(),
      l: () => watch.goLive(),
      ArrowLeft: (event) => step(event.shiftKey ? -10 : -1),
      ArrowRight: (event) => step(event.shiftKey ? 10 : 1),
      '[': () => seekHazard(watch, -1),
      ']': () => seekHazard(watch, 1),
      f: () => scene.current?.fitJunction(),
      a: () => scene.current?.fitAll(),
      '+': () => zoom(1.3),
      '=': () => zoom(1.3),
      '-': () => zoom(1 / 1.3),
      c: () => watch.follow(watch.followed === null ? watch.selectedTrack : null),
      h: () => setHealthShown((shown) => !shown),
      t: switchTheme,
      g: switchLanguage,
      '?': () => setHelpShown(true),
      Escape: () => watch.select(null, watch.selectedTrack === null ? null : watch.selectedHazard),
    }),
  );

  const incident = watch.selectedHazard === null ? undefined : watch.incidents.find(watch.selectedHazard);
  return (
    <main className={`page ${watch.connection === 'lost' ? 'is-lost' : ''}`}>
      <Road watch={watch} say={say} theme={theme} scene={scene} />
      <Header
        watch={watch}
        say={say}
        theme={theme}
        healthShown={healthShown}
        onTheme={switchTheme}
        onLanguage={switchLanguage}
        onHealth={() => setHealthShown(!healthShown)}
        onHelp={() => setHelpShown(true)}
      />
      <div className="left">
        <TrackCard watch={watch} say={say} />
        {healthShown && <Health watch={watch} say={say} onClose={() => setHealthShown(false)} />}
      </div>
      <aside className="side card">
        {incident ? (
          <Why watch={watch} incident={incident} say={say} onBack={() => watch.select(null, null)} />
        ) : (
          <Warnings watch={watch} say={say} onOpen={open} />
        )}
      </aside>
      <div className="bottom">
        <Scrub watch={watch} say={say} />
        <div className="zoom card">
          <IconButton glyph="minus" label={say('action.zoomOut')} onClick={() => zoom(1 / 1.3)} />
          <IconButton glyph="plus" label={say('action.zoomIn')} onClick={() => zoom(1.3)} />
          <IconButton glyph="fit" label={say('action.fit')} onClick={() => scene.current?.fitJunction()} />
          <IconButton glyph="all" label={say('action.fitAll')} onClick={() => scene.current?.fitAll()} />
        </div>
      </div>
      <Announcer watch={watch} say={say} />
      {helpShown && <Help say={say} onClose={() => setHelpShown(false)} />}
    </main>
  );
}

/** Tells screen readers of the newest danger. */
function Announcer({ watch, say }: { readonly watch: Watch; readonly say: ReturnType<typeof sayIn> }): JSX.Element {
  const newest = watch.clock.isLive ? watch.incidents.at(watch.clock.shown)[0] : undefined;
  return (
    <p className="visually-hidden" aria-live="polite">
      {newest ? say(`hazard.${newest.steps[0]!.type}`) : ''}
    </p>
  );
}

/** Chosen by hand, else as the system has it at any time. */
function useTheme(): [Theme, (theme: Theme) => void] {
  const [chosen, setChosen] = useState(firstTheme);
  const [systemIsDark, setSystemIsDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const change = (): void => setSystemIsDark(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  const theme = chosen ?? (systemIsDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const choose = (next: Theme): void => {
    rememberTheme(next);
    setChosen(next);
  };
  return [theme, choose];
}

/** Goes to a second before the nearest warning before or after the instant on show, and opens it. */
function seekHazard(watch: Watch, direction: 1 | -1): void {
  const lead = 1_000;
  const shown = watch.clock.shown + lead;
  const inOrder = watch.incidents.list().reverse();
  const next =
    direction < 0
      ? inOrder.findLast((incident) => incident.raisedMillis < shown - 500)
      : inOrder.find((incident) => incident.raisedMillis > shown + 500);
  if (next) {
    watch.select(null, next.hazardId);
    watch.seek(next.raisedMillis - lead);
  }
}
