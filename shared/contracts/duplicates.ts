// The channels about the rules by which duplicates are found: kept in the profile, and as a file for colleagues.
import { z } from 'zod';
import { duplicateRulesSchema, type DuplicateRules } from '../analysis/duplicates/rules';
import { channel, fileName, nothing } from './channel';

export const duplicateChannels = {
  /** The rules in the user's profile; the default ones while none are kept. */
  'duplicates.rules': channel<DuplicateRules>()(nothing),
  'duplicates.keepRules': channel<null>()(duplicateRulesSchema),
  /** Saves the rules as a file for colleagues; null when the user cancels. */
  'duplicates.exportRules': channel<{ readonly name: string } | null>()(
    z.object({ rules: duplicateRulesSchema, suggestedName: fileName }),
  ),
  /** Reads rules from a file that the user picks; null when the user cancels. NOT_DUPLICATE_RULES. */
  'duplicates.importRules': channel<{ readonly name: string; readonly rules: DuplicateRules } | null>()(nothing),
} as const;
