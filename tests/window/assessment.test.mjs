import { test } from 'node:test';
import { assessmentToday } from './harness/clerk.mjs';
import { Home } from './harness/home.mjs';
import { looker } from './harness/look.mjs';
import { attendance, convene, project, seal } from './harness/steps/equipe.mjs';
import { fiveScales, healthVisit } from './harness/steps/nurse.mjs';
import { reassess, transmit, writePlan } from './harness/steps/plan.mjs';
import { socialWorker, synthesis } from './harness/steps/social.mjs';
import { Window } from './harness/window.mjs';

test('from the round of visits to the plan, by keyboard; the program is killed in the middle of a scale', async (t) => {
  const home = await Home.fresh();
  const desk = {};
  try {
    await assessmentToday(home);
    desk.window = await Window.open(home);
    /** How many keys a part took: modifiers count, names and free text are apart. */
    const tell = (part, keyboard) => {
      t.diagnostic(`${part}: ${keyboard.counted} keys, and ${keyboard.free} of names and free text`);
      keyboard.reset();
    };
    const first = looker(t, desk.window.page);
    await fiveScales({ home, desk, look: first, tell });
    const { page } = desk.window;
    const hands = { page, look: first.on(page), tell };
    for (const part of [healthVisit, socialWorker, synthesis, convene, attendance, project, seal, transmit, writePlan, reassess]) {
      await part(hands);
    }
    first.done();
  } catch (error) {
    await desk.window?.page.screenshot('failed-assessment').catch(() => {});
    throw error;
  } finally {
    await desk.window?.close();
    await home.remove();
  }
});
