// Road users that move along the junction's routes, some of whom do not stop, and the hazards that come of it.

import { keyOf, phaseOf, poseOn } from './junction.mjs';

const KINDS = {
  car: { code: 5, name: 'PASSENGER_CAR', length: 4.6, width: 1.85, speed: 12.5 },
  bus: { code: 6, name: 'BUS', length: 12, width: 2.55, speed: 10 },
  van: { code: 7, name: 'LIGHT_TRUCK', length: 6, width: 2.1, speed: 11.5 },
  truck: { code: 8, name: 'HEAVY_TRUCK', length: 11, width: 2.5, speed: 10 },
  motorcycle: { code: 4, name: 'MOTORCYCLE', length: 2.2, width: 0.8, speed: 12.5 },
  cyclist: { code: 2, name: 'CYCLIST', length: 1.8, width: 0.6, speed: 4.8 },
  pedestrian: { code: 1, name: 'PEDESTRIAN', length: 0.5, width: 0.6, speed: 1.4 },
};
const SENSORS = ['camera-east', 'camera-north', 'camera-west', 'camera-south', 'radar-east', 'radar-west', 'lidar-mast'];
const STEP_SECONDS = 0.1;
const HORIZON_SECONDS = 4;
const UNRULY_EVERY_SECONDS = 9;

