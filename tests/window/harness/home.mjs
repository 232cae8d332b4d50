import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Clock } from './clock.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Pictures of the journeys; never committed. */
export const OUT = join(ROOT, 'tests/out');

const BUILT = process.env.POLIEDRO_BUILD_DIR ?? join(ROOT, 'target/debug');

/** The window with the door for WebDriver, built by script/test. */
export const WINDOW = process.env.POLIEDRO_WINDOW ?? join(BUILT, 'e2e/poliedro-desktop');
/** The window as people install it. */
export const INSTALLED_WINDOW = process.env.POLIEDRO_INSTALLED_WINDOW ?? join(BUILT, 'poliedro-desktop');
export const CLI = process.env.POLIEDRO_CLI ?? join(BUILT, 'poliedro');

/** A new account: an empty home folder, so that a journey never sees another one's files. */
export class Home {
  constructor(path) {
    this.path = path;
    this.archive = join(path, 'archivio');
    this.backups = join(path, 'copie');
    this.clock = new Clock(join(path, 'orologio'));
  }

  static async fresh() {
    const home = new Home(await mkdtemp(join(tmpdir(), 'poliedro-casa-')));
    await mkdir(home.backups);
    // Where a download would land, were it not refused.
    await mkdir(join(home.path, 'impostazioni'));
    await mkdir(join(home.path, 'scaricati'));
    await writeFile(join(home.path, 'impostazioni/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/scaricati"\n');
    await mkdir(join(home.path, 'run'), { mode: 0o700 });
    return home;
  }

  /** What this person answers from now on when a folder is asked for; nothing: they close the dialog. */
  async choose(folder = '') {
    await writeFile(join(this.path, 'scelta'), folder);
  }

  /** The environment of a program run by this account. */
  environment(extra = {}) {
    const { DISPLAY, XAUTHORITY, PATH, LANG } = process.env;
    const base = {
      PATH,
      DISPLAY,
      XAUTHORITY,
      LANG: LANG ?? 'C.UTF-8',
      HOME: this.path,
      XDG_DATA_HOME: join(this.path, 'dati'),
      XDG_CACHE_HOME: join(this.path, 'cache'),
      XDG_CONFIG_HOME: join(this.path, 'impostazioni'),
      XDG_RUNTIME_DIR: join(this.path, 'run'),
      TMPDIR: join(this.path, 'run'),
      // No desktop bus: a journey must not depend on the one of whoever runs it.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      POLIEDRO_ARCHIVE: this.archive,
      POLIEDRO_PICK: join(this.path, 'scelta'),
      POLIEDRO_CLOCK: this.clock.file,
      ...extra,
    };
    return Object.fromEntries(Object.entries(base).filter(([, value]) => value !== undefined));
  }

  /** Every file under this home. */
  async files() {
    const entries = await readdir(this.path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  }

  async remove() {
    await rm(this.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
