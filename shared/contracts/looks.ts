// The channels about how things look: the lens of the open database, and style rules.
import { z } from 'zod';
import { dressSchema } from '../dress/Dress';
import type { StyleRule } from '../dress/rule';
import { styleSetNameSchema, styleSetSchema, type StyleSet } from '../dress/styleSet';
import { requestIdSchema } from '../ids';
import { lensSchema, type Lens } from '../lens/Lens';
import type { LensExamples, Survey } from '../lens/Survey';
import type { SourceDescription } from '../questions';
import { channel, fileName, nothing } from './channel';

export const lookChannels = {
  /** What the open database holds, in its own words; NO_SOURCE when no database is open. */
  'lens.survey': channel<Survey>()(z.object({ requestId: requestIdSchema })),
  /** A lens made from the survey alone, whatever is in use. */
  'lens.propose': channel<Lens>()(z.object({ requestId: requestIdSchema })),
  /** How a label or relationship type would look through a lens that is not in use yet. */
  'lens.examples': channel<LensExamples>()(
    z.object({ requestId: requestIdSchema, lens: lensSchema, about: z.string().min(1).max(1000) }),
  ),
  /** Looks at the open database through this lens from now on, keeps it with the profile when one is kept, and describes it anew. */
  'lens.use': channel<SourceDescription>()(z.object({ requestId: requestIdSchema, lens: lensSchema })),
  /** Saves the lens as a file for colleagues; null when the user cancels. */
  'lens.export': channel<{ readonly name: string } | null>()(z.object({ lens: lensSchema, suggestedName: fileName })),
  /** Reads a lens from a file that the user picks; null when the user cancels. NOT_A_LENS, LENS_DAMAGED, LENS_NEWER. */
  'lens.import': channel<{ readonly name: string; readonly lens: Lens } | null>()(nothing),
  /** Saves style rules as a file for colleagues; null when the user cancels. */
  'style.export': channel<{ readonly name: string } | null>()(
    z.object({ rules: dressSchema.shape.rules, suggestedName: fileName }),
  ),
  /** Reads style rules from a file that the user picks; null when the user cancels. NOT_A_STYLE, STYLE_DAMAGED, STYLE_NEWER. */
  'style.import': channel<{ readonly name: string; readonly rules: readonly StyleRule[] } | null>()(nothing),
  /** The named sets of rules in the user's profile, in the order in which they were first kept. */
  'style.sets': channel<readonly StyleSet[]>()(nothing),
  /** Keeps a set, in the place of one of the same name, and gives all sets; without this one when there are too many. */
  'style.keep': channel<readonly StyleSet[]>()(styleSetSchema),
  /** Gives all sets; the old name stays when another set has the new one. */
  'style.rename': channel<readonly StyleSet[]>()(z.object({ name: styleSetNameSchema, to: styleSetNameSchema })),
  'style.remove': channel<readonly StyleSet[]>()(z.object({ name: styleSetNameSchema })),
} as const;
