// One small valid file of every format that is read, as Skein writes it.
import type { ForeignFile } from '../readFiles';
import { factsOf, written, type PlainFacts } from './factsForTests';
import { factFormats } from './index';

const facts: PlainFacts = {
  entities: [
    { type: 'Suspect', key: 'S-1', fields: { name: 'Chen Wei', nameZh: '陈伟', born: { t: 'date', v: '1990-01-31' } } },
    { type: 'Phone', key: '13900001000', fields: { number: '13900001000', sims: ['a', 'b'] } },
    {
      type: 'Card',
      key: '0621',
      fields: { number: '0621', limit: 12.5, long: { t: 'int', v: '9223372036854775807' } },
    },
  ],
  links: [
    { type: 'USES', from: 0, to: 1, fields: {} },
    { type: 'CALLED', from: 1, to: 1, fields: { at: { t: 'datetime', v: '2026-05-09T10:11:12+08:00' }, seconds: 61 } },
    { type: 'HOLDS', from: 0, to: 2, fields: { note: 'a, "b" & <c>' } },
  ],
};

export async function sampleFiles(): Promise<readonly ForeignFile[]> {
  const readable = factFormats.filter(({ id }) => id !== 'xlsx' && id !== 'cypher');
  const files: ForeignFile[] = [];
  for (const format of readable) {
    const { bytes } = await written(format, factsOf(facts));
    files.push({ fileName: `sample.${format.extension}`, bytes });
  }
  return files;
}
