// The real interface on the real use cases, in a browser: `poliedro serve` answers, Chromium draws, axe reads.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const program = process.env.POLIEDRO_BIN ?? resolve(here, '../../target/debug/poliedro');
const drawer = process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const out = join(here, 'out');
mkdirSync(out, { recursive: true });

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  // Text at 200 %.
  { width: 683, height: 384 },
];
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Serves an empty place for an archive, on a free port; `end` stops it and takes everything away. */
async function serve() {
  const home = mkdtempSync(join(tmpdir(), 'poliedro-look-'));
  const copies = join(home, 'copie');
  mkdirSync(copies);
  // What a person would pick in the dialog of the computer: where the copies go, then the copy itself.
  const picked = join(home, 'scelta');
  const pick = (folder) => {
    rmSync(picked, { force: true });
    symlinkSync(folder, picked);
  };
  pick(copies);
  const server = spawn(
    program,
    ['serve', '--archive', join(home, 'archivio'), '--ui', resolve(here, '../dist-loopback')],
    {
      env: { ...process.env, HOME: home, POLIEDRO_PICK: picked },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await new Promise((ready, failed) => {
    server.stdout.once('data', (line) => ready(String(line).trim()));
    server.once('exit', () =>
      failed(new Error('poliedro serve did not start: build it with --features serve')),
    );
  });
  const end = () => {
    server.kill();
    rmSync(home, { recursive: true, force: true });
  };
  const pickCopy = () => pick(join(copies, readdirSync(copies).at(-1)));
  return { address, end, pickCopy };
}

/** Runs a walk through the interface; resolves to the number of faults found. */
export async function walk(steps) {
  const { address, end, pickCopy } = await serve();
  const browser = await chromium.launch({ executablePath: drawer, args: ['--no-sandbox'] });
  let faults = 0;
  const fault = (where, what) => {
    faults += 1;
    process.stdout.write(`  ${where}: ${what}\n`);
  };
  try {
    const context = await browser.newContext({ viewport: sizes[0], locale: 'it-IT' });
    const page = await context.newPage();
    page.on('pageerror', (error) => fault('script', error.message));
    await page.goto(address);
    /** Draws, measures and reads one screen at every size. */
    const look = async (name) => {
      for (const size of sizes) {
        const label = `${name}-${size.width}`;
        await page.setViewportSize(size);
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(out, `${label}.png`) });
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
          fault(label, 'scrolls sideways');
        const { violations } = await new AxeBuilder({ page }).withTags(criteria).analyze();
        for (const { id, nodes } of violations)
          fault(label, `${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
      }
      await page.setViewportSize(sizes[0]);
      process.stdout.write(`${name}\n`);
    };
    await steps({ page, look, pickCopy, go: (place) => page.goto(`${address}/#${place}`) });
  } finally {
    await browser.close();
    end();
  }
  return faults;
}
