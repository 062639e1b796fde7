// A signalised four-arm junction as GET /api/map gives it, with the routes that road users take through it.

const LANE_M = 3.5;
const ARM_M = 150;
const LINE_M = 17;
const ARMS = ['e', 'n', 'w', 's'];
const INTERSECTION = 10;
export const CYCLE_SECONDS = 60;

const rotate = ([x, y], quarter) => {
  const [c, s] = [[1, 0], [0, 1], [-1, 0], [0, -1]][quarter];
  return [x * c - y * s, x * s + y * c];
};
const round = (line) => line.map(([x, y]) => [Number(x.toFixed(2)), Number(y.toFixed(2))]);

/** Signal groups: 1 + arm for straight and right, 5 + arm for left, 9 + arm for the crossing of that arm. */
export const keyOf = (group) => INTERSECTION * 256 + group;

function bezier(from, fromHeading, to, toHeading) {
  const reach = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.39;
  const a = [from[0] + Math.cos(fromHeading) * reach, from[1] + Math.sin(fromHeading) * reach];
  const b = [to[0] - Math.cos(toHeading) * reach, to[1] - Math.sin(toHeading) * reach];
  return Array.from({ length: 17 }, (_, i) => {
    const t = i / 16;
    const u = 1 - t;
    return [0, 1].map((k) => u ** 3 * from[k] + 3 * u * u * t * a[k] + 3 * u * t * t * b[k] + t ** 3 * to[k]);
  });
}

export function buildJunction() {
  const lanes = [];
  const crossings = [];
  const routes = [];
  const add = (lane) => {
    lanes.push({ index: lanes.length, speedLimitMps: 13.9, signalKey: -1, turn: 'NONE', ...lane });
    return lanes.at(-1);
  };
  const inbound = [];
  const outbound = [];
  ARMS.forEach((arm, quarter) => {
    // Seen on the east arm: traffic comes in on the north side, driving west, and leaves on the south side.
    inbound[quarter] = [0, 1, 2].map((k) => {
      const y = LANE_M * (k + 0.5);
      const centre = round([[ARM_M, y], [LINE_M, y]].map((p) => rotate(p, quarter)));
      return add({ id: `${arm}_in_${k}`, type: 'VEHICLE', widthM: LANE_M, centre });
    });
    outbound[quarter] = [0, 1].map((k) => {
      const y = -LANE_M * (k + 0.5);
      const centre = round([[LINE_M, y], [ARM_M, y]].map((p) => rotate(p, quarter)));
      return add({ id: `${arm}_out_${k}`, type: 'VEHICLE', widthM: LANE_M, centre });
    });
    const bike = round([[ARM_M, 12.3], [LINE_M, 12.3]].map((p) => rotate(p, quarter)));
    add({ id: `${arm}_bike_in`, type: 'BICYCLE', widthM: 1.8, centre: bike });
    const bikeOut = round([[LINE_M, -8.8], [ARM_M, -8.8]].map((p) => rotate(p, quarter)));
    add({ id: `${arm}_bike_out`, type: 'BICYCLE', widthM: 1.8, centre: bikeOut });
    for (const [side, y] of [['a', 15], ['b', -11.5]]) {
      const centre = round([[ARM_M, y], [14, y]].map((p) => rotate(p, quarter)));
      add({ id: `${arm}_walk_${side}`, type: 'SIDEWALK', widthM: 3, centre });
    }
    const centre = round([[13.4, -10.4], [13.4, 13.6]].map((p) => rotate(p, quarter)));
    crossings.push({ id: `${arm}_cross`, widthM: 4, signalKey: keyOf(9 + quarter), centre });
  });
  ARMS.forEach((arm, quarter) => {
    const heading = Math.PI + (quarter * Math.PI) / 2;
    const movement = (laneAt, turn, exitQuarter, exitLane) => {
      const to = outbound[exitQuarter % 4][exitLane];
      const from = inbound[quarter][laneAt];
      const centre = round(bezier(from.centre[1], heading, to.centre[0], ((exitQuarter % 4) * Math.PI) / 2));
      const group = turn === 'LEFT' ? 5 + quarter : 1 + quarter;
      const id = `${arm}_${turn.toLowerCase()}_${laneAt}`;
      const lane = add({ id, type: 'VEHICLE', widthM: LANE_M, turn, signalKey: keyOf(group), centre });
      routes.push({ kind: 'vehicle', quarter, turn, group, lanes: [from, lane, to] });
    };
    movement(0, 'LEFT', quarter + 3, 0);
    movement(1, 'STRAIGHT', quarter + 2, 0);
    movement(2, 'STRAIGHT', quarter + 2, 1);
    movement(2, 'RIGHT', quarter + 1, 1);
    const across = round([[LINE_M, 12.3], [-LINE_M, 8.8]].map((p) => rotate(p, quarter)));
    const bikeIn = lanes.find((lane) => lane.id === `${arm}_bike_in`);
    const bikeOut = lanes.find((lane) => lane.id === `${ARMS[(quarter + 2) % 4]}_bike_out`);
    const bike = add({ id: `${arm}_bike`, type: 'BICYCLE', widthM: 1.8, turn: 'STRAIGHT', signalKey: keyOf(1 + quarter), centre: across });
    routes.push({ kind: 'bicycle', quarter, turn: 'STRAIGHT', group: 1 + quarter, lanes: [bikeIn, bike, bikeOut] });
    for (const way of [1, -1]) {
      const line = way > 0 ? [[60, -11.5], [15, -11.5], [13.4, -10.4], [13.4, 13.6], [15, 15], [60, 15]] : [[60, 15], [15, 15], [13.4, 13.6], [13.4, -10.4], [15, -11.5], [60, -11.5]];
      routes.push({ kind: 'foot', quarter, group: 9 + quarter, line: line.map((p) => rotate(p, quarter)), stopM: 46.6 });
    }
  });
  const map = { name: 'feeder', bounds: [-ARM_M, -ARM_M, ARM_M, ARM_M], lanes, crossings };
  return { map, routes: routes.map(measured) };
}

