// A result of an analysis as a case keeps it: its rows, the best first, with only those whom they name. The text may come from
// anybody's file: it is read with distrust, and one that does not hold together is none.
import { z } from 'zod';
import { mostResultLength } from '../../caseWork';
import { overlaySchema } from '../../dress/overlay';
import { entityIdSchema, linkIdSchema } from '../../ids';
import type { Findings, Scores } from '../Analysis';

/** Of more rows the best are kept. */
export const mostKeptRows = 2000;

const text = z.string().max(mostResultLength);
const name = z.string().max(1000);
const count = z.int().min(0);
const words = z.object({ en: text, zh: text });
const places = z.array(count);
/** JSON has no word for three numbers. */
const number = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity']).transform(Number)]);
const reasons = z.array(words);
const summary = z.array(z.object({ name, words, value: number })).max(100);

const column = z.intersection(
  z.object({ name: name.min(1), words, isName: z.boolean().optional(), said: z.record(text, words).optional() }),
  z.union([z.object({ numbers: z.array(number) }), z.object({ texts: z.array(text) })]),
);

const scores = z.object({
  kind: z.literal('scores'),
  entities: places,
  others: places.nullable(),
  columns: z.tuple([column], column),
  reasons: z.array(reasons).optional(),
  summary,
});

const findings = z.object({
  kind: z.literal('findings'),
  findings: z.array(
    z.object({
      members: places,
      links: places,
      first: number,
      last: number,
      sums: z.record(name, number),
      score: number,
      values: z.array(number),
      reasons: reasons.optional(),
    }),
  ),
  parts: z.array(z.object({ name, words })).max(100),
  summary,
});

const read = z.object({
  entities: count,
  links: count,
  ofEntities: count,
  ofLinks: count,
  isDatabase: z.boolean(),
  at: z.string().max(100),
});

const keptSchema = z.object({
  format: z.literal('skein-result'),
  version: z.literal(1),
  ...overlaySchema.pick({ analysis: true, chosen: true, scope: true, about: true, types: true }).shape,
  at: z.iso.datetime(),
  /** The chart that was on the screen. */
  chart: z.object({ id: name, title: text }),
  /** What it was made from, to be known again: of the chart, and of the whole source. */
  chartMark: name,
  sourceMark: name,
  /** Of all that was looked at. */
  counts: z.object({ entities: count, links: count, hidden: count, filtered: count, read: read.nullable() }),
  /** How many rows there were. */
  rows: count,
  /** With captions as they were seen. */
  entities: z.array(z.object({ id: entityIdSchema, key: text, type: name, caption: text })),
  links: z.array(linkIdSchema),
  result: z.discriminatedUnion('kind', [scores, findings]),
});
type Kept = z.infer<typeof keptSchema>;

export interface KeptResult extends Omit<Kept, 'format' | 'version' | 'result'> {
  readonly result: Scores | Findings;
}

/** How many rows it has. */
export function rowsOf(result: Scores | Findings | Kept['result']): number {
  return result.kind === 'scores' ? result.entities.length : result.findings.length;
}

/** Null for a text that is none of ours, or that does not hold together. */
export function readKeptResult(written: string): KeptResult | null {
  if (written.length > mostResultLength) return null;
  const parsed = keptSchema.safeParse(parsedOrNull(written));
  if (!parsed.success) return null;
  const { format: _format, version: _version, result, ...head } = parsed.data;
  const isWhole = isWithin(result, { entities: head.entities.length, links: head.links.length });
  return isWhole && head.rows >= rowsOf(result) ? { ...head, result: resultOf(result) } : null;
}

function parsedOrNull(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}

interface Sizes {
  readonly entities: number;
  readonly links: number;
}

/** Every place is one of those that are there, and what belongs to a row is there for each row. */
function isWithin(result: Kept['result'], { entities, links }: Sizes): boolean {
  const are = (list: readonly number[], size: number) => list.every((place) => place < size);
  if (result.kind === 'findings') {
    return result.findings.every(
      ({ members, links: own, values }) =>
        are(members, entities) && are(own, links) && values.length <= result.parts.length,
    );
  }
  const rows = result.entities.length;
  const isLong = (list: { readonly length: number } | null | undefined) => (list?.length ?? rows) === rows;
  const areLong = result.columns.every((one) => isLong('texts' in one ? one.texts : one.numbers));
  const isThere = are(result.entities, entities) && are(result.others ?? [], entities);
  return rows <= mostKeptRows && isThere && areLong && isLong(result.others) && isLong(result.reasons);
}

function resultOf(result: Kept['result']): Scores | Findings {
  if (result.kind === 'findings') {
    const { kind, parts, summary: said } = result;
    const rows = result.findings.map(({ reasons: why, ...finding }) => ({
      ...finding,
      ...(why === undefined ? {} : { reasons: why }),
    }));
    return { kind, findings: rows, parts, summary: said };
  }
  const {
    kind,
    entities,
    others,
    columns: [first, ...more],
    reasons: why,
    summary: said,
  } = result;
  return {
    kind,
    entities: Uint32Array.from(entities),
    others: others === null ? null : Uint32Array.from(others),
    columns: [columnOf(first), ...more.map(columnOf)],
    ...(why === undefined ? {} : { reasons: why }),
    summary: said,
  };
}

function columnOf(one: z.infer<typeof column>): Scores['columns'][number] {
  const { name: id, words: title, isName, said } = one;
  const about = {
    name: id,
    words: title,
    ...(isName === undefined ? {} : { isName }),
    ...(said === undefined ? {} : { said }),
  };
  return { ...about, values: 'texts' in one ? one.texts : one.numbers };
}
