import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createArchive, lock } from './harness/door.mjs';
import { Home } from './harness/home.mjs';
import { Listener } from './harness/listener.mjs';
import { pause } from './harness/until.mjs';
import { Window } from './harness/window.mjs';

/** Long enough for a refused request to have arrived, had it not been refused: loopback takes a millisecond. */
const SETTLE_MS = 300;

const HERE = 'return location.href';

let home;
let window;
let page;
let elsewhere;

before(async () => {
  home = await Home.fresh();
  elsewhere = await Listener.open();
  window = await Window.open(home);
  page = window.page;
  await page.script('window.violations = []; addEventListener("securitypolicyviolation", (event) => window.violations.push(event.effectiveDirective))');
});

after(async () => {
  await window?.close();
  await elsewhere?.close();
  await home?.remove();
});

/** The directives that stopped what the script tried, and whether anybody outside heard of it. */
async function tried(body, ...args) {
  await page.script('window.violations.length = 0');
  await page.script(body, ...args);
  await pause(SETTLE_MS);
  const visits = elsewhere.visits.splice(0);
  return { stopped: await page.script('return [...new Set(window.violations)].sort()'), visits };
}

const invoke = (command, args) =>
  page.promise('return window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])', command, args);

test('an inline script does not run', async () => {
  const { stopped } = await tried(`
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    script.remove();`);
  assert.deepEqual(stopped, ['script-src-elem']);
  assert.equal(await page.script('return window.ran === undefined'), true);
});

test('an inline handler in pasted markup does not run', async () => {
  const { stopped } = await tried(`
    const box = document.createElement('div');
    box.innerHTML = '<img src="data:," onerror="window.ranHandler = true">';
    document.body.append(box);
    box.remove();`);
  assert.deepEqual(stopped, ['script-src-attr']);
  assert.equal(await page.script('return window.ranHandler === undefined'), true);
});

test('text is not run as a program', async () => {
  const caught = await page.script(`
    const caught = [];
    for (const attempt of [() => eval('1'), () => new Function('return 1')()]) {
      try { attempt(); caught.push('ran'); } catch (error) { caught.push(error.name); }
    }
    return caught;`);
  assert.deepEqual(caught, ['EvalError', 'EvalError']);
});

const REQUESTS = {
  fetch: ['connect-src', 'fetch(arguments[0]).catch(() => {})'],
  'a beacon': ['connect-src', 'navigator.sendBeacon(arguments[0], "x")'],
  'an event source': ['connect-src', 'try { new EventSource(arguments[0]) } catch (_) {}'],
  'a web socket': ['connect-src', 'try { new WebSocket(arguments[0].replace("http", "ws")) } catch (_) {}'],
  'an image': ['img-src', 'new Image().src = arguments[0]'],
  'a script from elsewhere': ['script-src-elem', 'const s = document.createElement("script"); s.src = arguments[0]; document.head.append(s)'],
  'a style sheet from elsewhere': ['style-src-elem', 'const l = document.createElement("link"); l.rel = "stylesheet"; l.href = arguments[0]; document.head.append(l)'],
  'a font from elsewhere': ['font-src', 'new FontFace("altrove", "url(" + arguments[0] + ")").load().catch(() => {})'],
  'a frame': ['frame-src', 'const f = document.createElement("iframe"); f.src = arguments[0]; document.body.append(f); setTimeout(() => f.remove(), 200)'],
  'an object': ['object-src', 'const o = document.createElement("object"); o.data = arguments[0]; document.body.append(o); setTimeout(() => o.remove(), 200)'],
  'a video': ['media-src', 'const v = document.createElement("video"); v.src = arguments[0]; document.body.append(v); v.load(); v.remove()'],
  'a form sent away': ['form-action', 'const f = document.createElement("form"); f.action = arguments[0]; f.method = "post"; document.body.append(f); f.submit(); f.remove()'],
};

for (const [what, [directive, body]] of Object.entries(REQUESTS)) {
  test(`nothing leaves the window: ${what}`, async () => {
    const { stopped, visits } = await tried(body, `${elsewhere.address}/via`);
    assert.deepEqual(visits, []);
    assert.deepEqual(stopped, [directive]);
  });
}

test('a worker cannot be started from text', async () => {
  const { stopped } = await tried('try { new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }))) } catch (_) {}');
  assert.equal(stopped.length, 1);
});

const AWAY = {
  'another site': () => `${elsewhere.address}/via`,
  'a page written as an address': () => 'data:text/html,<title>altrove</title><h1>Altrove</h1>',
  'a file of this computer': () => 'file:///etc/hostname',
  'an empty page': () => 'about:blank',
};

for (const [what, address] of Object.entries(AWAY)) {
  test(`a click does not lead to ${what}`, async () => {
    const before = await page.script(HERE);
    const { visits } = await tried('const a = document.createElement("a"); a.href = arguments[0]; document.body.append(a); a.click(); a.remove()', address());
    assert.deepEqual(visits, []);
    assert.equal(await page.script(HERE), before);
    assert.equal(await page.script('return document.title !== "altrove"'), true);
  });
}

test('a click does not lead to a page made on the spot', async () => {
  const before = await page.script(HERE);
  await tried(`
    const a = document.createElement('a');
    a.href = URL.createObjectURL(new Blob(['<title>altrove</title>'], { type: 'text/html' }));
    document.body.append(a); a.click(); a.remove();`);
  assert.equal(await page.script(HERE), before);
});

