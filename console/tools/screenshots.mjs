// Takes pictures of the page in both themes and both languages, and measures its frames with many road users.
// Usage: node tools/screenshots.mjs [--out target/screenshots] [--url http://…] [--users 300]
// Without --url it starts the feeder itself. CHROMIUM names the browser, /usr/bin/chromium by default.

import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../target/screenshots', import.meta.url)) },
    url: { type: 'string' },
    users: { type: 'string', default: '300' },
  },
});
const FLAGS = ['--headless', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const MEASURE_MILLIS = 8_000;

mkdirSync(options.out, { recursive: true });
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: FLAGS });
// Where there is no graphics card, drawing by the processor alone is nearer to a real screen than imitating the card.
const plain = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  await withFeeder(70, async (url) => {
    for (const theme of ['light', 'dark']) {
      for (const lang of ['en', 'zh']) {
        await look(`${url}?lang=${lang}&theme=${theme}`, `${theme}-${lang}`, 1440, 900, 'why');
      }
    }
    await look(`${url}?lang=en&theme=light`, 'light-list', 1440, 900, 'list');
    await look(`${url}?lang=zh&theme=dark`, 'dark-scrubbed', 1440, 900, 'scrub');
    await look(`${url}?lang=zh&theme=dark`, 'wall-dark', 1920, 1080, 'why');
    await look(`${url}?lang=en&theme=light`, 'tablet-light', 820, 1180, 'list');
  });
  for (const [name, engine] of [['software GL', browser], ['no GPU', plain]]) {
    await withFeeder(Number(options.users), (url) => measure(url, name, engine));
  }
} finally {
  await browser.close();
  await plain.close();
}

async function withFeeder(users, work) {
  if (options.url) {
    await work(options.url);
    return;
  }
  const script = fileURLToPath(new URL('feeder.mjs', import.meta.url));
  const feeder = spawn(process.execPath, [script, '--port', '0', '--users', String(users)], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise((resolve, reject) => {
      feeder.stdout.once('data', (line) => resolve(String(line).trim()));
      feeder.once('exit', (code) => reject(new Error(`the feeder ended with ${code}`)));
    });
    await work(url);
  } finally {
    feeder.kill();
  }
}

async function look(url, name, width, height, how) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('pageerror', (error) => console.error(`${name}: ${error}`));
  page.on('request', (request) => request.url().startsWith(new URL(url).origin) || console.error(`outside: ${request.url()}`));
  await page.goto(url);
  await page.locator('.warning:not(.over)').first().waitFor({ timeout: 40_000 });
  await page.waitForTimeout(1_200);
  if (how !== 'list') {
    // A danger that has lasted a moment has something to show.
    const row = page.locator('.warning.danger-high, .warning.danger-medium').first();
    await row.click({ timeout: 25_000 }).catch(() => page.locator('.warning').first().click());
    await page.waitForTimeout(900);
    await page.keyboard.press('Space');
    await page.locator('.party').first().click();
  }
  if (how === 'scrub') {
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('ArrowRight');
  }
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${options.out}/${name}.png` });
  await page.close();
}

async function measure(url, name, engine) {
  const page = await engine.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    window.work = [];
    window.gaps = [];
    let last = 0;
    window.requestAnimationFrame = (callback) =>
      request((now) => {
        const from = performance.now();
        callback(now);
        window.work.push(performance.now() - from);
        window.gaps.push(now - last);
        last = now;
      });
  });
  await page.goto(`${url}?lang=en&theme=light`);
  await page.locator('.legend').waitFor();
  await page.waitForTimeout(3_000);
  await page.evaluate(() => (window.work = []) && (window.gaps = []));
  await page.waitForTimeout(MEASURE_MILLIS);
  const { work, gaps } = await page.evaluate(() => ({ work: window.work, gaps: window.gaps.slice(1) }));
  await page.screenshot({ path: `${options.out}/many.png` });
  await page.close();
  const at = (values, share) => values.sort((a, b) => a - b)[Math.floor((values.length - 1) * share)].toFixed(1);
  console.log(`${name}: ${options.users} road users, ${(gaps.length / (MEASURE_MILLIS / 1000)).toFixed(0)} frames/s; ` +
    `frame to frame p50 ${at(gaps, 0.5)} ms, p99 ${at(gaps, 0.99)} ms; script per frame p50 ${at(work, 0.5)} ms, p99 ${at(work, 0.99)} ms`);
}
