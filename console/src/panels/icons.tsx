import type { JSX } from 'react';
import type { Look } from '../draw/palette';

const LOOK_PATHS: Readonly<Record<Look, string>> = {
  car: 'M3 6.5h14.5a3 3 0 0 1 3 3v1a3 3 0 0 1-3 3H3a1.5 1.5 0 0 1-1.5-1.5V8A1.5 1.5 0 0 1 3 6.5z',
  bus: 'M2 5.5h18a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H2A1.5 1.5 0 0 1 .5 13V7A1.5 1.5 0 0 1 2 5.5z',
  truck: 'M1.5 5.5h12v9h-12zM15 6.5h4a2.5 2.5 0 0 1 2.5 2.5v2a2.5 2.5 0 0 1-2.5 2.5h-4z',
  motorcycle: 'M2 10c3-2.6 6-3.4 9-3.4S18 8 20.5 10c-2.5 2-6.5 3.4-9.5 3.400S5 12.6 2 10z',
  cyclist: 'M3 9.200h5a3 3 0 0 1 5.8 0h2V6h1.600v3.200H20v1.600h-2.600V14h-1.600v-3.200h-2a3 3 0 0 1-5.8 0H3z',
  pedestrian: 'M9 5.500a4.5 4.5 0 0 1 4.2 2.900L17.5 10l-4.3 1.600A4.5 4.5 0 1 1 9 5.500z',
  unknown: 'M4 6h14v8H4z',
};

/** A road user from above, facing right, as on the map. */
export function LookIcon({ look }: { readonly look: Look }): JSX.Element {
  return (
    <svg className={`look look-${look}`} viewBox="0 0 22 20" aria-hidden="true">
      <path d={LOOK_PATHS[look]} />
    </svg>
  );
}

export type Glyph =
  | 'sun'
  | 'moon'
  | 'pulse'
  | 'keyboard'
  | 'close'
  | 'back'
  | 'play'
  | 'pause'
  | 'fit'
  | 'all'
  | 'plus'
  | 'minus'
  | 'chevron';

const GLYPHS: Readonly<Record<Glyph, string>> = {
  sun: 'M10 6.500a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v1.500M10 16.500V18M2 10h1.500M16.5 10H18M4.3 4.300l1.1 1.100M14.6 14.600l1.1 1.100M4.3 15.700l1.1-1.100M14.6 5.400l1.1-1.1',
  moon: 'M16.5 12.200A6.8 6.8 0 0 1 7.8 3.500a6.8 6.8 0 1 0 8.7 8.700z',
  pulse: 'M2.5 10.500h3.200l2-5.5 4 10 2.3-6 .9 1.500h2.6',
  keyboard: 'M3 5.500h14a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM5.5 8.500h.01M8.5 8.500h.01M11.5 8.500h.01M14.5 8.500h.01M6.5 11.700h7',
  close: 'M5.5 5.500l9 9M14.5 5.500l-9 9',
  back: 'M11.5 5l-5 5 5 5',
  play: 'M7 4.500v11l8.5-5.500z',
  pause: 'M7 5v10M13 5v10',
  fit: 'M4 7.500V4h3.500M16 7.500V4h-3.500M4 12.500V16h3.500M16 12.500V16h-3.500M10 8v4M8 10h4',
  all: 'M4 7.500V4h3.500M16 7.500V4h-3.500M4 12.500V16h3.500M16 12.500V16h-3.5',
  plus: 'M10 4.500v11M4.5 10h11',
  minus: 'M4.5 10h11',
  chevron: 'M8 5.500l4.5 4.500L8 14.5',
};

export function GlyphIcon({ glyph }: { readonly glyph: Glyph }): JSX.Element {
  return (
    <svg className="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <path d={GLYPHS[glyph]} />
    </svg>
  );
}

/** A button that is only a picture, with its name for those who do not see it. */
export function IconButton(props: {
  readonly glyph: Glyph;
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly className?: string;
}): JSX.Element {
  return (
    <button
      type="button"
      className={`icon-button ${props.className ?? ''}`}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <GlyphIcon glyph={props.glyph} />
    </button>
  );
}
