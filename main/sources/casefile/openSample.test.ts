// The kept sample is found by its version, so the version must change when the generator's output does.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { captionOf, searchTextOf } from '../../../shared/catalogue';
import { generateSample, sampleSizes } from '../../../shared/sample/generateSample';
import { sampleVersion } from './openSample';

it('has another version when generator or catalogue make another sample: raise sampleVersion and put both here', () => {
  const hash = createHash('sha256');
  const add = (row: object) => void hash.update(JSON.stringify(row));
  generateSample(
    { seed: 1, size: sampleSizes.usual },
    {
      // Captions and searched texts are kept in the case too.
      entity: (row) =>
        add([row, captionOf(row.type, row.fields, row.key), searchTextOf(row.type, row.fields, row.key)]),
      link: add,
    },
  );
  expect({ sampleVersion, rows: hash.digest('hex').slice(0, 16) }).toEqual({
    sampleVersion: 1,
    rows: '2fa216202f7b0766',
  });
});
