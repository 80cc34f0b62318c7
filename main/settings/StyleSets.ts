// The named sets of style rules that the user keeps, in one file of the profile.
import path from 'node:path';
import { z } from 'zod';
import { mostStyleSets, styleSetSchema, type StyleSet } from '../../shared/dress/styleSet';
import { KeptList } from './KeptList';

export class StyleSets extends KeptList<StyleSet> {
  constructor(folder: string) {
    super(path.join(folder, 'style-sets.json'), z.array(styleSetSchema), ({ name }) => name, mostStyleSets);
  }

  /** A name that another set has is not taken, so that none is lost. */
  rename(name: string, to: string): Promise<readonly StyleSet[]> {
    return this.change((sets) => {
      if (sets.some((one) => one.name === to)) return sets;
      return sets.map((one) => (one.name === name ? { ...one, name: to } : one));
    });
  }
}
