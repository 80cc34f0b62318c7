// What the agency says of its evidence: the analyst's name, the handling codes from low to high, the one used last, and rules
// of redaction by name.
import path from 'node:path';
import { evidenceSchema, type Evidence } from '../../shared/contracts/evidence';
import { usualHandlingCodes } from '../../shared/handling';
import { languageOf } from '../../shared/messages';
import { jsonFile, type JsonFile } from './jsonFile';

/** `locale` decides the handling codes until the agency does. */
export function evidenceSettings(folder: string, locale: string): JsonFile<Evidence> {
  const codes = [...usualHandlingCodes[languageOf(locale)]];
  const defaults: Evidence = { analyst: '', codes, lastCode: '', redactions: [] };
  return jsonFile(path.join(folder, 'evidence.json'), evidenceSchema, defaults);
}
