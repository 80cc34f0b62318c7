// A Skein snapshot out: every entity and link on one chart, placed on a spiral in their order (Vogel 1979, the sunflower), so
// that none covers another. It opens without its source, and a layout puts it in order.
import { plainDress } from '../../dress/Dress';
import type { EntityId, LinkId } from '../../ids';
import { noLooks } from '../../looks';
import { snapshotFormat, snapshotText, snapshotVersion } from '../../snapshot';
import type { Fields } from '../../value';
import type { FactFormat, Facts, Unsaid } from './FactFormat';

export const snapshotOut: FactFormat = {
  id: 'skein-snapshot',
  title: { en: 'Skein snapshot', zh: 'Skein 快照' },
  extension: 'skein.json',
  write,
};

const step = 40;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const bringing = 'b1';

async function* write(facts: Facts, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const { title, at } = facts;
  const source = { kind: 'snapshot', name: title, version: 'Skein' };
  const head = { format: snapshotFormat, version: snapshotVersion, app: 'Skein', savedAt: at, source, looks: noLooks };
  const answer = { source, question: 'opening', detail: '', at };
  const bringings = [{ id: bringing, kind: 'opening', parents: [], answer }];
  yield `${JSON.stringify(head).slice(0, -1)},"chart":{"bringings":${snapshotText(bringings)},"dress":${snapshotText(plainDress)},"entities":[\n`;
  let place = 0;
  for await (const batch of facts.entities()) {
    let text = '';
    for (const { type, key, caption, fields } of batch) {
      const entity = {
        id: `n${place}` as EntityId,
        type: type || 'Other',
        key,
        caption,
        fields: holdable(fields, unsaid),
        record: null,
      };
      const [radius, angle] = [step * Math.sqrt(place), place * goldenAngle];
      const [x, y] = [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
      const shown = { isPinned: false, isHidden: false, broughtBy: [bringing], knownNeighbours: null };
      text += `${place === 0 ? '' : ',\n'}${snapshotText({ entity, x, y, ...shown })}`;
      place += 1;
    }
    yield text;
  }
  yield '],"files":{},"links":[\n';
  let number = 0;
  for await (const batch of facts.links()) {
    let text = '';
    for (const { type, from, to, fields } of batch) {
      const ends = { from: `n${from}` as EntityId, to: `n${to}` as EntityId };
      const link = {
        id: `l${number}` as LinkId,
        type: type || 'LINKED',
        ...ends,
        fields: holdable(fields, unsaid),
        record: null,
      };
      text += `${number === 0 ? '' : ',\n'}${snapshotText({ link, broughtBy: [bringing] })}`;
      number += 1;
    }
    yield text;
  }
  yield `],"seed":1,"title":${JSON.stringify(title)}},"view":{"selection":[],"theme":"light","viewport":null}}\n`;
}

/** The reader of snapshots passes over a field of this one name. */
function holdable(fields: Fields, unsaid: Unsaid): Fields {
  if (!Object.hasOwn(fields, '__proto__')) return fields;
  unsaid.add('badNames');
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== '__proto__'));
}
