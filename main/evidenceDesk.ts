// What stands behind every piece of evidence, made once for a start of the program: the record of work, the agency's
// settings, and the way out for files.
import { AuditTrail } from './audit/AuditTrail';
import type { Evidence } from '../shared/contracts/evidence';
import type { ExportDesk } from './exports/saveExport';
import { evidenceSettings } from './settings/EvidenceSettings';
import type { JsonFile } from './settings/jsonFile';

export interface EvidenceDesk {
  readonly evidence: JsonFile<Evidence>;
  readonly exports: ExportDesk;
}

/** `locale` decides the handling codes until the agency sets its own. */
export function evidenceDesk(userData: string, locale: string, appVersion: string): EvidenceDesk {
  const evidence = evidenceSettings(userData, locale);
  const trail = new AuditTrail({ userData, analyst: async () => (await evidence.read()).analyst });
  return { evidence, exports: { trail, app: `Skein ${appVersion}` } };
}
