import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { end, start } from './process.mjs';
import { until } from './until.mjs';

const NOTICES = join(import.meta.dirname, 'notices.py');

/** Debian's own: the package python3-gi belongs to it, and another python3 may come first on the path. */
const PYTHON = '/usr/bin/python3';

/** Everybody may speak and listen, and nobody is started because somebody spoke to them. */
const RULES = (folder) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;

/** A desktop's bus of our own, with somebody who writes down every byte that goes by and, if wanted, a place for notices. */
export class Bus {
  #folder;
  #programs = [];
  #desktop;
  #heard;

  static async open({ desktop = true } = {}) {
    const bus = new Bus();
    try {
      await bus.#open(desktop);
      return bus;
    } catch (error) {
      const said = bus.#programs.map((program) => program.said()).join('\n');
      await bus.close();
      throw new Error(`no bus: ${error.message}\n${said}`);
    }
  }

  async #open(desktop) {
    this.#folder = await mkdtemp(join(tmpdir(), 'poliedro-bus-'));
    const rules = join(this.#folder, 'regole.conf');
    await writeFile(rules, RULES(this.#folder));
    this.address = `unix:path=${join(this.#folder, 'bus')}`;
    const daemon = this.#start('dbus-daemon', ['--nofork', '--nopidfile', '--print-address=1', `--config-file=${rules}`]);
    await Promise.race([until('the bus', () => daemon.said().includes('unix:')), daemon.failure]);

    this.#heard = join(this.#folder, 'sentito');
    const ear = this.#start('dbus-monitor', ['--address', this.address, '--binary']);
    this.ear = ear.child.stdout.pipe(createWriteStream(this.#heard));
    await Promise.race([until('an ear on the bus', async () => (await this.bytes()).length > 0), ear.failure]);

    if (!desktop) return;
    this.#desktop = this.#start(PYTHON, [NOTICES, this.address]);
    await Promise.race([until('a place for notices', () => this.#lines().some((line) => line.ready)), this.#desktop.failure]);
  }

  #start(program, args) {
    const { PATH, LANG } = process.env;
    const started = start(program, args, { PATH, LANG: LANG ?? 'C.UTF-8', HOME: this.#folder });
    this.#programs.push(started);
    return started;
  }

  #lines() {
    const said = this.#desktop?.said() ?? '';
    return said.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  }

  /** The notices shown so far, in order. */
  get notices() {
    return this.#lines().filter((line) => !line.ready);
  }

  /** Every byte that went by. */
  async bytes() {
    return readFile(this.#heard);
  }

  async close() {
    await end(this.#programs.map(({ child }) => child.pid).filter((pid) => pid !== undefined).reverse());
    if (this.ear) await finished(this.ear).catch(() => {});
    await rm(this.#folder, { recursive: true, force: true });
  }
}
