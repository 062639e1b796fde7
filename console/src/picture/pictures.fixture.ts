import type { Picture } from '../feed/messages';
import { parseMessage } from '../feed/parse';

/** A road user in a made picture: track id, x, heading in radians; speed 10 m/s. */
export type MadeUser = readonly [trackId: number, x: number, headingRad?: number];

export function pictureAt(timeMillis: number, ...users: MadeUser[]): Picture {
  const tracks = users.map(([id, x, heading = 0]) => [id, 0, 5, x, 0, heading, 10, 4.6, 1.85, 0, 1, 0]);
  return parseMessage(JSON.stringify({ kind: 'picture', timeMillis, tracks, signals: [] })) as Picture;
}
