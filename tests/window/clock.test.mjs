import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from './harness/call.mjs';
import { Clerk } from './harness/clerk.mjs';
import { unlock } from './harness/door.mjs';
import { Home } from './harness/home.mjs';
import { until } from './harness/until.mjs';
import { Window } from './harness/window.mjs';

const register = (surname) => ({ form: { surname, name: 'Maria', sex: 'F', birthDate: '1938-08-15' }, distinctFrom: [] });
const written = async (page, personId) => JSON.stringify((await call(page, 'person.page', { personId })).timeline);

test('a journey says what time it is, to the window and to the terminal', async () => {
  const home = await Home.fresh();
  try {
    // The minute before the clocks go forward, and the one after: an hour apart on the wall.
    await home.clock.set('2026-03-29T01:59:00+01:00');
    const clerk = await Clerk.create(home);
    const { personId } = await clerk.call('person.register', register('Rossi'));
    await home.clock.advance(1);
    const window = await Window.open(home);
    try {
      const { page } = window;
      await unlock(page);
      assert.match(await written(page, personId), /2026-03-29T00:59:00Z/);
      const second = await call(page, 'person.register', register('Bianchi'));
      assert.match(await written(page, second.personId), /2026-03-29T01:00:00Z/);

      // Two days with somebody at the screen.
      await home.clock.pass(page, 48 * 60);
      const third = await call(page, 'person.register', register('Verdi'));
      assert.match(await written(page, third.personId), /2026-03-31T01:00:00Z/);

      // The machine slept: the archive locks as if the time had passed, because it has.
      await page.script('window.beforeTheLock = true');
      await home.clock.advance(6);
      await until('the page after the lock', () => page.script('return window.beforeTheLock === undefined'));
      await page.get('heading', 'Apra l’archivio');
    } finally {
      await window.close();
    }
  } finally {
    await home.remove();
  }
});
