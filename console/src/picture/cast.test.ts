import { describe, expect, test } from 'vitest';
import { Cast, shortestTurn } from './cast';
import { pictureAt, type MadeUser } from './pictures.fixture';
import { PictureRing } from './ring';

function ringOf(...pictures: [number, ...MadeUser[]][]): PictureRing {
  const ring = new PictureRing();
  pictures.forEach(([time, ...users]) => ring.add(pictureAt(time, ...users)));
  return ring;
}

describe('the cast', () => {
  test('stands between two pictures in proportion to time', () => {
    const cast = new Cast();
    cast.moveTo(ringOf([1_000, [1, 0]], [1_100, [1, 4]]), 1_025);
    expect(cast.find(1)?.x).toBeCloseTo(1);
  });

  test('turns the short way round through north, south and west', () => {
    const cast = new Cast();
    cast.moveTo(ringOf([1_000, [1, 0, 3.1]], [1_100, [1, 1, -3.1]]), 1_050);
    expect(Math.abs(cast.find(1)!.headingRad)).toBeCloseTo(Math.PI, 2);
    expect(shortestTurn(3, -3)).toBeCloseTo(2 * Math.PI - 6);
    expect(shortestTurn(-3, 3)).toBeCloseTo(6 - 2 * Math.PI);
    expect(shortestTurn(0, 0.5)).toBeCloseTo(0.5);
  });

  test('goes on by speed when the next picture is late, but not for long', () => {
    const cast = new Cast();
    const ring = ringOf([1_000, [1, 0]]);
    cast.moveTo(ring, 1_100);
    expect(cast.find(1)?.x).toBeCloseTo(1);
    cast.moveTo(ring, 1_900);
    expect(cast.find(1)?.x).toBeCloseTo(2.5);
  });

  test('does not join pictures with a gap between them', () => {
    const cast = new Cast();
    cast.moveTo(ringOf([1_000, [1, 0]], [9_000, [1, 80]]), 5_000);
    expect(cast.find(1)?.x).toBeCloseTo(2.5);
  });

  test('fades a road user in after its birth and out after its death', () => {
    const cast = new Cast();
    const ring = ringOf([1_000, [1, 0]], [1_100, [1, 1], [2, 5]], [1_200, [2, 6]], [1_600, [2, 7]]);
    cast.moveTo(ring, 1_000);
    expect(cast.find(1)?.alpha).toBe(1);
    cast.moveTo(ring, 1_120);
    expect(cast.find(2)!.alpha).toBeCloseTo(0.4);
    cast.moveTo(ring, 1_210);
    expect(cast.find(1)).toBeUndefined();
    expect(cast.actors.get(1)!.alpha).toBeCloseTo(0.7);
    cast.moveTo(ring, 1_590);
    expect(cast.actors.has(1)).toBe(false);
  });

  test('shows everybody at once after a jump in time', () => {
    const cast = new Cast();
    const ring = ringOf([1_000, [1, 0]], [9_000, [2, 0]]);
    cast.moveTo(ring, 9_000);
    cast.moveTo(ring, 1_000);
    expect([...cast.actors.keys()]).toEqual([1]);
    expect(cast.find(1)?.alpha).toBe(1);
  });

  test('keeps where somebody was for the tail, newest first', () => {
    const cast = new Cast();
    cast.moveTo(ringOf([1_000, [1, 0]], [1_100, [1, 1]], [1_200, [1, 2]]), 1_200);
    const actor = cast.find(1)!;
    expect(actor.tailPoints).toBe(3);
    expect([actor.tail[0], actor.tail[2], actor.tail[4]]).toEqual([2, 1, 0]);
  });

  test('is empty without pictures', () => {
    const cast = new Cast();
    cast.moveTo(new PictureRing(), 1_000);
    expect(cast.actors.size).toBe(0);
  });
});
