import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PASSPHRASE } from './door.mjs';
import { CLI } from './home.mjs';

const run = promisify(execFile);

export const NURSE = 'Anna Bianchi';
export const SOCIAL_WORKER = 'Marta Conti';

/** Someone at a terminal of the same account: prepares what a journey finds, through the same commands as the window. */
export class Clerk {
  #home;

  constructor(home, operator) {
    this.#home = home;
    this.operator = operator;
  }

  /** Creates the archive of this home; the clerk is its first operator. */
  static async create(home, operator = 'Carla Ferri') {
    const clerk = new Clerk(home, operator);
    const roles = ['--role', 'coordinator'];
    await clerk.#run('init', '--name', 'Distretto di prova', '--first-operator', operator, '--body', 'ASST di Crema', ...roles);
    return clerk;
  }

  async #run(...args) {
    const environment = { POLIEDRO_PASSPHRASE: PASSPHRASE };
    const { now } = this.#home.clock;
    const moment = now === null ? [] : ['--clock', now];
    const { stdout } = await run(CLI, ['--operator', this.operator, ...moment, ...args], {
      env: this.#home.environment(environment),
      // Every row of an import is told.
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  }

  /** One command of the registry; answers what it gives. */
  async call(command, args) {
    return JSON.parse(await this.#run('call', command, JSON.stringify(args)));
  }

  /** Writes a list that a unit keeps into the archive; units that the registry lacks are added. */
  async importWaiting(file) {
    return JSON.parse(await this.#run('--json', 'import', 'waiting', file, '--commit', '--new-units'));
  }

  /** A new operator with the passphrase of every journey; answers with who they are. */
  async hire(name, role, body) {
    const form = { name, roles: [role], body, email: '' };
    await this.call('operator.add', { form, passphrase: PASSPHRASE });
    const operators = await this.call('operator.list', {});
    return operators.find((each) => each.name === name).operatorId;
  }
}

/** Today as the program counts it, `2026-11-23`; of a home whose clock was set, the day there. */
export const today = (home) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(home?.clock.now ? new Date(home.clock.now) : new Date());

/** An open assessment for the RSA protocol, given to a nurse and to a social worker, with both visits planned for today. */
export async function assessmentToday(home) {
  const clerk = await Clerk.create(home);
  const nurseId = await clerk.hire(NURSE, 'health_assessor', 'ASST di Crema');
  const socialId = await clerk.hire(SOCIAL_WORKER, 'social_assessor', 'Comune di Pandino');
  const { personId } = await clerk.call('person.register', {
    form: {
      surname: 'Rossi', name: 'Maria', sex: 'F', birthDate: '1938-08-15', birthPlace: 'D142', codeKind: 'cf',
      code: 'RSSMRA38MR5D14NS', residence: 'G306', residenceAddress: 'via Umberto I 12', phone: '3381234567',
    },
    distinctFrom: [],
  });
  const { vmdId } = await clerk.call('vmd.request', {
    vmdId: null,
    personId,
    person: null,
    distinctFrom: [],
    form: {
      requestedAt: '', protocol: 'rsa', route: 'pua', service: 'rsa', motive: 'Non può più restare sola la notte.',
      urgent: false, urgency: '', requesterKind: 'familiare', requesterName: 'Lucia Rossi', requesterPhone: '3397654321',
      art27Checked: true, art27Met: true, art27MultiChronic: true, art27By: 'Medico di famiglia', art27On: today(),
    },
  });
  const give = (area, assessor) => clerk.call('vmd.assign', { vmdId, area, assessor, reason: '' });
  await give('health', { operatorId: nurseId, name: NURSE, role: 'infermiere', body: 'asst', bodyName: 'ASST di Crema' });
  await give('social', {
    operatorId: socialId, name: SOCIAL_WORKER, role: 'assistente_sociale_comune', body: 'comune', bodyName: 'Comune di Pandino',
  });
  const visit = (areas, at) =>
    clerk.call('vmd.plan_visit', { vmdId, form: { areas, on: today(), at, place: 'domicilio', address: '', note: '' } });
  await visit(['health'], '09:30');
  await visit(['social'], '11:00');
  return { clerk, personId, vmdId };
}
