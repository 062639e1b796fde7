/** Pictures come 100 ms apart, so this much behind the newest there is nearly always one on either side. */
const LEAST_DELAY_MILLIS = 120;
const MOST_DELAY_MILLIS = 400;
/** Arrivals that the clock of the feed is judged by: the last six seconds. */
const ARRIVALS = 60;
/** Further off than this it jumps; nearer it runs a little faster or slower, which nobody sees. */
const JUMP_MILLIS = 1_000;
const MOST_SLEW = 0.1;

/**
 * Which instant of the feed is on show. Live, it runs behind the newest picture by just so much that late ones still
 * come in time: the earliest arrival of late says what the network takes at best, the spread says how much to wait.
 * Held, it stands or plays where it was put.
 */
export class PlaybackClock {
  private readonly offsets: number[] = [];
  private shownMillis = Number.NaN;
  private tickedAt = Number.NaN;
  private mode: 'live' | 'playing' | 'paused' = 'live';

  /** A picture of `feedMillis` came at `nowMillis` of the page's own clock. */
  arrived(feedMillis: number, nowMillis: number): void {
    this.offsets.push(nowMillis - feedMillis);
    if (this.offsets.length > ARRIVALS) {
      this.offsets.shift();
    }
  }

  /** Forgets the feed's clock, as after a lost connection. */
  restart(): void {
    this.offsets.length = 0;
  }

  /** The instant on show, feed time; NaN before the first picture. */
  tick(nowMillis: number): number {
    const elapsed = Number.isNaN(this.tickedAt) ? 0 : Math.max(0, nowMillis - this.tickedAt);
    this.tickedAt = nowMillis;
    const target = this.liveMillis(nowMillis);
    switch (this.mode) {
      case 'paused':
        break;
      case 'playing':
        this.shownMillis += elapsed;
        if (this.shownMillis >= target) {
          this.goLive();
        }
        break;
      case 'live':
        this.shownMillis = this.follow(target, elapsed);
        break;
    }
    return this.shownMillis;
  }

  get shown(): number {
    return this.shownMillis;
  }

  get isLive(): boolean {
    return this.mode === 'live';
  }

  get isPaused(): boolean {
    return this.mode === 'paused';
  }

  pause(): void {
    this.mode = 'paused';
  }

  /** Goes on from where it stands. */
  play(): void {
    if (this.mode === 'paused') {
      this.mode = 'playing';
    }
  }

  goLive(): void {
    this.mode = 'live';
  }

  /** Shows this instant; plays on from it unless paused. */
  seek(timeMillis: number): void {
    this.shownMillis = timeMillis;
    if (this.mode === 'live') {
      this.mode = 'playing';
    }
  }

  private follow(target: number, elapsed: number): number {
    const error = target - (this.shownMillis + elapsed);
    if (Number.isNaN(target)) {
      return this.shownMillis;
    }
    if (Number.isNaN(error) || Math.abs(error) > JUMP_MILLIS) {
      return target;
    }
    const slew = Math.max(-MOST_SLEW, Math.min(MOST_SLEW, error / JUMP_MILLIS));
    return this.shownMillis + elapsed * (1 + slew);
  }

  private liveMillis(nowMillis: number): number {
    if (this.offsets.length === 0) {
      return Number.NaN;
    }
    const sorted = [...this.offsets].sort((a, b) => a - b);
    const best = sorted[0]!;
    const spread = sorted[Math.floor((sorted.length - 1) * 0.95)]! - best;
    const delay = Math.min(MOST_DELAY_MILLIS, LEAST_DELAY_MILLIS + spread);
    return nowMillis - best - delay;
  }
}
