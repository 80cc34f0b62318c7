// Reports and their Word documents: what is in them, the same bytes for the same chart, nothing active from hostile words.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartEntity, ChartLink } from '../chartState';
import type { EntityId, LinkId } from '../ids';
import { composeReport } from './composeReport';
import { keyPlayers } from './keyPlayers';
import { reportSchema, type Block } from './Report';
import type { ReportSubject, ReportWishes } from './ReportSubject';
import { builtInTemplates } from './sections';
import { writeDocx } from './writeDocx';

function entity(id: string, name: string, type = 'Suspect'): ChartEntity {
  const fields = { name, status: 'wanted' };
  return {
    entity: { id: id as EntityId, type, key: `K-${id}`, caption: name, fields, record: null },
    ...{ x: 0, y: 0, isPinned: false, isHidden: false, broughtBy: ['b1'], knownNeighbours: null },
  };
}

function payment(from: string, to: string, nth: number, amount: number): ChartLink {
  const fields = { amount, currency: 'CNY', at: { t: 'datetime', v: `2026-05-0${nth}T10:00:00+08:00` } } as const;
  const ends = { from: from as EntityId, to: to as EntityId };
  return {
    link: { id: `${from}${to}${nth}` as LinkId, type: 'TRANSFERRED', ...ends, fields, record: null },
    broughtBy: ['b1'],
  };
}

const people = [entity('a', 'Chen Wei 陈伟'), entity('b', 'Li Na 李娜'), entity('c', 'Wang 王')];
const links = [payment('a', 'b', 1, 100.1), payment('a', 'b', 2, 200.2), payment('b', 'c', 3, 50)];

const subject: ReportSubject = {
  entities: people,
  links,
  leftOut: { entities: 1, links: 2 },
  filters: 1,
  bringings: [],
  files: {},
  callouts: [{ nth: 1, text: 'The first payment.' }],
  timeZone: 'Asia/Shanghai',
  chartTitle: 'Lantern',
  source: 'Operation Lantern',
  program: 'Skein 0.1.0',
  picture: null,
  paths: null,
  flow: null,
  grades: [],
};

const wishes: ReportWishes = {
  title: 'Payments of Chen Wei',
  purpose: 'For the prosecutor.\n\nSecond paragraph.',
  handling: 'RESTRICTED 内部',
  language: 'en',
  paper: { size: 'a4', isLandscape: false },
  sections: builtInTemplates.full,
  agency: 'Bureau 7',
  logo: null,
  at: '2026-06-14T09:12:00.000Z',
};

function tables(blocks: readonly Block[]): readonly (readonly (readonly string[])[])[] {
  return blocks.flatMap((block) => (block.is === 'table' ? [block.rows] : []));
}

