// What the page is kept from: scripts that are not ours, other pages, the network, the system. And what main does with
// requests that make no sense.
import { expect, test } from '@playwright/test';
import { contract } from '../shared/contract';
import type { Bridge } from '../shared/contract';
import type { Explorer } from './explorer';
import { sharedExplorer } from './sharedExplorer';

declare global {
  interface Window {
    readonly skein: Bridge;
    strayScriptRan?: boolean;
  }
}

const shared = sharedExplorer({ words: () => ['sample', '--find', '陈伟'] });
let explorer: Explorer;

test.beforeEach(() => {
  explorer = shared();
});

/** The page is ours, alone, and works. */
async function expectUnharmed(): Promise<void> {
  expect(explorer.page.url()).toBe('app://bundle/');
  expect(explorer.app.windows().length).toBe(1);
  await explorer.expectEntities(1);
}

/** Takes the complaints that Chromium writes about what it has refused; there must be some. */
function expectRefusals(): void {
  const refusals = explorer.complaints.splice(0);
  expect(refusals.length).toBeGreaterThan(0);
  for (const words of refusals)
    expect(words).toMatch(/Content Security Policy|Not allowed to (load|navigate)|ERR_BLOCKED/);
}

test('scripts in the page and text that wants to be a program do not run', async () => {
  const outcome = await explorer.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.strayScriptRan = true';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:," onerror="window.strayScriptRan = true">';
    document.body.append(image);
    // In a turn of its own: what a debugger evaluates is exempt.
    const evaluated = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String((0, eval)('1 + 1')));
        } catch (error) {
          resolve(error instanceof Error ? error.name : 'thrown');
        }
      });
    });
    script.remove();
    image.remove();
    return { hasRun: window.strayScriptRan ?? false, evaluated };
  });
  expect(outcome).toEqual({ hasRun: false, evaluated: 'EvalError' });
  await expectUnharmed();
  expectRefusals();
});

test('the page opens no window and holds no frame', async () => {
  const opened = await explorer.page.evaluate(() => {
    const urls = ['https://example.invalid/', 'file:///etc/passwd', 'app://bundle/', 'about:blank'];
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
    const openings = urls.map((url) => window.open(url)).filter((it) => it !== null);
    frame.remove();
    return openings.length;
  });
  expect(opened).toBe(0);
  await expectUnharmed();
  expectRefusals();
});

test('the page reaches no network', async () => {
  const outcomes = await explorer.page.evaluate(async () => {
    const failed = () => 'refused';
    const image = (src: string) =>
      new Promise<string>((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = src;
      });
    const socket = () =>
      new Promise<string>((resolve) => {
        try {
          const it = new WebSocket('ws://127.0.0.1:9/');
          it.onopen = () => resolve('open');
          it.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
    return Promise.all([
      fetch('http://127.0.0.1:9/').then(() => 'answered', failed),
      fetch('https://example.invalid/').then(() => 'answered', failed),
      fetch('file:///etc/passwd').then(() => 'answered', failed),
      image('http://127.0.0.1:9/x.png'),
      image('file:///etc/hostname'),
      socket(),
    ]);
  });
  expect(outcomes).toEqual(outcomes.map(() => 'refused'));
  await expectUnharmed();
  expectRefusals();
});

test('the page has nothing of Node, no permissions, and one bridge of two functions', async () => {
  const found = await explorer.page.evaluate(async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
    const permission = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'denied',
      );
    return {
      node: names.filter((name) => name in window),
      bridge: Object.keys(window.skein).sort(),
      location: await permission('geolocation'),
      camera: await permission('camera'),
      clipboard: await navigator.clipboard.readText().then(
        () => 'read',
        () => 'denied',
      ),
      notifications: await Notification.requestPermission(),
    };
  });
  expect(found).toEqual({
    node: [],
    bridge: ['call', 'on'],
    location: 'denied',
    camera: 'denied',
    clipboard: 'denied',
    notifications: 'denied',
  });
});

test('main answers senseless requests with an error and works on', async () => {
  const channels = [...Object.keys(contract), 'nope', '__proto__', 'constructor', ''];
  // Some would ask the user for a file; he cancels.
  await explorer.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  const answers = await explorer.page.evaluate(async (names) => {
    const polluting: unknown = JSON.parse(
      '{"__proto__":{"isPolluted":true},"question":{"__proto__":{"isPolluted":true}}}',
    );
    const deep = '['.repeat(500) + ']'.repeat(500);
    const requests: readonly unknown[] = [
      null,
      undefined,
      7,
      'text',
      [],
      [{}],
      true,
      { requestId: 'x'.repeat(1_000_000) },
      { requestId: 1, question: { ids: [null] } },
      { requestId: 'r', question: { text: { $ne: '' }, limit: -1 } },
      { requestId: 'r', target: { kind: 'file', token: '../../etc/passwd' } },
      { requestId: 'r', target: { kind: 'neo4j', profile: { uri: 'file:///etc/passwd' }, password: null } },
      { language: 'xx', theme: 7 },
      { kind: 'everything' },
      polluting,
      JSON.parse(deep) as unknown,
    ];
    const given: { channel: string; nth: number; text: string }[] = [];
    for (const channel of names) {
      for (const [nth, request] of requests.entries()) {
        given.push({ channel, nth, text: await window.skein.call(channel, request).catch(String) });
      }
    }
    return given;
  }, channels);
  // An empty request, whatever else is in it, is sensible here; and so is cancelling what does not run.
  const sensible = [
    'app.startup',
    'source.close',
    'file.recent',
    'profile.list',
    'style.sets',
    'mappings.list',
    'report.templates',
    'work.charts',
    'work.state',
    'work.snapshots.list',
    'work.results.list',
    'request.cancel',
  ];
  const withoutInput = [
    'file.certificates',
    'lens.import',
    'style.import',
    'mappings.import',
    'report.importTemplate',
    'report.chooseLogo',
    'duplicates.rules',
    'duplicates.importRules',
    ...['audit.tail', 'audit.analyst', 'evidence.settings', 'evidence.save'],
    'file.certificates',
    'lens.import',
    'style.import',
    'source.check',
    'source.describe',
    'analysis.next',
  ];
  // These want a database, and none is open.
  const unmet = ['lens.survey', 'lens.propose', 'source.check', 'source.describe'];
  for (const { channel, nth, text } of answers) {
    const result = JSON.parse(text) as { readonly ok: boolean; readonly error?: { readonly code: string } };
    const about = `${channel}, request ${nth}`;
    const refusals = unmet.includes(channel) ? ['BAD_REQUEST', 'NO_SOURCE'] : ['BAD_REQUEST'];
    if (result.ok) expect([...sensible, ...withoutInput], about).toContain(channel);
    else expect(refusals, about).toContain(result.error?.code);
  }
  const isPolluted = await explorer.app.evaluate(() => 'isPolluted' in {});
  expect(isPolluted).toBe(false);
  await expectUnharmed();
});

// The last, because the test runner goes on waiting for a page that never comes.
test('the page leaves for no other page', async () => {
  const shown = await explorer.page.evaluate(async () => {
    for (const url of ['data:text/html,hello', 'file:///etc/passwd', 'https://example.invalid/']) {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
      location.assign(url);
      await new Promise(requestAnimationFrame);
    }
    return document.querySelector<HTMLElement>('.shown-state')?.dataset['entities'];
  });
  expect(shown).toBe('1');
  const pages = await explorer.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(pages).toEqual(['app://bundle/']);
  expectRefusals();
});
