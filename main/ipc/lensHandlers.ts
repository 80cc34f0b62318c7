// The channels about the lens of the open database: looking at what it holds, trying a lens, using and sharing one.
import path from 'node:path';
import { AppError } from '../../shared/errors';
import { writeLens } from '../../shared/lens/lensFile';
import { proposeLens } from '../../shared/lens/propose';
import type { Dialogs } from '../cases/Dialogs';
import { saveChosen } from '../cases/saveChosen';
import type { Lenses } from '../settings/Lenses';
import { readLens } from '../settings/readLens';
import type { LensDesk } from '../sources/GraphSource';
import type { Handlers } from './Answerer';
import type { KeptWindow } from './KeptWindow';
import type { SourceDesk } from './SourceDesk';

interface LensParts {
  readonly sources: SourceDesk;
  readonly dialogs: Dialogs;
  readonly lenses: Lenses;
  readonly kept: KeptWindow;
  /** The profile behind the open database, when it is a kept one. */
  keptProfileId(): Promise<string | null>;
}

type LensChannel = Extract<keyof Handlers, `lens.${string}`>;

export function lensHandlers({
  sources,
  dialogs,
  lenses,
  kept,
  keptProfileId,
}: LensParts): Pick<Handlers, LensChannel> {
  const desk = (): LensDesk => {
    const { lens } = sources.current();
    if (lens === null) throw new AppError('NO_SOURCE');
    return lens;
  };
  return {
    'lens.survey': async (_, call) => desk().survey(call),
    'lens.propose': async (_, call) => proposeLens(await desk().survey(call)),
    'lens.examples': async ({ lens, about }, call) => desk().examples(lens, about, call),
    'lens.use': async ({ lens }, call) => {
      const source = sources.current();
      desk().use(lens);
      const profileId = await keptProfileId();
      if (profileId !== null) await lenses.save(profileId, lens);
      return kept.described(await source.describe(call));
    },
    'lens.export': ({ lens, suggestedName }) => saveChosen(dialogs, suggestedName, 'lens', writeLens(lens)),
    'lens.import': async () => {
      const file = await dialogs.chooseToOpen('lens');
      if (file === null) return null;
      return { name: path.basename(file), lens: await readLens(file) };
    },
  };
}
