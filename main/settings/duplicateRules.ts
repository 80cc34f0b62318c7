// The user's rules for finding duplicates, in one file of the profile.
import path from 'node:path';
import {
  defaultDuplicateRules,
  duplicateRulesSchema,
  type DuplicateRules,
} from '../../shared/analysis/duplicates/rules';
import { jsonFile, type JsonFile } from './jsonFile';

export function duplicateRulesIn(folder: string): JsonFile<DuplicateRules> {
  return jsonFile(path.join(folder, 'duplicate-rules.json'), duplicateRulesSchema, defaultDuplicateRules);
}
