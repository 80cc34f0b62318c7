// Results of analyses as a table for other programs.
import Papa from 'papaparse';
import type { Words } from '../catalogue/types';
import { inertText } from '../inertText';
import type { Facts, Finding, Findings, Scores } from './Analysis';
import { ranked } from './ranked';

type Cell = string | number;

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

function tableOf(facts: Facts, result: Scores | Findings): Table {
  return result.kind === 'scores' ? scoreTable(facts, result) : findingTable(facts, result);
}

/** Who, then the score, then what else is known; of pairs the other end after the one. */
function scoreTable(facts: Facts, scores: Scores): Table {
  const { entities, others, columns, reasons } = scores;
  const who = (place: number): readonly Cell[] => {
    const entity = facts.entities[place];
    return entity === undefined ? [] : [entity.id, entity.key, entity.type, entity.caption];
  };
  const [, ...more] = columns;
  const whom = others === null ? [] : ['other_id', 'other_key', 'other_type', 'other_caption'];
  return {
    names: [
      'id',
      'key',
      'type',
      'caption',
      ...whom,
      'score',
      ...more.map(({ name }) => name),
      ...(reasons === undefined ? [] : ['reasons']),
    ],
    rows: [...ranked(scores, facts)].map((row) => [
      ...who(entities[row] ?? -1),
      ...(others === null ? [] : who(others[row] ?? -1)),
      ...columns.map(({ values }) => values[row] ?? ''),
      ...(reasons === undefined ? [] : [said(reasons[row])]),
    ]),
  };
}

/** A row for each finding: its score, who is in it, when, how much, and what the score is made of. */
function findingTable({ entities }: Facts, { findings, parts }: Findings): Table {
  const nameOf = (place: number) => entities[place]?.key || entities[place]?.caption || String(place);
  const hasReasons = findings.some(({ reasons }) => reasons !== undefined);
  const row = ({ members, links, first, last, sums, score, values, reasons }: Finding): readonly Cell[] => [
    score,
    members.map(nameOf).join('; '),
    links.length,
    timeText(first),
    timeText(last),
    Object.entries(sums)
      .map(([currency, sum]) => `${sum.toFixed(2)} ${currency}`)
      .join('; '),
    ...values.map((value) => (Number.isNaN(value) ? '' : value)),
    ...(hasReasons ? [said(reasons)] : []),
  ];
  return {
    names: [
      'score',
      'members',
      'links',
      'first',
      'last',
      'amounts',
      ...parts.map(({ name }) => name),
      ...(hasReasons ? ['reasons'] : []),
    ],
    rows: findings.map(row),
  };
}

/** Empty where the records have no time. */
function timeText(at: number): string {
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}

/** Tables for other programs are in English, as their column names are. */
function said(reasons: readonly Words[] | undefined): string {
  return (reasons ?? []).map(({ en }) => en).join(' ');
}

/** With a header, a row a line; text that a spreadsheet would run is marked as text. */
export function resultAsCsv(facts: Facts, result: Scores | Findings): string {
  const { names, rows } = tableOf(facts, result);
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? inertText(cell) : cell)));
  return `${Papa.unparse({ fields: [...names], data }, { newline: '\n' })}\n`;
}

/** `{ summary, rows }`, each row an object by the same names. */
export function resultAsJson(facts: Facts, result: Scores | Findings): string {
  const { names, rows } = tableOf(facts, result);
  const summary = Object.fromEntries(result.summary.map(({ name, value }) => [name, value]));
  const objects = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
  return `${JSON.stringify({ summary, rows: objects }, null, 1)}\n`;
}
