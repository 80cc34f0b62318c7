import { expect, it } from 'vitest';
import { percent } from './percent';

it('says whole percents, little ones with a decimal, and 100 only for all', () => {
  expect([0, 0.0004, 0.004, 0.0149, 0.5, 0.996, 1].map(percent)).toEqual(['0', '0.1', '0.4', '1', '50', '99', '100']);
});
