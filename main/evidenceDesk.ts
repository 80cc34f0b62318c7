// What stands behind every piece of evidence, made once for a start of the program: the record of work, the agency's
// settings, and the way out for files.
import type { Logs } from './audit/AuditLog';
import { AuditTrail } from './audit/AuditTrail';
import type { Evidence } from '../shared/contracts/evidence';
import type { ExportDesk } from './exports/saveExport';
import { evidenceSettings } from './settings/EvidenceSettings';
import type { JsonFile } from './settings/jsonFile';

export interface EvidenceDesk {
  readonly evidence: JsonFile<Evidence>;
  readonly exports: ExportDesk;
}

/** `locale` decides the handling codes until the agency sets its own; `logs` are those of this thread when not given. */
export function evidenceDesk(userData: string, locale: string, appVersion: string, logs?: Logs): EvidenceDesk {
  const evidence = evidenceSettings(userData, locale);
  const analyst = async () => (await evidence.read()).analyst;
  const trail = new AuditTrail({ userData, analyst, ...(logs === undefined ? {} : { logs }) });
  return { evidence, exports: { trail, app: `Skein ${appVersion}` } };
}
