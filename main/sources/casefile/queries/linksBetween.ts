// Question "links between": for each asked entity either its own links are read through or its pairs are looked up,
// whichever is less, so that a hub's 100,000 links are not read to find the three that lead to the chart.
import type { LinksBetweenQuestion, LinksBetweenReply } from '../../../../shared/questions';
import { answerToLinksBetween } from '../../answers';
import { linkColumns, subgraphOf, type LinkRow } from '../facts';
import type { OpenCase } from '../openCase';
import { askedSet, fill } from './askedSet';

export function linksBetween(open: OpenCase, question: LinksBetweenQuestion): LinksBetweenReply {
  askedSet(open, question.ids);
  const rows = [...question.ids, ...question.others].flatMap((id) => open.ids.rowOf(id) ?? []);
  fill(open, 'targets', rows);
  const targets = countIn(open, 'temp.targets');

  open.database.exec('DELETE FROM temp.joined');
  // Out of the asked to any target.
  join(open, { index: 'links_out', near: 'from_id', far: 'to_id', degree: 'out_links', targets, extra: '1' });
  // Into the asked from the others; from another asked one, the first statement has found it.
  join(open, {
    index: 'links_in',
    near: 'to_id',
    far: 'from_id',
    degree: 'in_links',
    targets,
    extra: 'l.from_id NOT IN temp.asked',
  });
  const links = open.database.all<LinkRow>(
    `SELECT ${linkColumns} FROM (SELECT link FROM temp.joined ORDER BY link LIMIT ?) j
     CROSS JOIN links l ON l.id = j.link`,
    [question.limit],
  );
  return {
    subgraph: subgraphOf(open, [], links, answerToLinksBetween(open.identity, question)),
    total: countIn(open, 'temp.joined'),
  };
}

interface Joining {
  readonly index: string;
  readonly near: string;
  readonly far: string;
  readonly degree: string;
  readonly targets: number;
  readonly extra: string;
}

/** Puts links between `temp.asked` (near) and `temp.targets` (far) into `temp.joined`. */
function join(open: OpenCase, { index, near, far, degree, targets, extra }: Joining): void {
  const start = `INSERT INTO temp.joined SELECT l.id FROM temp.asked a CROSS JOIN degrees d ON d.id = a.id`;
  open.database.exec(`
    ${start} AND d.${degree} <= ${targets}
    CROSS JOIN links l INDEXED BY ${index} ON l.${near} = a.id WHERE +l.${far} IN temp.targets AND ${extra} AND tick()`);
  open.database.exec(`
    ${start} AND d.${degree} > ${targets} CROSS JOIN temp.targets t
    CROSS JOIN links l INDEXED BY ${index} ON l.${near} = a.id AND l.${far} = t.id WHERE ${extra} AND tick()`);
}

function countIn(open: OpenCase, table: string): number {
  return open.database.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
}
