// Every channel is in the record or silent for a reason; what cannot be recorded is not answered.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, type ChannelName } from '../../shared/contract';
import type { AuditLine } from '../../shared/audit/line';
import { AppError } from '../../shared/errors';
import { Answerer, type Handlers } from '../ipc/Answerer';
import { audited } from './audited';
import { auditPlan } from './auditPlan';
import { AuditTrail } from './AuditTrail';

let userData = '';
beforeEach(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'skein-audited-'));
});
afterEach(() => rm(userData, { recursive: true, force: true }));

const answer = { source: { kind: 'casefile', name: 'Lantern', version: '1' }, question: 'q', detail: '', at: '' };
const subgraph = { entities: [{}, {}], links: [{}], files: {}, answer };
const reply = { subgraph, total: 7, rows: [[]], paths: [], looked: 3, missing: [], neighbours: 1, links: 2 };
const opened = { description: { entities: 5, links: 6 }, snapshot: null, lens: null };

/** Every channel answers something that its plan can count. */
function window(given: { readonly [channel: string]: () => Promise<unknown> } = {}, analyst = 'ana') {
  const names = (Object.keys(contract) as ChannelName[]).filter((name) => name !== 'request.cancel');
  const handlers = Object.fromEntries(
    names.map((name) => [name, given[name] ?? (() => Promise.resolve(name === 'source.open' ? opened : reply))]),
  ) as unknown as Handlers;
  const trail = new AuditTrail({ userData, analyst: () => Promise.resolve(analyst) });
  const wrapped = audited(handlers, trail, () => ({ kind: 'sample' }));
  const answerer = new Answerer(
    wrapped,
    () => undefined,
    () => undefined,
  );
  return async (channel: string, request: unknown) =>
    JSON.parse(await answerer.answer(channel, request)) as { ok: boolean; error?: { code: string } };
}

async function lines(mark: string): Promise<readonly AuditLine[]> {
  const text = await readFile(path.join(userData, 'audit', `${mark}.jsonl`), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditLine);
}

const open = { requestId: 'r', target: { kind: 'sample' } };
const search = { requestId: 'r', question: { text: 'chen', types: null, limit: 10 } };
const database = {
  id: 'p',
  name: 'Lab',
  uri: 'bolt://127.0.0.1:1',
  user: 'ana',
  database: 'neo4j',
  certificates: '-----BEGIN CERTIFICATE-----',
};

describe('the plan of the record', () => {
  it('has every channel, and a reason for each that is silent', () => {
    expect(Object.keys(auditPlan).sort()).toEqual(Object.keys(contract).sort());
    for (const plan of Object.values(auditPlan)) {
      if (plan.is !== 'told') expect((plan.is === 'silent' ? plan.why : plan.where).length).toBeGreaterThan(5);
    }
  });

  it('tells every question to a source', () => {
    const silent = Object.entries(auditPlan).flatMap(([name, { is }]) =>
      name.startsWith('source.') && is !== 'told' ? [name] : [],
    );
    expect(silent).toEqual(['source.check']);
  });
});

describe('the record of a window', () => {
  it('holds who asked what, in words, and how much came of it', async () => {
    const ask = window();
    await ask('source.open', open);
    await ask('source.search', search);
    const [first, second] = await lines('sample');
    expect(first).toMatchObject({ action: 'open', who: 'ana', source: 'sample', counts: { entities: 5, links: 6 } });
    expect(second).toMatchObject({
      action: 'search',
      question: '"chen" · limit 10',
      parameters: { text: 'chen' },
      counts: { entities: 2, links: 1, total: 7 },
      outcome: 'done',
    });
  });

  it('holds what was refused, with the code that was told', async () => {
    const ask = window({ 'source.search': () => Promise.reject(new AppError('QUERY_TIMEOUT')) });
    expect(await ask('source.search', search)).toMatchObject({ error: { code: 'QUERY_TIMEOUT' } });
    expect(await lines('skein')).toMatchObject([{ action: 'search', outcome: 'QUERY_TIMEOUT' }]);
  });

  it('never holds a password, nor certificates', async () => {
    const ask = window();
    await ask('source.open', { requestId: 'r', target: { kind: 'neo4j', profile: database, password: 'hunter2' } });
    await ask('profile.save', { profile: database, password: 'hunter2' });
    const text = JSON.stringify([...(await lines('sample')), ...(await lines('skein'))]);
    expect(text).toContain('bolt://127.0.0.1:1');
    expect(text).not.toMatch(/hunter2|BEGIN CERTIFICATE/);
  });

  it('tells long selections by their size and hash', async () => {
    const ids = Array.from({ length: 5000 }, (_, nth) => `e${nth}`);
    await window()('source.get', { requestId: 'r', question: { ids } });
    const [line] = await lines('skein');
    expect(line?.parameters).toMatchObject({ ids: { count: 5000 } });
    expect(JSON.stringify(line).length).toBeLessThan(1500);
  });

  it('holds merges and splits that the page tells of', async () => {
    const ask = window({ 'audit.note': () => Promise.resolve(null) });
    const note = { kind: 'merge', into: 'Suspect 1', keys: ['1', '2'], reason: 'same card' };
    expect(await ask('audit.note', { note })).toEqual({ ok: true, value: null });
    expect(await ask('audit.note', { note: { ...note, kind: 'gossip' } })).toMatchObject({ ok: false });
    expect(await lines('skein')).toMatchObject([{ action: 'merge', parameters: { into: 'Suspect 1' } }]);
  });

  it('answers nothing that cannot be recorded, and leaves nothing open', async () => {
    const closed: string[] = [];
    const ask = window({ 'source.close': async () => void closed.push('close') });
    await mkdir(userData, { recursive: true });
    await writeFile(path.join(userData, 'audit'), 'a file stands in the way');
    expect(await ask('source.search', search)).toEqual({ ok: false, error: { code: 'AUDIT_UNWRITABLE', details: {} } });
    expect(await ask('source.open', open)).toMatchObject({ error: { code: 'AUDIT_UNWRITABLE' } });
    expect(closed).toEqual(['close']);
  });
});
