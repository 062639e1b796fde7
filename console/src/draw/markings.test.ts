import { describe, expect, test } from 'vitest';
import type { Lane, Point } from '../feed/messages';
import { hullOf, poseAt } from './geometry';
import { markingsOf } from './markings';
import { signalHeadsOf, stopLinesOf } from './stops';

function lane(index: number, centre: readonly Point[], more: Partial<Lane> = {}): Lane {
  return { index, id: `lane${index}`, type: 'VEHICLE', turn: 'NONE', widthM: 3.5, signalKey: -1, centre, ...more };
}

describe('the painted lines', () => {
  test('are a divider between lanes of one direction, a centre line between two, an edge elsewhere', () => {
    const lanes = [
      lane(0, [[0, -1.75], [60, -1.75]]),
      lane(1, [[0, -5.25], [60, -5.25]]),
      lane(2, [[60, 1.75], [0, 1.75]]),
    ];
    const found = markingsOf(lanes).map(({ separation, line }) => `${separation} ${line[0]![1].toFixed(1)}`);
    expect(new Set(found)).toEqual(new Set(['centre 0.0', 'divider -3.5', 'edge -7.0', 'edge 3.5']));
  });
});

describe('stop lines and signal heads', () => {
  const movement = (index: number, turn: Lane['turn'], key: number, y: number): Lane =>
    lane(index, [[0, y], [20, y]], { turn, signalKey: key });
  const map = {
    name: 'm',
    bounds: [0, 0, 1, 1] as const,
    crossings: [],
    lanes: [movement(0, 'STRAIGHT', 1, 0), movement(1, 'RIGHT', 1, 0), movement(2, 'LEFT', 5, 3.5), movement(3, 'STRAIGHT', -1, 7)],
  };

  test('there is one stop line for all movements of a lane, and none without a signal', () => {
    const lines = stopLinesOf(map);
    expect(lines.map((line) => line.signals.map((signal) => signal.turn))).toEqual([['STRAIGHT', 'RIGHT'], ['LEFT']]);
  });

  test('an approach has one head per group, on its right', () => {
    const heads = signalHeadsOf(stopLinesOf(map));
    expect(heads.map(({ key, turns, rank }) => ({ key, turns, rank }))).toEqual([
      { key: 1, turns: ['STRAIGHT', 'RIGHT'], rank: 0 },
      { key: 5, turns: ['LEFT'], rank: 1 },
    ]);
    expect(heads[0]!.place[1]).toBeLessThan(0);
  });
});

describe('geometry', () => {
  test('a pose beyond the ends of a line stays on it', () => {
    const line: Point[] = [[0, 0], [10, 0], [10, 10]];
    expect(poseAt(line, 15)).toMatchObject({ x: 10, y: 5 });
    expect(poseAt(line, -5)).toMatchObject({ x: 0, y: 0 });
    expect(poseAt(line, 99)).toMatchObject({ x: 10, y: 10 });
  });

  test('a hull leaves out what lies inside', () => {
    expect(hullOf([[0, 0], [4, 0], [4, 4], [0, 4], [2, 2], [1, 3]])).toEqual([[0, 0], [4, 0], [4, 4], [0, 4]]);
  });
});
