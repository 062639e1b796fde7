import { describe, expect, test } from 'vitest';
import { PlaybackClock } from './clock';

/** Ten pictures a second for so long, each late by what `lateBy` says; a frame every 16 ms. Gives each frame's time. */
function play(clock: PlaybackClock, seconds: number, lateBy: (index: number) => number): { now: number; shown: number }[] {
  const arrivals = Array.from({ length: seconds * 10 }, (_, i) => ({ feed: 1_000_000 + i * 100, at: i * 100 + lateBy(i) }));
  const frames: { now: number; shown: number }[] = [];
  for (let now = 0; now < seconds * 1_000; now += 16) {
    while (arrivals[0] && arrivals[0].at <= now) {
      clock.arrived(arrivals.shift()!.feed, now);
    }
    frames.push({ now, shown: clock.tick(now) });
  }
  return frames;
}

describe('the playback clock', () => {
  test('shows nothing before the first picture', () => {
    expect(new PlaybackClock().tick(5)).toBeNaN();
  });

  test('runs between 100 and 150 ms behind a steady feed', () => {
    const frames = play(new PlaybackClock(), 10, () => 0).slice(-100);
    const behind = frames.map(({ now, shown }) => 1_000_000 + now - shown);
    expect(Math.min(...behind)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...behind)).toBeLessThanOrEqual(150);
  });

  test('moves evenly though pictures come unevenly', () => {
    const frames = play(new PlaybackClock(), 20, (i) => [0, 60, 10, 45, 5][i % 5]!).slice(-500);
    for (let i = 1; i < frames.length; i++) {
      const step = frames[i]!.shown - frames[i - 1]!.shown;
      expect(step).toBeGreaterThan(16 * 0.89);
      expect(step).toBeLessThan(16 * 1.11);
    }
  });

  test('stays behind pictures that come late, so that there is one to move towards', () => {
    const lateBy = (i: number): number => [0, 60, 10, 45, 5][i % 5]!;
    const frames = play(new PlaybackClock(), 20, lateBy).slice(-500);
    for (const { now, shown } of frames) {
      const newest = Array.from({ length: 200 }, (_, i) => i).findLast((i) => i * 100 + lateBy(i) <= now)!;
      expect(shown).toBeLessThanOrEqual(1_000_000 + newest * 100);
    }
  });

  test('stands while paused, plays on from there, and catches up when asked', () => {
    const clock = new PlaybackClock();
    play(clock, 5, () => 0);
    clock.pause();
    const stood = clock.shown;
    expect(clock.tick(5_500)).toBe(stood);
    clock.play();
    expect(clock.tick(5_600)).toBe(stood + 100);
    expect(clock.isLive).toBe(false);
    clock.goLive();
    clock.arrived(1_009_000, 9_000);
    expect(clock.tick(9_000)).toBeGreaterThan(1_008_000);
    expect(clock.isLive).toBe(true);
  });

  test('plays from where it was put', () => {
    const clock = new PlaybackClock();
    play(clock, 5, () => 0);
    clock.seek(1_002_000);
    expect(clock.tick(5_000)).toBeCloseTo(1_002_000, -2);
    expect(clock.isLive).toBe(false);
  });
});
