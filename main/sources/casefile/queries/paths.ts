// Question "paths": the engine over the link indexes. Fields are read only where the question turns on them; else the
// indexes alone tell who is linked with whom.
import { linkType } from '../../../../shared/catalogue';
import type { PathsQuestion, PathsReply } from '../../../../shared/questions';
import { answerToPaths } from '../../answers';
import { findPaths } from '../../paths/findPaths';
import type { KnownLinks } from '../../paths/KnownLinks';
import { momentIn, needsFields, passOf, type Pass } from '../../paths/passOf';
import { pathsReply, shownBy } from '../../paths/pathsReply';
import { runNow, type Reach, type Size } from '../../paths/Reach';
import { fieldsOf, linkColumns, nameIn, subgraphOf, type LinkRow } from '../facts';
import type { OpenCase } from '../openCase';
import { askedSet } from './askedSet';
import { entitiesAt } from './get';

interface Watch {
  readonly tick: () => void;
  readonly onProgress: (done: number) => void;
}

export function paths(open: OpenCase, question: PathsQuestion, { tick, onProgress }: Watch): PathsReply {
  const { rows: asked, missing } = askedSet(open, question.ids);
  const found = runNow(findPaths(question, asked, new CaseReach(open, question), { onProgress }), tick);
  const shown = shownBy(asked, found);
  const links = open.database.all<LinkRow>(
    `SELECT ${linkColumns} FROM json_each(?) j CROSS JOIN links l ON l.id = j.value AND tick() ORDER BY j.key`,
    [JSON.stringify(shown.links)],
  );
  const answer = answerToPaths(open.identity, question);
  return {
    ...pathsReply(found, open.ids, missing),
    subgraph: subgraphOf(open, entitiesAt(open, shown.entities), links, answer),
  };
}

interface Ends {
  readonly link: number;
  readonly type: number;
  readonly from: number;
  readonly to: number;
}
/** `fields` is null when they were not read. */
type TakeRow = (link: number, type: number, from: number, to: number, fields: string | null) => void;

interface FieldsRow {
  readonly id: number;
  readonly type: number;
  readonly from_id: number;
  readonly to_id: number;
  readonly fields: string;
}

const untimed: Pass = { at: Number.NaN, cost: 1 };

/** Numbers are those of the rows. */
class CaseReach implements Reach {
  private readonly ranks = new Map<number, number>();
  private readonly pass: ReturnType<typeof passOf>;
  private readonly withFields: boolean;
  private readonly isPassing: string;
  private readonly undirected: ReadonlySet<number>;
  private readonly timeFields: ReadonlyMap<number, string | null>;

  constructor(
    private readonly open: OpenCase,
    private readonly question: PathsQuestion,
  ) {
    this.pass = passOf(question);
    this.withFields = needsFields(question);
    const types = question.linkTypes?.flatMap((name) => open.linkTypes.idOf.get(name) ?? []);
    this.isPassing = types === undefined ? 'tick()' : `tick() AND l.type IN (${types.join()})`;
    const names = [...open.linkTypes.nameOf];
    this.timeFields = new Map(names.map(([id, name]) => [id, linkType(name).timeField ?? null]));
    this.undirected = new Set(names.flatMap(([id, name]) => (linkType(name).isDirected ? [] : [id])));
  }

  links(of: readonly number[], known: KnownLinks): void {
    const batch = new Set(of);
    this.read(of, 'links_out', 'from_id', (link, type, from, to, fields) => {
      this.add(known, { link, type, from, to }, fields);
    });
    this.read(of, 'links_in', 'to_id', (link, type, from, to, fields) => {
      // What starts at one of them was found from there.
      if (!batch.has(from)) this.add(known, { link, type, from, to }, fields);
    });
  }

  sizes(of: readonly number[], sizes: Map<number, Size>): void {
    const most = this.question.mostNeighbours ?? Number.POSITIVE_INFINITY;
    const rows = this.open.database.all<{ id: number; links: number; neighbours: number }>(
      `SELECT d.id, d.out_links + d.in_links AS links, d.neighbours FROM json_each(?) j
       CROSS JOIN degrees d ON d.id = j.value WHERE tick()`,
      [JSON.stringify(of)],
    );
    for (const { id, links, neighbours } of rows) sizes.set(id, { links, isCrowded: neighbours > most });
  }

  keys(of: readonly number[]): void {
    const rows = this.open.database.all<{ id: number; key_rank: number }>(
      'SELECT d.id, d.key_rank FROM json_each(?) j CROSS JOIN degrees d ON d.id = j.value WHERE tick()',
      [JSON.stringify(of)],
    );
    for (const { id, key_rank: rank } of rows) this.ranks.set(id, rank);
  }

  times(places: readonly number[], known: KnownLinks): void {
    const rows = this.open.database.all<{ place: number; type: number; fields: string }>(
      `SELECT json_extract(j.value, '$[0]') AS place, l.type, l.fields FROM json_each(?) j
       CROSS JOIN links l ON l.id = json_extract(j.value, '$[1]') WHERE tick()`,
      [JSON.stringify(places.map((place) => [place, known.linkAt(place)]))],
    );
    for (const { place, type, fields } of rows) {
      known.setTime(place, momentIn(fieldsOf(this.open, fields), this.timeFields.get(type) ?? null));
    }
  }

  compareEntities(a: number, b: number): number {
    return (this.ranks.get(a) ?? 0) - (this.ranks.get(b) ?? 0);
  }

  compareLinks(a: number, b: number): number {
    return a - b;
  }

  private read(of: readonly number[], index: 'links_out' | 'links_in', near: 'from_id' | 'to_id', take: TakeRow): void {
    const from = `FROM json_each(?) j CROSS JOIN links l INDEXED BY ${index} ON l.${near} = j.value
      WHERE ${this.isPassing}`;
    const asked = [JSON.stringify(of)];
    if (this.withFields) {
      const sql = `SELECT l.id, l.type, l.from_id, l.to_id, l.fields ${from}`;
      for (const row of this.open.database.all<FieldsRow>(sql, asked)) {
        take(row.id, row.type, row.from_id, row.to_id, row.fields);
      }
      return;
    }
    // As one text: to hand out each row by itself takes five times as long.
    const sql = `SELECT group_concat(l.id || ',' || l.type || ',' || l.from_id || ',' || l.to_id) AS numbers ${from}`;
    const all = this.open.database.get<{ numbers: string | null }>(sql, asked)?.numbers ?? '';
    const numbers = JSON.parse(`[${all}]`) as readonly number[];
    for (let at = 0; at + 3 < numbers.length; at += 4) {
      take(numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0, numbers[at + 3] ?? 0, null);
    }
  }

  private add(known: KnownLinks, { link, type, from, to }: Ends, fields: string | null): void {
    const pass = fields === null ? untimed : this.passing(type, fields);
    if (pass === null) return;
    known.add({ link, from, to, isUndirected: this.undirected.has(type), at: pass.at, cost: pass.cost });
  }

  private passing(type: number, fields: string): Pass | null {
    const name = nameIn(this.open, this.open.linkTypes.nameOf, type);
    return this.pass(name, fieldsOf(this.open, fields), this.timeFields.get(type) ?? null);
  }
}
