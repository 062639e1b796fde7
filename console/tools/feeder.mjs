// Stands in for an edge, so that the console can be worked on without one: serves dist/, /api and a live feed of a made
// junction. Usage: node tools/feeder.mjs [--port 8080] [--users 60] [--seed 1] [--jitter MILLIS] [--warm SECONDS]

import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildJunction } from './feeder/junction.mjs';
import { World } from './feeder/world.mjs';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    users: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    jitter: { type: 'string', default: '0' },
    warm: { type: 'string', default: '40' },
  },
});
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const { map, routes } = buildJunction();
const world = new World(routes, Number(options.users), Number(options.seed));
const startedMillis = Date.now();
const sockets = new Set();
let frames = 0;
let tick = 0;
for (let i = 0; i < Number(options.warm) * 10; i++) {
  world.step();
  world.dangers(startedMillis);
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const json = { '/api/site': site, '/api/map': () => map, '/api/counters': () => world.stat(Date.now(), frames).counters }[pathname];
  if (json) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json()));
    return;
  }
  const file = join(dist, normalize(pathname === '/' ? '/index.html' : pathname));
  if (!file.startsWith(dist) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});

function site() {
  const reference = { latitudeDeg: 31.2304, longitudeDeg: 121.4737 };
  return { name: 'feeder', version: '0.1.0', startedMillis, reference, demo: true };
}

// The server half of RFC 6455, as far as one needs it to speak and not to listen.
server.on('upgrade', (request, socket) => {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  socket.on('data', (data) => (data[0] & 0x0f) === 8 && socket.end());
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => sockets.delete(socket));
  sockets.add(socket);
  const now = startedMillis + tick * 100;
  [world.picture(now), ...world.open(), world.stat(now, frames)].forEach((message) => socket.write(frameOf(message)));
});

function frameOf(message) {
  const payload = Buffer.from(JSON.stringify(message));
  const long = payload.length > 0xffff;
  const header = Buffer.alloc(payload.length < 126 ? 2 : long ? 10 : 4);
  header[0] = 0x81;
  header[1] = payload.length < 126 ? payload.length : long ? 127 : 126;
  if (long) header.writeBigUInt64BE(BigInt(payload.length), 2);
  else if (payload.length >= 126) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}

function tell(message) {
  const frame = frameOf(message);
  sockets.forEach((socket) => socket.write(frame));
}

setInterval(() => {
  const now = startedMillis + ++tick * 100;
  world.step();
  frames += 6;
  const picture = world.picture(now);
  setTimeout(() => tell(picture), Math.random() * Number(options.jitter));
  world.dangers(now).forEach(tell);
  if (tick % 10 === 0) tell(world.stat(now, frames));
}, 100);

server.listen(Number(options.port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
