import type { Danger } from '../picture/incidents';

/**
 * The colours of the drawing. Traffic is quiet; only signals, and dangers, have strong colours, and red is kept for
 * what is dangerous now.
 */
export interface Palette {
  readonly ground: string;
  readonly road: string;
  readonly kerb: string;
  readonly bicycle: string;
  readonly sidewalk: string;
  readonly rail: string;
  readonly marking: string;
  readonly centreLine: string;
  readonly arrow: string;
  readonly zebra: string;
  readonly stop: string;
  readonly go: string;
  readonly clear: string;
  readonly dark: string;
  readonly head: string;
  readonly headText: string;
  readonly car: string;
  readonly bus: string;
  readonly truck: string;
  readonly motorcycle: string;
  readonly cyclist: string;
  readonly pedestrian: string;
  readonly unknown: string;
  readonly glass: string;
  readonly outline: string;
  readonly selection: string;
  readonly sign: string;
  readonly label: string;
  readonly labelGround: string;
  readonly danger: Readonly<Record<Danger, string>>;
}

export const LIGHT: Palette = {
  ground: '#f3f4f1',
  road: '#dcdfe2',
  kerb: '#c3c8cc',
  bicycle: '#d3ddd6',
  sidewalk: '#e8e9e4',
  rail: '#cfd0cc',
  marking: '#ffffff',
  centreLine: '#e2c67c',
  arrow: 'rgba(255,255,255,0.9)',
  zebra: '#fbfcfc',
  stop: '#d8453b',
  go: '#17996a',
  clear: '#e09b13',
  dark: '#9aa3ab',
  head: '#20262d',
  headText: '#f3f6f8',
  car: '#4b5c74',
  bus: '#2f6d94',
  truck: '#76695c',
  motorcycle: '#8155a8',
  cyclist: '#0d8577',
  pedestrian: '#2a69d6',
  unknown: '#868f98',
  glass: 'rgba(255,255,255,0.42)',
  outline: 'rgba(255,255,255,0.95)',
  selection: '#1d5fd1',
  sign: '#2f6d94',
  label: '#1b222b',
  labelGround: 'rgba(255,255,255,0.94)',
  danger: { low: '#6b7a8c', medium: '#c47a06', high: '#d22f27' },
};

export const DARK: Palette = {
  ground: '#0e1217',
  road: '#1d242c',
  kerb: '#303943',
  bicycle: '#1c2b2a',
  sidewalk: '#151b21',
  rail: '#232a30',
  marking: '#56616d',
  centreLine: '#7d6c3d',
  arrow: 'rgba(128,142,156,0.62)',
  zebra: '#4a545f',
  stop: '#f0625a',
  go: '#35c08a',
  clear: '#f2b544',
  dark: '#5d6873',
  head: '#05080b',
  headText: '#e6ebf0',
  car: '#a9b8cc',
  bus: '#74b4dc',
  truck: '#b9a995',
  motorcycle: '#bd97e0',
  cyclist: '#4cc7b4',
  pedestrian: '#7fb0ff',
  unknown: '#8a95a1',
  glass: 'rgba(10,15,20,0.5)',
  outline: 'rgba(14,18,23,0.9)',
  selection: '#79aefc',
  sign: '#74b4dc',
  label: '#e6ebf0',
  labelGround: 'rgba(23,29,36,0.94)',
  danger: { low: '#8494a6', medium: '#f0ad3c', high: '#ff6159' },
};

/** Groups of station types that look alike. */
export type Look = 'car' | 'bus' | 'truck' | 'motorcycle' | 'cyclist' | 'pedestrian' | 'unknown';

const LOOKS: readonly Look[] = [
  'unknown',
  'pedestrian',
  'cyclist',
  'motorcycle',
  'motorcycle',
  'car',
  'bus',
  'truck',
  'truck',
  'truck',
  'truck',
  'bus',
];

/** How a station type is drawn, by its code in ETSI TS 102 894-2. */
export function lookOf(stationTypeCode: number): Look {
  return LOOKS[stationTypeCode] ?? 'unknown';
}