/** A route as one line with lengths, and where on it one stops for the signal. */
function measured(route) {
  const line = route.line ?? route.lanes.flatMap((lane) => lane.centre);
  const along = [0];
  for (let i = 1; i < line.length; i++) {
    along.push(along[i - 1] + Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]));
  }
  return { ...route, line, along, lengthM: along.at(-1), stopM: route.stopM ?? along[1] - 1 };
}

export function poseOn(route, s) {
  const { line, along } = route;
  let i = 1;
  while (i < line.length - 1 && along[i] < s) i++;
  const span = Math.max(1e-6, along[i] - along[i - 1]);
  const t = (s - along[i - 1]) / span;
  const [a, b] = [line[i - 1], line[i]];
  const heading = Math.atan2(b[1] - a[1], b[0] - a[0]);
  return { x: a[0] + (b[0] - a[0]) * t, y: a[1] + (b[1] - a[1]) * t, heading };
}

/** [phase code, seconds until it ends] of a group at this second of the cycle. */
export function phaseOf(group, second) {
  const t = ((second % CYCLE_SECONDS) + CYCLE_SECONDS) % CYCLE_SECONDS;
  const axis = (group - 1) % 2;
  // East-west goes in the first half, north-south in the second; left turns after straight.
  const kind = group < 5 ? 'straight' : group < 9 ? 'left' : 'walk';
  const half = kind === 'walk' ? 1 - axis : axis;
  const start = half * 30 + (kind === 'left' ? 19 : 0);
  const green = { straight: 15, left: 6, walk: 12 }[kind];
  const u = (((t - start) % CYCLE_SECONDS) + CYCLE_SECONDS) % CYCLE_SECONDS;
  if (u < green) return [kind === 'straight' ? 5 : 6, green - u];
  if (u < green + 3) return [8, green + 3 - u];
  return [3, CYCLE_SECONDS - u];
}
