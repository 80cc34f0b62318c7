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
  const file = evidenceSettings(userData, locale);
  // Every line of the record has the name, and one window at a time writes it: the disk need not be asked for each.
  let name: string | null = null;
  const noted = (settings: Evidence): Evidence => {
    name = settings.analyst;
    return settings;
  };
  const evidence: JsonFile<Evidence> = {
    read: async () => noted(await file.read()),
    write: async (settings) => {
      await file.write(settings);
      noted(settings);
    },
  };
  const analyst = async () => name ?? (await evidence.read()).analyst;
  const trail = new AuditTrail({ userData, analyst, ...(logs === undefined ? {} : { logs }) });
  return { evidence, exports: { trail, app: `Skein ${appVersion}` } };
}
