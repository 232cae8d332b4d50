import { test } from 'node:test';
import { Clerk, NURSE, SOCIAL_WORKER } from './harness/clerk.mjs';
import { PASSPHRASE } from './harness/door.mjs';
import { enter } from './harness/hands.mjs';
import { Home } from './harness/home.mjs';
import { looker } from './harness/look.mjs';
import { apply, assess, openFirst } from './harness/steps/application.mjs';
import { beginPlan, covered, decideUrgency, listed, offers, startUrgency, timeline } from './harness/steps/bed.mjs';
import { attendance, convene, project, seal } from './harness/steps/equipe.mjs';
import { writePlan } from './harness/steps/plan.mjs';
import { Window } from './harness/window.mjs';

test('from the application to the bed, by keyboard: assessment, equipe, lists, plan, urgency, offers, admission', async (t) => {
  const home = await Home.fresh();
  let window;
  try {
    const clerk = await Clerk.create(home);
    const operators = {
      [NURSE]: await clerk.hire(NURSE, 'health_assessor', 'ASST di Crema'),
      [SOCIAL_WORKER]: await clerk.hire(SOCIAL_WORKER, 'social_assessor', 'Comune di Pandino'),
    };
    window = await Window.open(home);
    const { page } = window;
    /** How many keys a part took: modifiers count, names and free text are apart. */
    const tell = (part, keyboard) => {
      t.diagnostic(`${part}: ${keyboard.counted} keys, and ${keyboard.free} of names and free text`);
      keyboard.reset();
    };
    const hands = { page, look: looker(t, page), tell };
    await enter(page, SOCIAL_WORKER, PASSPHRASE);
    await page.get('heading', /^Oggi/);
    page.keyboard.reset();
    await apply(hands);
    await assess(hands, operators);
    for (const part of [convene, attendance, project, seal, listed, beginPlan, writePlan, covered]) await part(hands);
    for (const part of [startUrgency, decideUrgency, offers, timeline]) await part(hands);
    hands.look.done();
  } catch (error) {
    await window?.page.screenshot('failed-waiting').catch(() => {});
    throw error;
  } finally {
    await window?.close();
    await home.remove();
  }
});
