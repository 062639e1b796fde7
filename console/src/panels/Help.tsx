import { useEffect, useRef, type JSX } from 'react';
import type { Say, Word } from '../i18n/words';
import { IconButton } from './icons';

const SHORTCUTS: readonly (readonly [string, Word])[] = [
  ['Space', 'help.space'],
  ['L', 'help.live'],
  ['← →', 'help.step'],
  ['[ ]', 'help.hazard'],
  ['F', 'help.fit'],
  ['A', 'help.all'],
  ['+ −', 'help.zoom'],
  ['C', 'help.follow'],
  ['H', 'help.health'],
  ['T', 'help.theme'],
  ['G', 'help.language'],
  ['Esc', 'help.escape'],
];

export function Help({ say, onClose }: { readonly say: Say; readonly onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help card" aria-label={say('help.title')} onClose={onClose}>
      <div className="card-head">
        <h2>{say('help.title')}</h2>
        <IconButton glyph="close" label={say('action.close')} onClick={onClose} />
      </div>
      <dl>
        {SHORTCUTS.map(([keys, word]) => (
          <div key={word}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
