import { describe, expect, test } from 'vitest';
import { pictureAt } from './pictures.fixture';
import { PictureRing, rowOf } from './ring';

describe('the ring of pictures', () => {
  test('keeps five minutes and forgets what is older', () => {
    const ring = new PictureRing();
    for (let time = 0; time <= 400_000; time += 100) {
      ring.add(pictureAt(time));
    }
    expect(ring.oldest?.timeMillis).toBe(100_000);
    expect(ring.newest?.timeMillis).toBe(400_000);
  });

  test('keeps a limited number of pictures however fast they come', () => {
    const ring = new PictureRing();
    for (let time = 0; time < 7_000; time++) {
      ring.add(pictureAt(time));
    }
    expect(ring.length).toBe(6_000);
  });

  test('takes no picture twice and none that comes late', () => {
    const ring = new PictureRing();
    expect([100, 200, 200, 150, 300].map((time) => ring.add(pictureAt(time)))).toEqual([true, true, false, false, true]);
  });

  test('starts anew when the clock of the site was set back', () => {
    const ring = new PictureRing();
    ring.add(pictureAt(100_000));
    expect(ring.add(pictureAt(50_000))).toBe(true);
    expect(ring.length).toBe(1);
  });

  test('keeps signs that stay the same once', () => {
    const sign = { id: 'a/1', code: 'GB 5768 38', text: '40', x: 4, y: 60 };
    const ring = new PictureRing();
    [100, 200].forEach((time) => ring.add({ ...pictureAt(time), signs: [{ ...sign }] }));
    ring.add({ ...pictureAt(300), signs: [{ ...sign, text: '60' }] });
    expect(ring.at(1)?.signs).toBe(ring.at(0)?.signs);
    expect(ring.at(2)?.signs).toEqual([{ ...sign, text: '60' }]);
  });

  test('finds the picture at or before a time', () => {
    const ring = new PictureRing();
    [100, 200, 300].forEach((time) => ring.add(pictureAt(time)));
    expect([99, 100, 199, 200, 999].map((time) => ring.indexAt(time))).toEqual([-1, 0, 0, 1, 2]);
  });

  test('keeps a scrubbed time within what it has', () => {
    const ring = new PictureRing();
    expect(ring.clamp(5)).toBe(5);
    [100, 200, 300].forEach((time) => ring.add(pictureAt(time)));
    expect([0, 250, 900].map((time) => ring.clamp(time))).toEqual([100, 250, 300]);
  });

  test('finds the row of a track, and none for one that is not there', () => {
    const picture = pictureAt(0, [30, 0], [10, 0], [20, 0]);
    expect([10, 20, 30, 5, 15, 35].map((id) => rowOf(picture, id))).toEqual([0, 1, 2, -1, -1, -1]);
  });
});
