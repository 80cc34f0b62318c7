// The kept sample is found by its version, so the version must change when the generator's output does.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { captionOf, nameTextsOf, searchTextOf } from '../../../shared/catalogue';
import { generateSample, sampleSizes } from '../../../shared/sample/generateSample';
import { sampleVersion } from './openSample';
import { spelledTextsOf } from './spelledTexts';

it('has another version when generator or catalogue make another sample: raise sampleVersion and put both here', () => {
  const hash = createHash('sha256');
  const add = (row: object) => void hash.update(JSON.stringify(row));
  generateSample(
    { seed: 1, size: sampleSizes.usual },
    {
      // Captions, searched texts and the readings of names are kept in the case too.
      entity: (row) => {
        const { type, fields, key } = row;
        const spelled = spelledTextsOf(nameTextsOf(type, fields, key));
        add([row, captionOf(type, fields, key), searchTextOf(type, fields, key), spelled]);
      },
      link: add,
    },
  );
  expect({ sampleVersion, rows: hash.digest('hex').slice(0, 16) }).toEqual({
    sampleVersion: 3,
    rows: '3b8549b592d34a27',
  });
});
