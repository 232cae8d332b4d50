import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { until } from './until.mjs';

/** A port that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function parents() {
  const of = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8');
      // The command's name may hold spaces and brackets: the fields begin after the last bracket.
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // A program whose first thread ended holds its files until the last one does.
      if (state !== 'Z' || (await readdir(`/proc/${name}/task`)).length > 1) of.set(Number(name), Number(parent));
    } catch {
      // It ended while we looked.
    }
  }
  return of;
}

/** Every living process below `root`, youngest last, without `root`. */
export async function descendants(root) {
  const of = await parents();
  const found = [];
  let front = [root];
  while (front.length > 0) {
    front = [...of].filter(([, parent]) => front.includes(parent)).map(([pid]) => pid);
    found.push(...front);
  }
  return found;
}

const isAlive = async (pid) => (await parents()).has(pid);

/** Ends exactly these processes and waits until they are gone; asking first, unless the signals say otherwise. */
export async function end(pids, signals = ['SIGTERM', 'SIGKILL']) {
  for (const signal of signals) {
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch {
        // Already gone.
      }
    }
    try {
      await until('the processes to end', async () => !(await Promise.all(pids.map(isAlive))).includes(true), { within: signal === 'SIGKILL' ? 15_000 : 3_000 });
      return;
    } catch (error) {
      if (signal === 'SIGKILL') throw error;
    }
  }
}

/** Starts a program and keeps what it says, to be shown when a journey fails. */
export function start(program, args, env) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', (bytes) => said.push(bytes));
  child.stderr.on('data', (bytes) => said.push(bytes));
  const failure = new Promise((_, reject) => child.once('error', reject));
  failure.catch(() => {});
  return { child, failure, said: () => Buffer.concat(said).toString('utf8') };
}
