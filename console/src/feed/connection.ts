import type { FeedMessage, RoadMap, SiteInfo } from './messages';
import { parseMap, parseMessage, parseSite } from './parse';

export type ConnectionState = 'connecting' | 'live' | 'lost';

export interface FeedListener {
  /** A connection stands; what follows is the current picture and all that is open. */
  connected(site: SiteInfo, map: RoadMap): void;
  message(message: FeedMessage): void;
  /** A message that the contract does not know. */
  ignored(): void;
  state(state: ConnectionState): void;
}

const FIRST_RETRY_MILLIS = 500;
const LAST_RETRY_MILLIS = 5_000;
/** A feed speaks ten times a second; one silent for this long is dead even if its socket does not know. */
const SILENCE_MILLIS = 4_000;

/** Keeps one connection to the site's live feed, for as long as the page is open. */
export class Connection {
  private retryMillis = FIRST_RETRY_MILLIS;
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(private readonly listener: FeedListener) {}

  open(): void {
    this.closed = false;
    void this.connect();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.socket?.close();
  }

  private async connect(): Promise<void> {
    try {
      // The site may have restarted with another map, so both are asked for anew each time.
      const [site, map] = await Promise.all([get('api/site', parseSite), get('api/map', parseMap)]);
      if (!this.closed) {
        this.listen(site, map);
      }
    } catch {
      this.lost();
    }
  }

  private listen(site: SiteInfo, map: RoadMap): void {
    const address = new URL('api/live', document.baseURI);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address);
    this.socket = socket;
    this.expectWord(socket);
    socket.onopen = () => {
      this.retryMillis = FIRST_RETRY_MILLIS;
      this.listener.connected(site, map);
      this.listener.state('live');
    };
    socket.onmessage = (event) => {
      this.expectWord(socket);
      const message = parseMessage(event.data);
      if (message) {
        this.listener.message(message);
      } else {
        this.listener.ignored();
      }
    };
    socket.onclose = () => this.lost();
  }

  private expectWord(socket: WebSocket): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // A peer that is gone does not answer the closing handshake, so its close event is not waited for.
      socket.onclose = null;
      socket.onmessage = null;
      socket.close();
      this.lost();
    }, SILENCE_MILLIS);
  }

  private lost(): void {
    clearTimeout(this.timer);
    if (this.closed) {
      return;
    }
    this.listener.state('lost');
    // Many consoles must not come back in the same instant after a restart of the site.
    const spread = 0.75 + 0.5 * (performance.now() % 1);
    this.timer = setTimeout(() => void this.connect(), this.retryMillis * spread);
    this.retryMillis = Math.min(LAST_RETRY_MILLIS, this.retryMillis * 1.6);
  }
}

async function get<T>(path: string, parse: (json: unknown) => T | null): Promise<T> {
  const response = await fetch(new URL(path, document.baseURI), { signal: AbortSignal.timeout(SILENCE_MILLIS) });
  const parsed = response.ok ? parse(await response.json()) : null;
  if (parsed === null) {
    throw new Error(`${path}: ${response.status}`);
  }
  return parsed;
}
