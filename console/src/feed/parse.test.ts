import { describe, expect, test } from 'vitest';
import { ID_STRIDE, MOTION_STRIDE, SPEED, TRACK_ID, type Picture } from './messages';
import { parseMap, parseMessage, parseSite } from './parse';

const PICTURE = {
  kind: 'picture',
  timeMillis: 1795456800100,
  tracks: [
    [17, 0, 5, 12.31, -4.02, 1.571, 13.2, 4.6, 1.85, 3, 5, -0.2],
    [9, 4711, 1, 1, 2, 0, 1.4, 0.5, 0.6, -1, 1, 0],
  ],
  signals: [[2561, 6, 1795456812000]],
  signs: [{ id: 'rsi-1/s3', code: 'GB 5768 38', text: '40', x: 4, y: 60, radiusM: 50, endMillis: 1795460400000 }],
};
const HAZARD = {
  kind: 'hazard',
  hazardId: 4,
  type: 'CROSSING',
  change: 'RAISED',
  timeMillis: 1795456800100,
  raisedMillis: 1795456800100,
  x: 3.1,
  y: -2,
  lane: 'w_in_0',
  ttcSeconds: 2.9,
  petSeconds: null,
  requiredDecelerationMps2: 3.4,
  probability: 0.97,
  severity: 'SERIOUS',
  sensors: ['camera-north'],
  parties: [{ trackId: 17, stationId: 0, type: 'PASSENGER_CAR', x: 12.3, y: -4, speedMps: 13.2, headingRad: 1.571 }],
  stageMicros: { decode: 12, fusion: 31.5, hazard: 22.1, advisory: 3, dissemination: 18.4 },
};
const ADVISORY = {
  kind: 'advisory',
  advisoryId: 9,
  sequence: 0,
  action: 'NEW',
  urgency: 'WARNING',
  hazardId: 4,
  type: 'CROSSING',
  timeMillis: 1795456800100,
  expiryMillis: 1795456803100,
  recipients: [{ trackId: 17, stationId: 4711, role: 'PARTY' }],
  area: { circle: { x: 3.1, y: -2, radiusM: 60 } },
};
const STAT = {
  kind: 'stat',
  timeMillis: 1795456801000,
  framesPerSecond: 62,
  tracks: 31,
  sensors: [
    {
      name: 'camera-north',
      framesPerSecond: 10,
      delayMillis: 62.1,
      state: 'OUT_OF_PLACE',
      eastM: 0.9,
      northM: -1.2,
      clockBehindMillis: 4.2,
    },
    {
      name: 'radar-west',
      framesPerSecond: 0,
      delayMillis: null,
      state: 'SILENT',
      eastM: null,
      northM: null,
      clockBehindMillis: null,
    },
  ],
  latencyMicros: { p50: 88, p99: 210, p999: 400, max: 900 },
  stageMicros: { decode: { p50: 11, p99: 30 } },
  counters: { 'ingest.frames': 1234, 'dropped.MALFORMED': 0 },
};

