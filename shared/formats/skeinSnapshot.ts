// A Skein snapshot as facts: its entities and links become a case again. What was drawn by hand is no fact and is counted as
// left out; places, rules and notes stay in the snapshot.
import type { CaseSink } from '../caseRows';
import { isDrawn } from '../drawn';
import { parseSnapshot, snapshotFormat } from '../snapshot';
import { GraphRows } from './GraphRows';
import type { ImportFormat, ImportSummary } from './ImportFormat';
import { refusal } from './ImportFormat';
import { isTooDeep } from './readJson';

export const skeinSnapshot: ImportFormat = {
  id: 'skein-snapshot',
  title: { en: 'Skein snapshot', zh: 'Skein 快照' },
  extensions: [],
  detect: (head) => head.slice(0, 200).includes(`"${snapshotFormat}"`),
  read: (text, { fileName }, sink) => read(text, fileName, sink),
};

function read(text: string, fileName: string, sink: CaseSink): ImportSummary {
  if (isTooDeep(text)) throw refusal(fileName, 1, 'tooDeep', { depth: 64 });
  const { entities, links } = parseSnapshot(text, fileName).chart;
  const rows = new GraphRows(sink);
  const facts = entities.filter(({ entity }) => !isDrawn(entity.id));
  facts.forEach(({ entity: { id, type, key, fields } }, nth) =>
    rows.entity({ id, type, key, fields }, { fileName, row: nth + 1 }),
  );
  const among = links.filter(({ link }) => !isDrawn(link.id) && rows.has(link.from) && rows.has(link.to));
  among.forEach(({ link: { type, from, to, fields } }, nth) =>
    rows.link({ type, from, to, fields }, { fileName, row: nth + 1 }),
  );
  return rows.end(entities.length - facts.length + links.length - among.length);
}