describe('composeReport', () => {
  it('sets followed money and SIM boxes as pictures, and says what is left out of them', () => {
    const one = { svg: '<svg viewBox="0 0 1 1"></svg>', caption: 'One' };
    const boxes = { pictures: [one, one], shown: 2, count: 5 };
    const sections = builtInTemplates.full.map(({ id }) => ({ id, isOn: id === 'flow' || id === 'boxes' }));
    const of = (withheld: readonly 'flow'[]) =>
      composeReport({ ...subject, views: { flow: one, boxes, withheld } }, { ...wishes, sections }).blocks;
    const picture = { is: 'picture', ...one };
    const boxBlocks = [
      { is: 'heading', level: 1, text: 'SIM boxes' },
      ...[picture, picture],
      { is: 'note', text: '2 of 5 SIM boxes shown.' },
    ];
    const heading = { is: 'heading', level: 1, text: 'Followed money' };
    expect(of([])).toEqual([heading, picture, ...boxBlocks]);
    expect(of(['flow'])).toEqual([
      heading,
      { is: 'note', text: 'Left out: this view shows what is redacted.' },
      ...boxBlocks,
    ]);
  });

  it('holds the sections that are on in their order, with their tables', () => {
    const report = composeReport(subject, wishes);
    expect(reportSchema.parse(report)).toEqual(report);
    const headings = report.blocks.flatMap((block) =>
      block.is === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(headings).toEqual([
      'Purpose',
      'Call-outs',
      'Key entities',
      'Entities',
      'Links',
      'Method',
      'Appendix: sources',
    ]);
    const [players, suspects, bundles] = tables(report.blocks);
    expect(players?.[0]).toEqual(['1', 'Li Na 李娜', 'Suspect', '2', '3', '¥300.30', '¥50']);
    expect(suspects?.map(([name, key]) => [name, key])).toContainEqual(['Chen Wei 陈伟', 'K-a']);
    expect(bundles?.[0]?.slice(0, 4)).toEqual(['Chen Wei 陈伟', 'Transferred to', 'Li Na 李娜', '2']);
    expect(bundles?.[0]?.at(-1)).toBe('¥300.30');
    expect(report.writtenAt).toContain('2026-06-14 17:12');
  });

  it('is in Chinese when asked, and the same each time', () => {
    const zh = composeReport(subject, { ...wishes, language: 'zh' });
    expect(zh.blocks).toContainEqual({ is: 'heading', level: 1, text: '关键实体' });
    expect(composeReport(subject, { ...wishes, language: 'zh' })).toEqual(zh);
  });

  it('says how many rows are left out of a long table', () => {
    const many = Array.from({ length: 612 }, (_, nth) => entity(`n${String(nth).padStart(4, '0')}`, `Name ${nth}`));
    const report = composeReport({ ...subject, entities: many, links: [] }, wishes);
    expect(tables(report.blocks)[0]).toHaveLength(500);
    const notes = report.blocks.flatMap((block) => (block.is === 'note' ? [block.text] : []));
    expect(notes[0]).toMatch(/^500 of 612 shown/);
  });

  it('loses no word of a long purpose and keeps each piece short enough for a page', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3000, unit: 'grapheme' }), { maxLength: 4 }), (parts) => {
        const purpose = parts.join('\n');
        const { blocks } = composeReport(
          { ...subject, links: [] },
          { ...wishes, purpose, sections: [{ id: 'purpose', isOn: true }] },
        );
        const texts = blocks.flatMap((block) => (block.is === 'paragraph' ? [block.text] : []));
        expect(texts.join('').replace(/\s/gu, '')).toBe(purpose.replace(/\s/gu, ''));
        expect(texts.every((text) => text.length <= 1200)).toBe(true);
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

describe('paths in a report', () => {
  it('are told step by step, against the link too, with times, gaps and sums', () => {
    const [first, second] = links;
    if (first === undefined || second === undefined) throw new Error('no links');
    const hop = (link: ChartLink, gapS: number | null) => ({ link: link.link.id, at: null, gapS, parallel: 1 });
    const ids = ['a', 'b', 'a'].map((id) => id as EntityId);
    const answer = {
      source: { kind: 'casefile', name: 'T', version: '' },
      question: 'paths',
      detail: '',
      at: '',
    } as const;
    const paths = {
      paths: [{ entities: ids, hops: [hop(first, null), hop(second, 86_400)], cost: 2 }],
      subgraph: { entities: people.map((it) => it.entity), links: links.map((it) => it.link), files: {}, answer },
      ...{ isCut: false, isPartial: false, looked: 3, missing: [] },
    };
    const sections = [{ id: 'paths', isOn: true } as const];
    const { blocks } = composeReport({ ...subject, paths }, { ...wishes, sections });
    expect(blocks[1]).toEqual({ is: 'heading', level: 2, text: 'Path 1: 2 steps' });
    const [there, back] = tables(blocks)[0] ?? [];
    expect(there).toEqual([
      '1',
      'Chen Wei 陈伟',
      'Transferred to',
      'Li Na 李娜',
      '2026-05-01 10:00:00 +08:00',
      '',
      '¥100.10',
    ]);
    expect(back?.slice(1, 4)).toEqual(['Li Na 李娜', 'Received from', 'Chen Wei 陈伟']);
    expect(back?.[5]).toBe('24 h');
  });
});

describe('what the analyst knows besides', () => {
  const [chen, li, wang] = people.map(({ entity }) => entity);
  if (chen === undefined || li === undefined || wang === undefined) throw new Error('nobody');

  it('tells followed money transfer by transfer, with times, gaps and how much of each it is', () => {
    const [first, then] = ['2026-05-03T02:00:00Z', '2026-05-03T04:00:00Z'] as const;
    const steps = [
      { from: chen, to: li, at: first, gapS: null, amount: 300.5, followed: 300.5 },
      { from: li, to: wang, at: then, gapS: 7200, amount: 500, followed: 300.5 },
    ];
    const flow = { origins: [chen], direction: 'forward', split: 'fifo', currency: 'CNY', steps } as const;
    const sections = [{ id: 'flow', isOn: true } as const, { id: 'method', isOn: true } as const];
    const { blocks } = composeReport({ ...subject, flow }, { ...wishes, sections });
    expect(blocks[1]).toEqual({ is: 'heading', level: 2, text: 'Money of Chen Wei 陈伟: where it went' });
    const at = '2026-05-03 12:00:00 +08:00';
    expect(tables(blocks)[0]?.[1]).toEqual(['2', 'Li Na 李娜', 'Wang 王', at, '2 h', '¥500', '¥300.50']);
    expect(JSON.stringify(blocks)).toContain('what came in first goes out first');
  });

  it('lists grades of what is in the report, with whom they are about, and of nothing else', () => {
    const grade = { on: 'entity', id: 'a', field: 'status', reliability: 'B', credibility: '2' } as const;
    const grades = [
      { ...grade, handling: 'SECRET', note: 'Seen twice.' },
      { ...grade, id: 'nobody', handling: '', note: 'not here' },
    ];
    const { blocks } = composeReport({ ...subject, grades }, wishes);
    expect(tables(blocks).at(-1)).toEqual([['Chen Wei 陈伟', 'Status', 'B2', 'SECRET', 'Seen twice.']]);
    expect(JSON.stringify(blocks)).not.toContain('not here');
  });
});

describe('keyPlayers', () => {
  it('does not depend on the order in which links are listed', () => {
    const players = keyPlayers(people, links, 10);
    expect(keyPlayers(people, links.toReversed(), 10)).toEqual(players);
    expect(players.map(({ it }) => it.entity.id)).toEqual(['b', 'a', 'c']);
  });
});

function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('writeDocx', () => {
  const stamp = { program: 'Skein 0.1.0', at: wishes.at };

  it('gives the same bytes for the same report, with headings, real tables, and the handling code in header and footer', async () => {
    const report = composeReport(subject, wishes);
    const docx = await writeDocx(report, [], stamp);
    expect(await writeDocx(report, [], stamp)).toEqual(docx);
    const parts = partsOf(docx);
    const [header, footer] = ['header', 'footer'].map((kind) => parts.get(`word/${kind}1.xml`) ?? '');
    expect(header).toContain('RESTRICTED 内部');
    expect(footer).toContain('RESTRICTED 内部');
    expect(footer).toContain('NUMPAGES');
    const text = parts.get('word/document.xml') ?? '';
    expect(text).toContain('Heading1');
    expect(text).toContain('<w:tblHeader/>');
    expect(text).toContain('陈伟');
    expect(text).toContain('w:eastAsia="Microsoft YaHei"');
    expect(parts.get('docProps/core.xml')).toContain('>2026-06-14T09:12:00.000Z<');
  });

  it('stays well-formed and refers to nothing outside with a thousand hostile captions', async () => {
    const payloads = [
      '</w:t><w:fldSimple w:instr="INCLUDETEXT x"/>',
      '<script>',
      '=cmd|x!A1',
      '\u0000\ud800\uffff',
      '&#0;',
      'javascript:x',
      ']]>',
    ];
    const hostile = Array.from({ length: 1000 }, (_, nth) => {
      const words = `${payloads[nth % payloads.length] ?? ''} ${nth}`;
      return entity(words, words, nth % 2 === 0 ? 'Suspect' : (payloads[nth % payloads.length] ?? 'Other'));
    });
    const report = composeReport(
      { ...subject, entities: hostile, links: [] },
      { ...wishes, title: payloads.join(' ') },
    );
    const parts = partsOf(await writeDocx(report, [], stamp));
    const plain = partsOf(await writeDocx(composeReport(subject, wishes), [], stamp));
    expect([...parts.keys()]).toEqual([...plain.keys()]);
    const tags = new Set<string>();
    const targets = new Set<string>();
    for (const [name, xml] of parts) {
      const parser = new SaxesParser({ xmlns: false });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.on('opentag', (tag) => {
        tags.add(tag.name);
        targets.add(tag.attributes['TargetMode'] ?? '');
      });
      parser.write(xml).close();
    }
    expect([...tags].filter((tag) => /^w:(fldSimple|altChunk|object|hyperlink)$|script/.test(tag))).toEqual([]);
    expect([...targets]).toEqual(['']);
  }, 60_000);
});
