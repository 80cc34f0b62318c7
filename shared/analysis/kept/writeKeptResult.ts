// Writes a result of an analysis as a case keeps it: the best rows, as many as there is room for, with those whom they name.
import { mostResultLength } from '../../caseWork';
import type { LinkId } from '../../ids';
import type { AnalysedEntity, Facts, Findings, Scores } from '../Analysis';
import { ranked } from '../ranked';
import { mostKeptRows, rowsOf, type KeptResult } from './keptResult';

/** What is written: all rows of a result, in its facts. */
interface WholeResult extends Omit<KeptResult, 'rows' | 'entities' | 'links'> {
  readonly facts: Pick<Facts, 'entities'>;
  readonly captionOf: (entity: AnalysedEntity) => string;
  /** By place among the links. */
  readonly linkAt: (place: number) => LinkId | undefined;
}

/** The text, with the best rows as far as there is room; null when there is none even for the settings. */
export function writeKeptResult(whole: WholeResult): string | null {
  let most = Math.min(mostKeptRows, rowsOf(whole.result));
  for (;;) {
    const written = textOf(whole, most);
    if (written.length <= mostResultLength) return written;
    if (most === 0) return null;
    // A little less than fits if all rows were alike, so that few looks suffice.
    most = Math.min(most - 1, Math.floor((0.95 * most * mostResultLength) / written.length));
  }
}

function textOf(whole: WholeResult, most: number): string {
  const { facts, captionOf, linkAt, result, ...head } = whole;
  const entities = new Numbering((place) => {
    const entity = facts.entities[place];
    return entity === undefined
      ? undefined
      : { id: entity.id, key: entity.key, type: entity.type, caption: captionOf(entity) };
  });
  const links = new Numbering(linkAt);
  const told =
    result.kind === 'scores' ? scoresOf(whole, result, most, entities) : findingsOf(result, most, entities, links);
  const of = { entities: entities.list, links: links.list };
  const all = { format: 'skein-result', version: 1, ...head, rows: rowsOf(result), ...of, result: told };
  return JSON.stringify(all, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}

/** Places of the facts, numbered anew in the order in which they are named. */
class Numbering<T> {
  readonly list: T[] = [];
  private readonly places = new Map<number, number>();

  constructor(private readonly at: (place: number) => T | undefined) {}

  /** Those where there is nothing are passed over. */
  placesOf(before: Iterable<number>): readonly number[] {
    return Array.from(before).flatMap((place) => this.place(place));
  }

  private place(before: number): readonly number[] {
    const known = this.places.get(before);
    if (known !== undefined) return [known];
    const it = this.at(before);
    if (it === undefined) return [];
    this.places.set(before, this.list.length);
    return [this.list.push(it) - 1];
  }
}

function scoresOf({ facts }: WholeResult, scores: Scores, most: number, named: Numbering<unknown>) {
  const { kind, entities, others, columns, reasons: why, summary: said } = scores;
  // Of millions only these are looked at.
  const rows = Array.from(ranked(scores, facts).subarray(0, most));
  const at = (list: Uint32Array) => named.placesOf(rows.map((row) => list[row] ?? -1));
  return {
    kind,
    entities: at(entities),
    others: others === null ? null : at(others),
    columns: columns.map(({ values, ...about }) => {
      const own = rows.map((row) => values[row]);
      return typeof values[0] === 'string' ? { ...about, texts: own } : { ...about, numbers: own };
    }),
    ...(why === undefined ? {} : { reasons: rows.map((row) => why[row] ?? []) }),
    summary: said,
  };
}

function findingsOf(
  { kind, findings: all, parts, summary: said }: Findings,
  most: number,
  entities: Numbering<unknown>,
  links: Numbering<unknown>,
) {
  const rows = all.slice(0, most).map((finding) => ({
    ...finding,
    members: entities.placesOf(finding.members),
    links: links.placesOf(finding.links),
  }));
  return { kind, findings: rows, parts, summary: said };
}
