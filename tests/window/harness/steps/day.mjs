import { Clerk, NURSE, SOCIAL_WORKER } from '../clerk.mjs';

/** The moment at which the journey of the day begins: a Wednesday, at nine. */
export const MORNING = '2026-11-25T09:00:00+01:00';

/** Everybody of this archive, with what must never leave it in a calendar. */
export const PEOPLE = {
  verdi: { surname: 'Verdi', name: 'Luigi', sex: 'M', birthDate: '1940-02-11', residence: 'D142', residenceAddress: 'via Mazzini 8', phone: '0373256611' },
  bianchi: { surname: 'Bianchi', name: 'Teresa', sex: 'F', birthDate: '1941-03-02', residence: 'D142', residenceAddress: 'via Kennedy 21', phone: '0373258104' },
  rossi: {
    surname: 'Rossi', name: 'Maria', sex: 'F', birthDate: '1938-08-15', birthPlace: 'D142', codeKind: 'cf', code: 'RSSMRA38MR5D14NS',
    residence: 'G306', residenceAddress: 'via Umberto I 12', phone: '3381234567',
  },
  neri: { surname: 'Neri', name: 'Anna', sex: 'F', birthDate: '1950-06-30', residence: 'G306', residenceAddress: 'via Roma 3', phone: '3479876543' },
};

/**
 * An archive with something at every distance: a discharge that presses, one that is late, one to verify today, an access to assess, reminders
 * of the week and of later, a legal representation that ends this week. Answers with who works there.
 */
export async function dayAtWork(home) {
  const to = (moment) => home.clock.set(moment);
  await to('2026-11-18T09:00:00+01:00');
  const clerk = await Clerk.create(home);
  const operators = {
    [SOCIAL_WORKER]: await clerk.hire(SOCIAL_WORKER, 'social_assessor', 'Comune di Pandino'),
    [NURSE]: await clerk.hire(NURSE, 'health_assessor', 'ASST di Crema'),
  };
  const now = { on: '', at: '', second: false };
  const form = (motive, expectedOn) => ({ source: 'reparto', facility: 'ospedale_crema', ward: 'Medicina', motive, expectedOn });
  const refer = async (person, motive, expectedOn) => {
    const args = { dischargeId: null, personId: null, person, distinctFrom: [], referred: now, received: now, form: form(motive, expectedOn) };
    return clerk.call('discharge.refer', args);
  };
  const { dischargeId: verdi, personId } = await refer(PEOPLE.verdi, 'Scompenso cardiaco.', '2026-11-20');
  // What may be waived: who represents him, until this week.
  await clerk.call('person.save_representation', {
    personId,
    id: null,
    representation: { role: 'support_administrator', fullName: 'Sala Carlo', phone: '', deed: '', powers: '', from: '2024-11-28', until: '2026-11-27' },
  });
  const more = (name, args) => clerk.call(`discharge.${name}`, { dischargeId: verdi, ...args });
  await more('assess', { at: now, form: { by: [], place: 'ospedale', summary: 'Da seguire a casa.', socialNeed: true } });
  const component = { component: 'sad_leps', provider: 'igea', providerName: '', intensity: '3 accessi alla settimana', from: '' };
  await more('plan', { form: { components: [component], verifyOn: '2026-11-25', note: '' } });
  await more('activate', { on: '', note: '' });
  await to('2026-11-20T10:00:00+01:00');
  await more('discharge', { on: '', to: 'domicilio', note: '' });
  await to('2026-11-22T10:00:00+01:00');
  const { dischargeId: bianchi } = await refer(PEOPLE.bianchi, 'Ictus.', '2026-11-27');
  await to('2026-11-23T09:30:00+01:00');
  const { dischargeId: rossi } = await refer(PEOPLE.rossi, 'Frattura di femore.', '2026-11-27');
  await to('2026-11-24T11:00:00+01:00');
  const { intakeId } = await clerk.call('intake.register', {
    personId: null, person: PEOPLE.neri, distinctFrom: [], form: { need: 'Chiede i pasti a domicilio.', needAreas: ['sociale'], requesterKind: 'persona', channel: 'telefono' },
  });
  const remind = (text, on, at) => clerk.call('reminder.save', { reminderId: null, personId: null, about: null, form: { text, on, at, for: '' } });
  await remind('Telefonare a Igea per la signora Bianchi', '2026-11-27', '10:30');
  await remind('Preparare la relazione per l’Ambito', '2026-12-18', '');
  await to(MORNING);
  return { clerk, operators, verdi, bianchi, rossi, intakeId };
}