test('a script cannot lead the window elsewhere', async () => {
  const before = await page.script(HERE);
  const { visits } = await tried('location.assign(arguments[0])', `${elsewhere.address}/via`);
  assert.deepEqual(visits, []);
  assert.equal(await page.script(HERE), before);
});

/** A link that a person clicks: the webview trusts a real click more than a script. */
async function clickedLink(href, attributes) {
  await page.script(`
    const a = document.createElement('a');
    Object.assign(a, arguments[1]);
    a.href = arguments[0] ?? URL.createObjectURL(new Blob(['segreto']));
    a.textContent = 'collegamento di prova';
    Object.assign(a.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: 9999, background: '#fff' });
    document.body.append(a);`, href, attributes);
  await (await page.get('link', 'collegamento di prova')).click();
  await pause(SETTLE_MS);
  await page.script('[...document.querySelectorAll("a")].filter((a) => a.textContent === "collegamento di prova").forEach((a) => a.remove())');
  return elsewhere.visits.splice(0);
}

test('a click does not open a second window', async () => {
  for (const address of [`${elsewhere.address}/via`, 'tauri://localhost/index.html', 'about:blank']) {
    assert.deepEqual(await clickedLink(address, { target: '_blank', rel: 'opener' }), []);
    assert.equal((await page.windows()).length, 1, address);
  }
});

test('a script does not open a second window after a click', async () => {
  await page.script('addEventListener("click", () => { window.opened = window.open("tauri://localhost/index.html") }, { once: true })');
  await clickedLink('#', {});
  assert.equal(await page.script('return window.opened === null'), true);
  assert.equal((await page.windows()).length, 1);
});

test('nothing is downloaded', async () => {
  const before = await home.files();
  for (const href of [null, 'data:text/plain,segreto', `${elsewhere.address}/via`, 'tauri://localhost/index.html']) {
    assert.deepEqual(await clickedLink(href, { download: 'segreto.txt' }), []);
  }
  const added = (await home.files()).filter((path) => !before.includes(path) && /segreto/.test(path));
  assert.deepEqual(added, []);
});

test('the page has no other door than our command', async () => {
  assert.equal(await page.script('return typeof window.__TAURI__'), 'undefined');
  await assert.rejects(invoke('lettura', {}), /not allowed|not found/i);
});

const CORE_COMMANDS = [
  ['plugin:app|version', {}],
  ['plugin:event|listen', { event: 'x', target: { kind: 'Any' }, handler: 1 }],
  ['plugin:event|emit', { event: 'x', payload: null }],
  ['plugin:path|resolve_directory', { directory: 15 }],
  ['plugin:resources|close', { rid: 1 }],
  ['plugin:image|from_path', { path: '/etc/hostname' }],
  ['plugin:menu|new', { kind: 'Menu', options: {}, handler: 1 }],
  ['plugin:tray|new', { options: {}, handler: 1 }],
  ['plugin:webview|create_webview_window', { options: { label: 'altra', url: 'index.html' } }],
  ['plugin:webview|internal_toggle_devtools', {}],
  ['plugin:window|create', { options: { label: 'altra' } }],
  ['plugin:window|close', { label: 'main' }],
  ['plugin:window|set_title', { label: 'main', value: 'altro' }],
];

for (const [command, args] of CORE_COMMANDS) {
  test(`Tauri's own command is refused: ${command}`, async () => {
    await assert.rejects(invoke(command, args), /not allowed/i);
    assert.equal((await page.windows()).length, 1);
  });
}

test('a command that the registry does not know is refused with a code', async () => {
  const answer = await page.promise(`
    return window.__TAURI_INTERNALS__.invoke('call', { name: 'file.read', args: { path: '/etc/hostname' } })
      .then((value) => ({ value }), (error) => ({ error }));`);
  assert.equal(answer.value, undefined);
  assert.equal(typeof answer.error.code, 'string');
  assert.match(answer.error.message, /\S/);
});

test('the page may not ask where it is, nor listen, nor look, nor notify', async () => {
  const answers = await page.promise(`
    const place = new Promise((done) => navigator.geolocation
      ? navigator.geolocation.getCurrentPosition(() => done('given'), (error) => done(error.code === 1 ? 'denied' : 'error ' + error.code))
      : done('denied'));
    const media = navigator.mediaDevices
      ? navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => 'given', () => 'denied')
      : 'denied';
    const notices = typeof Notification === 'undefined' ? 'denied' : Notification.requestPermission();
    return Promise.all([place, media, notices]);`);
  assert.deepEqual(answers, ['denied', 'denied', 'denied']);
});

test('the built-in prototypes cannot be changed', async () => {
  assert.equal(await page.script('return Object.isFrozen(Object.prototype)'), true);
});

test('the lock leaves nothing on the page, nor behind it', async () => {
  const secret = 'ZZCANARINOLOCK';
  await createArchive(page);
  await page.script(`
    const box = document.createElement('input');
    box.value = arguments[0];
    document.body.append(box);
    history.pushState({ secret: arguments[0] }, '', location.pathname + '#/persone');`, secret);
  assert.equal(await page.script('return document.body.lastElementChild.value'), secret);
  await lock(page);
  const shown = 'return document.documentElement.outerHTML + JSON.stringify(history.state) + [...document.querySelectorAll("input, textarea")].map((field) => field.value).join()';
  assert.ok(!(await page.script(shown)).includes(secret));
  await page.back();
  await pause(SETTLE_MS);
  assert.ok(!(await page.script(shown)).includes(secret));
  await assert.rejects(invoke('call', { name: 'person.search', args: { query: 'a', limit: 1 } }), /bloccato/);
});