describe('the feed parser', () => {
  test('packs a picture with its rows in the order of their tracks', () => {
    const picture = parseMessage(JSON.stringify(PICTURE)) as Picture;
    expect(picture.count).toBe(2);
    expect([picture.ids[TRACK_ID], picture.ids[ID_STRIDE + TRACK_ID]]).toEqual([9, 17]);
    expect(picture.motion[MOTION_STRIDE + SPEED]).toBeCloseTo(13.2);
    expect([...picture.signals]).toEqual([2561, 6, 1795456812000]);
    expect(picture.signs).toEqual([{ id: 'rsi-1/s3', code: 'GB 5768 38', text: '40', x: 4, y: 60 }]);
  });

  test('reads hazards, advisories and stats as the contract gives them', () => {
    expect(parseMessage(JSON.stringify(HAZARD))).toMatchObject({ hazardId: 4, petSeconds: null, ttcSeconds: 2.9 });
    expect(parseMessage(JSON.stringify(ADVISORY))).toMatchObject({ area: { shape: 'circle', radiusM: 60 } });
    expect(parseMessage(JSON.stringify(STAT))).toMatchObject({
      counters: { 'dropped.MALFORMED': 0 },
      sensors: [
        { state: 'OUT_OF_PLACE', delayMillis: 62.1, offM: 1.5, clockBehindMillis: 4.2 },
        { state: 'SILENT', delayMillis: null, offM: null, clockBehindMillis: null },
      ],
    });
  });

  test('reads an area that is a polygon', () => {
    const advisory = { ...ADVISORY, area: { polygon: [[0, 0], [1, 0], [1, 1]] } };
    expect(parseMessage(JSON.stringify(advisory))).toMatchObject({ area: { shape: 'polygon', points: [[0, 0], [1, 0], [1, 1]] } });
  });

  test('passes over a stage that it does not know', () => {
    const hazard = { ...HAZARD, stageMicros: { ...HAZARD.stageMicros, trust: 5 } };
    expect(parseMessage(JSON.stringify(hazard))).not.toBeNull();
  });

  test.each([
    ['no text', 42],
    ['no JSON', '{"kind":'],
    ['no object', '[1,2]'],
    ['nothing', 'null'],
    ['an unknown kind', '{"kind":"weather"}'],
    ['a short track', JSON.stringify({ ...PICTURE, tracks: [[1, 2, 3]] })],
    ['a track that is words', JSON.stringify({ ...PICTURE, tracks: [Array(12).fill('x')] })],
    ['too many tracks', JSON.stringify({ ...PICTURE, tracks: Array(10_001).fill(PICTURE.tracks[0]) })],
    ['a number too large to be one', JSON.stringify(PICTURE).replace('13.2', '1e999')],
    ['a sign without a place', JSON.stringify({ ...PICTURE, signs: [{ ...PICTURE.signs[0], x: null }] })],
    ['a hazard of an unknown type', JSON.stringify({ ...HAZARD, type: 'METEOR' })],
    ['a hazard with a value left out', JSON.stringify({ ...HAZARD, ttcSeconds: undefined })],
    ['an advisory without an area', JSON.stringify({ ...ADVISORY, area: {} })],
    ['a stat with a counter that is null', JSON.stringify({ ...STAT, counters: { a: null } })],
  ])('answers %s with null', (_, text) => {
    expect(parseMessage(text)).toBeNull();
  });

  test('never throws on a message with a piece cut out or changed', () => {
    let seed = 20_261_123;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (const message of [PICTURE, HAZARD, ADVISORY, STAT]) {
      const text = JSON.stringify(message);
      for (let round = 0; round < 2_000; round++) {
        const at = Math.floor(random() * text.length);
        const until = at + Math.floor(random() * 12);
        const put = ['', 'null', '-1', '"', '{}', '[]', '1e400'][Math.floor(random() * 7)]!;
        expect(() => parseMessage(text.slice(0, at) + put + text.slice(until))).not.toThrow();
      }
    }
  });

  test('reads a site and a map, leaving out lanes that are no lines', () => {
    const lane = { index: 0, id: 'n', type: 'VEHICLE', turn: 'NONE', widthM: 3.5, speedLimitMps: 13.9, signalKey: -1, centre: [[0, 0], [0, 9]] };
    const map = parseMap({ name: 'demo', bounds: [-1, -1, 1, 1], lanes: [lane, { ...lane, centre: [[0, 0]] }], crossings: [] });
    expect(map?.lanes).toHaveLength(1);
    expect(parseMap({ name: 'demo', bounds: [0, 0, 1], lanes: [], crossings: [] })).toBeNull();
    expect(parseSite({ name: 'demo', version: '0.1.0', startedMillis: 1, demo: true })?.demo).toBe(true);
    expect(parseSite('demo')).toBeNull();
  });
});
