import { ID_STRIDE, TRACK_ID, type Picture } from '../feed/messages';

const KEPT_MILLIS = 5 * 60_000;
/** Twenty a second at most; beyond it the oldest go first. */
const KEPT_PICTURES = 6_000;
/** A picture this much older than the newest means that the site's clock was set back: what was kept is void. */
const RESTART_MILLIS = 5_000;

/** The pictures of the last five minutes, oldest first, by the feed's own time. */
export class PictureRing {
  private readonly pictures: Picture[] = [];

  /** Takes the next picture. False where it is not newer than the newest: it came late or twice. */
  add(picture: Picture): boolean {
    const newest = this.newest;
    if (newest && picture.timeMillis < newest.timeMillis - RESTART_MILLIS) {
      this.clear();
    } else if (newest && picture.timeMillis <= newest.timeMillis) {
      return false;
    }
    this.pictures.push(newest && haveSameSigns(newest, picture) ? { ...picture, signs: newest.signs } : picture);
    const keepFrom = picture.timeMillis - KEPT_MILLIS;
    while (this.pictures.length > KEPT_PICTURES || this.pictures[0]!.timeMillis < keepFrom) {
      this.pictures.shift();
    }
    return true;
  }

  clear(): void {
    this.pictures.length = 0;
  }

  get length(): number {
    return this.pictures.length;
  }

  get oldest(): Picture | undefined {
    return this.pictures[0];
  }

  get newest(): Picture | undefined {
    return this.pictures[this.pictures.length - 1];
  }

  at(index: number): Picture | undefined {
    return this.pictures[index];
  }

  /** Index of the last picture at or before this time, −1 where all are later. */
  indexAt(timeMillis: number): number {
    let low = 0;
    let high = this.pictures.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.pictures[middle]!.timeMillis <= timeMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The time nearest to this one that pictures are kept of. */
  clamp(timeMillis: number): number {
    const { oldest, newest } = this;
    return oldest && newest ? Math.min(newest.timeMillis, Math.max(oldest.timeMillis, timeMillis)) : timeMillis;
  }
}

/** Signs stand for hours: what is the same in thousands of pictures is kept once. */
function haveSameSigns(one: Picture, other: Picture): boolean {
  return (
    one.signs.length === other.signs.length &&
    one.signs.every((sign, at) => {
      const { id, code, text, x, y } = other.signs[at]!;
      return sign.id === id && sign.code === code && sign.text === text && sign.x === x && sign.y === y;
    })
  );
}

/** The row of a track in a picture, −1 where it is not in it. */
export function rowOf(picture: Picture, trackId: number): number {
  let low = 0;
  let high = picture.count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = picture.ids[middle * ID_STRIDE + TRACK_ID]!;
    if (found === trackId) {
      return middle;
    }
    if (found < trackId) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}
