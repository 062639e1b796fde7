import type { ConnectionState, FeedListener } from './feed/connection';
import type { FeedMessage, RoadMap, SiteInfo, Stat } from './feed/messages';
import { Cast } from './picture/cast';
import { PlaybackClock } from './picture/clock';
import { Incidents } from './picture/incidents';
import { PictureRing } from './picture/ring';

const KEPT_STATS = 180;
/** Panels are read, not watched: they need no more than this. */
const NOTICE_MILLIS = 200;

/**
 * All this page knows of its site, and what of it is on show. The drawing reads it every frame; panels subscribe and
 * are told a few times a second at most.
 */
export class Watch implements FeedListener {
  site: SiteInfo | null = null;
  map: RoadMap | null = null;
  connection: ConnectionState = 'connecting';
  ignoredMessages = 0;
  latePictures = 0;
  selectedTrack: number | null = null;
  selectedHazard: number | null = null;
  followed: number | null = null;
  readonly ring = new PictureRing();
  readonly cast = new Cast();
  readonly clock = new PlaybackClock();
  readonly incidents = new Incidents();
  readonly stats: Stat[] = [];
  private version = 0;
  private noticeDue: ReturnType<typeof setTimeout> | undefined;
  private readonly subscribers = new Set<() => void>();

  constructor(private readonly now: () => number) {}

  connected(site: SiteInfo, map: RoadMap): void {
    if (this.site && site.startedMillis !== this.site.startedMillis) {
      // Another run of the site counts its ids from the start.
      this.ring.clear();
      this.incidents.clear();
      this.stats.length = 0;
      this.select(null, null);
    } else {
      this.incidents.endOpen(this.ring.newest?.timeMillis ?? 0);
    }
    this.clock.restart();
    this.site = site;
    this.map = map;
    this.notice();
  }

  message(message: FeedMessage): void {
    switch (message.kind) {
      case 'picture':
        if (this.ring.add(message)) {
          this.clock.arrived(message.timeMillis, this.now());
        } else {
          this.latePictures++;
        }
        break;
      case 'hazard':
        this.incidents.hazard(message);
        break;
      case 'advisory':
        this.incidents.advisory(message);
        break;
      case 'stat':
        this.stats.push(message);
        if (this.stats.length > KEPT_STATS) {
          this.stats.shift();
        }
        break;
    }
    this.noticeSoon();
  }

  ignored(): void {
    this.ignoredMessages++;
    this.noticeSoon();
  }

  state(state: ConnectionState): void {
    this.connection = state;
    this.notice();
  }

  /** Moves on to the instant that this frame shows, and says which it is. */
  advance(nowMillis: number): number {
    const wasLive = this.clock.isLive;
    let timeMillis = this.clock.tick(nowMillis);
    const oldest = this.ring.oldest?.timeMillis ?? timeMillis;
    if (!this.clock.isLive && timeMillis < oldest) {
      // What was on show has just been forgotten.
      this.clock.seek(oldest);
      timeMillis = oldest;
    }
    this.cast.moveTo(this.ring, timeMillis);
    if (wasLive !== this.clock.isLive) {
      this.notice();
    }
    return timeMillis;
  }

  /** The stat that held at the instant on show. */
  get stat(): Stat | undefined {
    const shown = this.clock.shown;
    return this.clock.isLive ? this.stats.at(-1) : (this.stats.findLast((s) => s.timeMillis <= shown) ?? this.stats[0]);
  }

  /** The map's own name of a lane, undefined off every lane. */
  laneId(index: number): string | undefined {
    return this.map?.lanes.find((lane) => lane.index === index)?.id;
  }

  select(track: number | null, hazard: number | null): void {
    this.selectedTrack = track;
    this.selectedHazard = hazard;
    this.followed = null;
    this.notice();
  }

  follow(track: number | null): void {
    this.followed = track;
    this.notice();
  }

  goLive(): void {
    this.clock.goLive();
    this.notice();
  }

  togglePause(): void {
    if (this.clock.isPaused) {
      this.clock.play();
    } else {
      this.clock.pause();
    }
    this.notice();
  }

  seek(timeMillis: number): void {
    this.clock.seek(this.ring.clamp(timeMillis));
    this.notice();
  }

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  };

  /** Changes whenever panels have something new to show. */
  readonly snapshot = (): number => this.version;

  private noticeSoon(): void {
    this.noticeDue ??= setTimeout(() => this.notice(), NOTICE_MILLIS);
  }

  private notice(): void {
    clearTimeout(this.noticeDue);
    this.noticeDue = undefined;
    this.version++;
    this.subscribers.forEach((subscriber) => subscriber());
  }
}
