// B9: no lock-out loop. A password that is wrong, has expired or changes in mid-session costs exactly one sign-in for
// each click, counted on the wire, and none afterwards.
import { expect, test } from '@playwright/test';
import { startFaultProxy, type FaultProxy } from '../../main/sources/neo4j/faultProxy';
import { openConnectDialog, tryConnection } from '../connectDialog';
import type { Explorer } from '../explorer';
import { ask, errorOf, reply } from './ask';
import { gateDatabase, openTarget, type Database } from './database';
import { gate, scaled } from './gate';
import { GateWindow } from './window';

/** How long nobody may sign in again after the password has changed. */
const watchMs = scaled({ small: 2000, full: 10_000 });
const rounds = scaled({ small: 1, full: 5 });
const password = 'gate-password-1';
const changed = 'gate-password-2';

const users = Array.from({ length: rounds }, (_, round) =>
  ['wrong', 'expired', 'changed', 'lost'].map((name) => `gate_${name}_${round}`),
).flat();
const dropUsers = async (it: Database) => {
  for (const user of users) await it.run('DROP USER $user IF EXISTS', { user }, 'system');
};
const [firstWindow, secondWindow] = [new GateWindow(), new GateWindow()];
const database = gateDatabase({
  // A user for each case: the server itself locks out a name that came with wrong passwords.
  fill: async (it) => {
    await dropUsers(it);
    for (const user of users)
      await it.run('CREATE USER $user SET PASSWORD $password CHANGE NOT REQUIRED', { user, password }, 'system');
    await it.run("CREATE (:Suspect {name: 'Nobody'})");
  },
  clean: dropUsers,
});

/** How often one press of Connect signs in. */
async function click(explorer: Explorer, proxy: FaultProxy, user: string, secret: string): Promise<number> {
  const dialog = await openConnectDialog(explorer);
  const before = proxy.signIns();
  await tryConnection(dialog, { uri: proxy.uri, user, password: secret });
  await expect(dialog.getByRole('alert')).toContainText('did not accept');
  const signIns = proxy.signIns() - before;
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  return signIns;
}

interface Change {
  /** Sign-ins until the window has said that this password is refused. */
  readonly atOnce: number;
  readonly later: number;
  /** What further questions end with. */
  readonly code: string;
}

/** The password changes while the window is connected; `isLost`: while the line is down, so that the window tries by itself. */
async function changeInSession(explorer: Explorer, proxy: FaultProxy, user: string, isLost: boolean): Promise<Change> {
  const dialog = await openConnectDialog(explorer);
  await tryConnection(dialog, { uri: proxy.uri, user, password });
  await expect(dialog).toHaveCount(0);
  await explorer.rest();
  await database().run('ALTER USER $user SET PASSWORD $changed CHANGE NOT REQUIRED', { user, changed }, 'system');
  if (isLost) proxy.set('refuse');
  proxy.cut('reset');
  const before = proxy.signIns();
  await explorer.search(user);
  await expect(explorer.page.getByRole('alert').first()).toBeVisible();
  proxy.set('pass');
  const { page } = explorer;
  if (isLost) await expect(explorer.status).toContainText('Connection refused');
  const atOnce = proxy.signIns() - before;
  const question = { text: 'Nobody', types: null, limit: 5 };
  const { result } = await ask(page, 'source.search', { question });
  const until = Date.now() + watchMs;
  // Nobody clicks any more; whoever signs in now does it by himself.
  await expect.poll(() => Date.now() >= until, { timeout: watchMs + 5000 }).toBe(true);
  const later = proxy.signIns() - before - atOnce;
  await explorer.closeNotices();
  await reply(page, 'source.open', { target: openTarget({ uri: proxy.uri, user, password: changed }) });
  return { atOnce, later, code: errorOf(result)?.code ?? 'none' };
}

/** Works with a window and a proxy of its own, so that each counts its own sign-ins. */
async function lane(
  gateWindow: GateWindow,
  work: (explorer: Explorer, proxy: FaultProxy) => Promise<void>,
): Promise<void> {
  const proxy = await startFaultProxy(database().server.uri);
  try {
    const explorer = await gateWindow.onSample();
    await work(explorer, proxy);
    await ask(explorer.page, 'source.close', {});
  } finally {
    await proxy.close();
  }
}

test('no lock-out loop', async () => {
  test.setTimeout(300_000);
  const [wrong, expired, atOnce, later, codes] = [new Set(), new Set(), new Set(), new Set(), new Set<string>()];
  const note = (change: Change) => {
    atOnce.add(change.atOnce);
    later.add(change.later);
    codes.add(change.code);
  };
  const numbers = Array.from({ length: rounds }, (_, round) => round);
  const byHand = lane(firstWindow, async (explorer, proxy) => {
    for (const round of numbers) {
      wrong.add(await click(explorer, proxy, `gate_wrong_${round}`, 'not the password'));
      const user = `gate_expired_${round}`;
      await database().run('ALTER USER $user SET PASSWORD CHANGE REQUIRED', { user }, 'system');
      expired.add(await click(explorer, proxy, user, password));
      note(await changeInSession(explorer, proxy, `gate_changed_${round}`, false));
    }
  });
  const byItself = lane(secondWindow, async (explorer, proxy) => {
    for (const round of numbers) note(await changeInSession(explorer, proxy, `gate_lost_${round}`, true));
  });
  await Promise.all([byHand, byItself]);
  const only = (figures: Set<unknown>, one: unknown) => figures.size === 1 && figures.has(one);
  gate(
    'B9 auth',
    {
      ...{ wrong: [...wrong], expired: [...expired], changed: [...atOnce], later: [...later] },
      ...{ codes: [...codes], watchMs, rounds },
    },
    { wrong: [1], expired: [1], changed: [1], later: [0], codes: ['AUTH_FAILED'] },
    only(wrong, 1) && only(expired, 1) && only(atOnce, 1) && only(later, 0) && only(codes, 'AUTH_FAILED'),
  );
});
