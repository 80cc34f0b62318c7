// Scores as a table for other programs.
import Papa from 'papaparse';
import { inertText } from '../inertText';
import type { Facts, Scores } from './Analysis';
import { ranked } from './ranked';

type Cell = string | number;

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Who, then the score, then what else is known; of pairs the other end after the one. */
function tableOf(facts: Facts, scores: Scores): Table {
  const { entities, others, columns } = scores;
  const who = (place: number): readonly Cell[] => {
    const entity = facts.entities[place];
    return entity === undefined ? [] : [entity.id, entity.key, entity.type, entity.caption];
  };
  const [, ...more] = columns;
  const whom = others === null ? [] : ['other_id', 'other_key', 'other_type', 'other_caption'];
  return {
    names: ['id', 'key', 'type', 'caption', ...whom, 'score', ...more.map(({ name }) => name)],
    rows: [...ranked(scores, facts)].map((row) => [
      ...who(entities[row] ?? -1),
      ...(others === null ? [] : who(others[row] ?? -1)),
      ...columns.map(({ values }) => values[row] ?? ''),
    ]),
  };
}

/** With a header, a row a line; text that a spreadsheet would run is marked as text. */
export function scoresAsCsv(facts: Facts, scores: Scores): string {
  const { names, rows } = tableOf(facts, scores);
  return `${Papa.unparse({ fields: [...names], data: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? inertText(cell) : cell))) }, { newline: '\n' })}\n`;
}

/** `{ summary, rows }`, each row an object by the same names. */
export function scoresAsJson(facts: Facts, scores: Scores): string {
  const { names, rows } = tableOf(facts, scores);
  const summary = Object.fromEntries(scores.summary.map(({ name, value }) => [name, value]));
  const objects = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
  return `${JSON.stringify({ summary, rows: objects }, null, 1)}\n`;
}