/** A small generator so that every run with a seed is the same (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SIGNS = [
  { id: 'rsi-1/s1', code: 'GB 5768 38', text: '40', x: 13, y: -34, radiusM: 50, endMillis: 0 },
  { id: 'ivim-1/1', code: 'Vienna C 14', text: '60 km/h', x: -40, y: 17, radiusM: 50, endMillis: 0 },
  { id: 'ivim-1/2', code: 'Vienna C 13aa', text: '', x: -40, y: 17, radiusM: 50, endMillis: 0 },
];

export class World {
  constructor(routes, users, seed) {
    this.routes = routes;
    this.users = [];
    this.wanted = users;
    this.random = generator(seed);
    this.nextTrack = 1;
    this.nextHazard = 1;
    this.hazards = new Map();
    this.seconds = 0;
    this.unrulyAt = 3;
    for (let i = 0; i < users; i++) this.enter(true);
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  enter(anywhere) {
    const roll = this.random();
    const of = (kind) => this.routes.filter((route) => route.kind === kind);
    const [kind, route] =
      roll < 0.58 ? [this.pick(['car', 'car', 'car', 'car', 'car', 'van', 'bus', 'truck', 'motorcycle']), this.pick(of('vehicle'))]
      : roll < 0.74 ? ['cyclist', this.pick(of('bicycle'))]
      : ['pedestrian', this.pick(of('foot'))];
    const s = anywhere ? this.random() * route.lengthM : kind === 'pedestrian' ? 0 : this.random() * 4;
    const close = this.users.some((u) => u.route === route && Math.abs(u.s - s) < (u.kind.length + KINDS[kind].length) / 2 + 2);
    if (close && kind !== 'pedestrian') return;
    const look = KINDS[kind];
    const side = kind === 'pedestrian' ? (this.random() - 0.5) * 2.6 : (this.random() - 0.5) * 0.4;
    this.users.push({
      id: this.nextTrack++,
      station: this.random() < 0.4 && kind !== 'pedestrian' ? 4000 + this.nextTrack : 0,
      kind: look, route, s, side, unruly: false,
      speed: look.speed * (0.4 + 0.6 * this.random()), wish: look.speed * (0.85 + 0.3 * this.random()),
      acceleration: 0, mask: 1 + Math.floor(this.random() * 126),
    });
  }

  step() {
    this.seconds += STEP_SECONDS;
    if (this.seconds > this.unrulyAt) this.makeUnruly();
    const ahead = this.leaders();
    for (const user of this.users) {
      const [phase, left] = phaseOf(user.route.group, this.seconds);
      const toLine = user.route.stopM - user.s - user.kind.length / 2;
      const mayStop = toLine > 0 && (user.speed ** 2) / (2 * 3.5) < toLine + 1;
      const mustStop = mayStop && !user.unruly && (phase === 3 || (phase === 8 && left < 3));
      const leader = ahead.get(user);
      const gap = Math.min(leader ? leader.gap : 1e3, mustStop ? toLine : 1e3);
      const leadSpeed = leader && leader.gap <= (mustStop ? toLine : 1e3) ? leader.speed : mustStop ? 0 : user.wish;
      const desired = 1.2 + Math.max(0, user.speed * 1.1 + (user.speed * (user.speed - leadSpeed)) / 4);
      const free = 1 - (user.speed / user.wish) ** 4;
      user.acceleration = Math.max(-6, 1.8 * (free - (gap < 500 ? (desired / Math.max(0.3, gap)) ** 2 : 0)));
      user.speed = Math.max(0, user.speed + user.acceleration * STEP_SECONDS);
      user.s += user.speed * STEP_SECONDS;
    }
    this.users = this.users.filter((user) => user.s < user.route.lengthM);
    for (let tries = 0; this.users.length < this.wanted && tries < 8; tries++) this.enter(false);
  }

  /** The next ahead on the same lanes, and how far off. */
  leaders() {
    const ahead = new Map();
    const byEntry = new Map();
    for (const user of this.users) {
      const entry = user.route.lanes?.[0].id ?? user.id;
      byEntry.set(entry, [...(byEntry.get(entry) ?? []), user]);
    }
    for (const group of byEntry.values()) {
      group.sort((a, b) => a.s - b.s);
      for (let i = 0; i + 1 < group.length; i++) {
        const [a, b] = [group[i], group[i + 1]];
        ahead.set(a, { gap: b.s - a.s - (a.kind.length + b.kind.length) / 2, speed: b.speed });
      }
    }
    return ahead;
  }

  /** Sends one across the line on red: whoever is nearest to it with others in the way. */
  makeUnruly() {
    this.unrulyAt = this.seconds + UNRULY_EVERY_SECONDS * (0.5 + this.random());
    const candidates = this.users.filter((user) => {
      const [phase] = phaseOf(user.route.group, this.seconds + 3);
      const toLine = user.route.stopM - user.s;
      return phase === 3 && toLine > 4 && toLine < 55 && user.speed > 1;
    });
    if (candidates.length > 0) {
      const user = this.pick(candidates);
      user.unruly = true;
      user.wish = Math.max(user.wish, user.kind.speed);
    }
  }

  poseOf(user, s = user.s) {
    const { x, y, heading } = poseOn(user.route, s);
    return { x: x - Math.sin(heading) * user.side, y: y + Math.cos(heading) * user.side, heading };
  }

  laneOf(user) {
    if (!user.route.lanes) return -1;
    const stop = user.route.stopM + 1;
    const out = user.route.along.at(-2);
    return user.route.lanes[user.s < stop ? 0 : user.s < out ? 1 : 2].index;
  }

  picture(timeMillis) {
    const fixed = (value, digits) => Number(value.toFixed(digits));
    const tracks = this.users.map((user) => {
      const { x, y, heading } = this.poseOf(user);
      return [user.id, user.station, user.kind.code, fixed(x, 2), fixed(y, 2), fixed(heading, 3), fixed(user.speed, 2),
        user.kind.length, user.kind.width, this.laneOf(user), user.mask, fixed(user.acceleration, 2)];
    });
    const signals = Array.from({ length: 12 }, (_, i) => {
      const [phase, left] = phaseOf(i + 1, this.seconds);
      return [keyOf(i + 1), phase, Math.round(timeMillis + left * 1000)];
    });
    return { kind: 'picture', timeMillis, tracks, signals, signs: SIGNS };
  }

  /** Hazard and advisory messages of this step: raised, updated and cleared. */
  dangers(timeMillis) {
    const messages = [];
    const found = new Set();
    for (const user of this.users.filter((u) => u.unruly)) {
      const toLine = user.route.stopM - user.s;
      if (toLine > 0 && toLine < user.speed * 3.2 && user.kind.code >= 4) {
        this.tell(messages, found, timeMillis, `red:${user.id}`, 'RED_LIGHT_RUNNING', [user], poseOn(user.route, user.route.stopM), null, 0.9);
      }
      for (const other of this.users) {
        const meeting = other !== user && other.route.lanes?.[0] !== (user.route.lanes?.[0] ?? null) ? this.meet(user, other) : null;
        if (meeting && found.size < 5) {
          const vru = user.kind.code <= 2 || other.kind.code <= 2;
          const names = [user.id, other.id].sort((a, b) => a - b).join(':');
          this.tell(messages, found, timeMillis, names, vru ? 'VRU_COLLISION' : 'CROSSING', [user, other], meeting.place, meeting.seconds, meeting.probability);
        }
      }
    }
    for (const [name, hazard] of this.hazards) {
      if (!found.has(name) && timeMillis - hazard.last.timeMillis > 400) {
        messages.push({ ...hazard.last, change: 'CLEARED', timeMillis });
        if (hazard.advisory) messages.push({ ...hazard.advisory, action: 'CANCEL', sequence: ++hazard.sequence, timeMillis });
        this.hazards.delete(name);
      }
    }
    return messages;
  }

  /** Where and when two would meet if both go on as they do. */
  meet(a, b) {
    if (a.kind.code <= 2 && b.kind.code <= 2) return null;
    const [pa, pb] = [this.poseOf(a), this.poseOf(b)];
    if (Math.hypot(pa.x - pb.x, pa.y - pb.y) > 70) return null;
    for (let t = 0.1; t < HORIZON_SECONDS; t += 0.1) {
      const [qa, qb] = [this.poseOf(a, a.s + a.speed * t), this.poseOf(b, b.s + b.speed * t)];
      const apart = Math.hypot(qa.x - qb.x, qa.y - qb.y);
      if (apart < (a.kind.width + b.kind.width) / 2 + 1) {
        return { seconds: t, place: { x: (qa.x + qb.x) / 2, y: (qa.y + qb.y) / 2 }, probability: Math.min(0.99, 1.02 - t * 0.13) };
      }
    }
    return null;
  }

  tell(messages, found, timeMillis, name, type, users, place, ttc, probability) {
    found.add(name);
    const known = this.hazards.get(name);
    const [first] = users;
    const spent = () => Number((4 + this.random() * 30).toFixed(1));
    const hazard = {
      kind: 'hazard', hazardId: known?.last.hazardId ?? this.nextHazard++, type, change: known ? 'UPDATED' : 'RAISED',
      timeMillis, raisedMillis: known?.last.raisedMillis ?? timeMillis, x: place.x, y: place.y,
      lane: first.route.lanes ? first.route.lanes[0].id : '', ttcSeconds: ttc, petSeconds: ttc === null ? null : 0.4 + this.random() * 0.2,
      requiredDecelerationMps2: Math.min(9, first.speed / Math.max(0.8, 2 * (ttc ?? 2))), probability,
      severity: users.some((u) => u.kind.code <= 2) ? 'FATAL' : 'SERIOUS',
      sensors: SENSORS.filter((_, bit) => (first.mask >> bit) & 1),
      parties: users.map((u) => ({ trackId: u.id, stationId: u.station, type: u.kind.name, ...this.party(u) })),
      stageMicros: { decode: spent(), fusion: spent() + 12, hazard: spent() + 6, advisory: 3.1, dissemination: spent() },
    };
    messages.push(hazard);
    const urgency = ttc === null ? 'AWARENESS' : ttc < 1.6 ? 'ACTION' : ttc < 3 ? 'WARNING' : 'AWARENESS';
    const entry = known ?? { sequence: -1, advisory: null };
    entry.last = hazard;
    if (entry.advisory?.urgency !== urgency) {
      const heading = this.users.filter((u) => !users.includes(u) && u.station > 0 && u.kind.code > 2).slice(0, 2);
      entry.advisory = {
        kind: 'advisory', advisoryId: hazard.hazardId + 100, sequence: ++entry.sequence, action: entry.sequence === 0 ? 'NEW' : 'UPDATE',
        urgency, hazardId: hazard.hazardId, type, timeMillis, expiryMillis: timeMillis + 3000,
        recipients: [...users.map((u) => ({ trackId: u.id, stationId: u.station, role: 'PARTY' })),
          ...heading.map((u) => ({ trackId: u.id, stationId: u.station, role: 'APPROACHING' }))],
        area: { circle: { x: place.x, y: place.y, radiusM: 60 } },
      };
      messages.push(entry.advisory);
    }
    this.hazards.set(name, entry);
  }

  party(user) {
    const { x, y, heading } = this.poseOf(user);
    return { x, y, speedMps: user.speed, headingRad: heading };
  }

  /** All that is open, for a console that has just come. */
  open() {
    return [...this.hazards.values()].flatMap((h) => (h.advisory ? [h.last, h.advisory] : [h.last]));
  }

  stat(timeMillis, frames) {
    const about = (value) => Number((value * (0.85 + 0.3 * this.random())).toFixed(1));
    const zero = ['UNKNOWN_VERSION', 'OVERSIZED', 'TOO_MANY_OBJECTS', 'IMPLAUSIBLE_SIGNAL', 'FROM_FUTURE', 'QUEUE_FULL',
      'TOO_MANY_TRACKS', 'TOO_MANY_HAZARDS', 'SLOW_RECEIVER', 'SEND_FAILED', 'NOT_RECORDED'];
    return {
      kind: 'stat', timeMillis, framesPerSecond: about(62), tracks: this.users.length,
      sensors: SENSORS.map((name, i) => ({ name, framesPerSecond: about(i < 4 ? 10 : 18), delayMillis: about([62, 58, 71, 64, 31, 29, 84][i]),
        state: i === 1 ? 'OUT_OF_PLACE' : 'WELL', eastM: i === 1 ? 0.91 : about(0.03), northM: about(-0.02), clockBehindMillis: about([1, -2, 8, -1, 5, -3, 12][i]) })),
      latencyMicros: { p50: about(88), p99: about(210), p999: about(400), max: about(900) },
      stageMicros: {
        decode: { p50: about(11), p99: about(30) }, fusion: { p50: about(30), p99: about(80) }, hazard: { p50: about(20), p99: about(70) },
        advisory: { p50: about(1.4), p99: about(9) }, dissemination: { p50: about(5), p99: about(40) },
      },
      counters: {
        'ingest.frames': frames, 'ingest.bytes': frames * 1840, 'fusion.observations': frames * 9, 'hazard.raised': this.nextHazard - 1,
        'dropped.MALFORMED': 3, 'dropped.TOO_OLD': Math.floor(frames / 900), 'dropped.REPEATED': Math.floor(frames / 2400),
        'dropped.OUTSIDE_AREA': 12, 'dropped.IMPLAUSIBLE_OBJECT': 1, ...Object.fromEntries(zero.map((name) => [`dropped.${name}`, 0])),
      },
    };
  }
}
