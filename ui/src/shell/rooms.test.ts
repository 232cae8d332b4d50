import { expect, it } from 'vitest';
import { pathOfDraft } from './rooms';

it.each([
  ['person.new', '', '/persone/nuova'],
  ['reminder.new', '', '/oggi/promemoria'],
  ['reminder.new', 'p', '/oggi/promemoria/p'],
  ['person.contact', 'p:c', '/persone/p'],
  ['intake.new', '', '/accessi/nuovo'],
  ['intake.assess', 'i', '/accessi/i'],
  ['administration', 'p/katz', '/persone/p/scale/katz'],
  ['administration', 'p/katz/v', '/vmd/v/scale/katz'],
  ['administration', 'p/katz/=a', '/scale/a/correggi'],
  ['vmd.new', '', '/vmd/nuova'],
  ['vmd.complete', 'v', '/vmd/v/richiesta/scrivi'],
  ['vmd.correct', 'v', '/vmd/v/richiesta/scrivi'],
  ['vmd.synthesise', 'v', '/vmd/v/sintesi/scrivi'],
  ['vmd.plan', 'v', '/vmd/v'],
  ['vmd.visit', 'v/health', '/vmd/v/visita/health'],
  ['vmd.visit', 'v/health/f', '/vmd/v/visita/health/f/correggi'],
  ['meeting.plan', '', '/sedute'],
  ['meeting.decide', 'm/v', '/sedute/m'],
  ['application.new', '', '/liste/nuova'],
  ['application.correct', 'a', '/liste/a/domanda/scrivi'],
  ['application.urgency', 'a', '/liste/a/urgenza'],
  ['plan.goal', 'p:g', '/progetti/p'],
])('%s about «%s» is taken up at %s', (kind, about, path) => expect(pathOfDraft(kind, about)).toBe(path));
