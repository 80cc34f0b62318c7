import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, type Fields } from '../../value';
import { anxOut } from './anx';
import { csvTablesOut } from './csv';
import { cypherOut } from './cypher';
import type { FactFormat } from './FactFormat';
import { anyFacts, factsOf, readBack, written, type PlainFacts } from './factsForTests';
import { followTheMoneyOut } from './followTheMoney';
import { gexfOut } from './gexf';
import { graphmlOut } from './graphml';
import { factFormatOf, factFormats } from './index';
import { jsonGraphOut } from './jsonGraph';
import { neo4jCsvOut } from './neo4jCsv';
import { snapshotOut } from './snapshot';
import { stixOut } from './stix';

const runs = { seed: 7, numRuns: 150 };

async function roundTrip(format: FactFormat, facts: PlainFacts) {
  const { bytes, unsaid } = await written(format, factsOf(facts));
  return { ...readBack(bytes, `x.${format.extension}`), unsaid, bytes };
}

/** Without what is nothing: a field of no value. */
function said(facts: PlainFacts): PlainFacts {
  const filled = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return {
    entities: facts.entities.map(({ type, key, fields }) => ({ type, key, fields: filled(fields) })),
    links: facts.links.map(({ type, from, to, fields }) => ({ type, from, to, fields: filled(fields) })),
  };
}

describe('what a format wrote reads back', () => {
  it.each([graphmlOut, gexfOut, jsonGraphOut, stixOut, followTheMoneyOut, snapshotOut])(
    'exactly, whatever it holds: $id $extension',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anyFacts, async (facts) => {
          const { entities, links, unsaid } = await roundTrip(format, facts);
          if (unsaid.badNames === undefined) expect({ entities, links }).toEqual(said(facts));
        }),
        runs,
      );
    },
    60_000,
  );

  it('from ANX with all entities, links and texts but self-loops and characters that XML has not, which are counted', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const { entities, links, unsaid } = await roundTrip(anxOut, facts);
        const expected = said(facts);
        const loops = expected.links.filter(({ from, to }) => from === to).length;
        expect(unsaid.selfLoops ?? 0).toBe(loops);
        expect(links).toHaveLength(expected.links.length - loops);
        expect(entities).toHaveLength(expected.entities.length);
        if (unsaid.badCharacters !== undefined) return;
        expect(entities.map(({ key }) => key)).toEqual(expected.entities.map(({ key }) => key));
      }),
      runs,
    );
  }, 60_000);

  it('from CSV with the same ends and keys, and every field as its text', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const { entities, links } = await roundTrip(csvTablesOut, facts);
        const expected = said(facts);
        expect(entities.map(({ key, type }) => [key, type])).toEqual(
          expected.entities.map(({ key, type }) => [key, type]),
        );
        expect(links.map(({ from, to, type }) => [from, to, type])).toEqual(
          expected.links.map(({ from, to, type }) => [from, to, type]),
        );
        expect(entities.map(({ fields }) => texts(fields))).toEqual(
          expected.entities.map(({ fields }) => texts(fields)),
        );
      }),
      runs,
    );
  }, 60_000);

  it('from neo4j-admin CSV exactly where nothing was counted', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const { entities, links, unsaid } = await roundTrip(neo4jCsvOut, facts);
        expect([entities.length, links.length]).toEqual([facts.entities.length, facts.links.length]);
        expect(links.map(({ from, to }) => [from, to])).toEqual(facts.links.map(({ from, to }) => [from, to]));
        if (Object.keys(unsaid).length > 0) return;
        expect(links.map(({ fields }) => Object.values(fields))).toEqual(
          said(facts).links.map(({ fields }) => Object.values(fields)),
        );
      }),
      runs,
    );
  }, 60_000);

  it.each(factFormats)('as the same bytes each time, however the facts come in: $id $extension', async (format) => {
    const [facts] = fc.sample(anyFacts, { seed: 3, numRuns: 1 });
    const one = await written(format, factsOf(facts ?? { entities: [], links: [] }, 1));
    const other = await written(format, factsOf(facts ?? { entities: [], links: [] }, 100));
    if (format !== cypherOut) expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    expect(one.unsaid).toEqual(other.unsaid);
    expect((await written(format, factsOf(facts ?? { entities: [], links: [] }, 1))).bytes).toEqual(one.bytes);
  });
});

describe('choosing a format', () => {
  it('goes by the end of the name', () => {
    expect(factFormatOf('A.GraphML')?.id).toBe('graphml');
    expect(factFormatOf('x.json')?.id).toBe('json-graph');
    expect(factFormatOf('x.skein.json')?.id).toBe('skein-snapshot');
    expect(factFormatOf('x.zip')?.id).toBe('csv-tables');
    expect(factFormatOf('x.doc')).toBeNull();
  });
});

/** Values in order: names of columns may differ by the signs that keep them apart. */
function texts(fields: Fields): readonly string[] {
  return Object.values(fields)
    .map(textOf)
    .filter((text) => text !== '')
    .sort();
}
