// The report templates that the user keeps, in one file of the profile.
import path from 'node:path';
import { z } from 'zod';
import { mostTemplates, templateSchema, type ReportTemplate } from '../../shared/report/sections';
import { jsonFile, type JsonFile } from './jsonFile';

export class ReportTemplates {
  private readonly file: JsonFile<readonly ReportTemplate[]>;
  /** One change at a time, or two that were asked for at once would lose one. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    const place = path.join(folder, 'report-templates.json');
    this.file = jsonFile<readonly ReportTemplate[]>(place, z.array(templateSchema), []);
  }

  /** In the order in which they were first kept. */
  list(): Promise<readonly ReportTemplate[]> {
    return this.file.read();
  }

  /** Keeps it, in the place of the one with its id; a full list stays as it is. The answer is the list as it is then. */
  keep(template: ReportTemplate): Promise<readonly ReportTemplate[]> {
    return this.change((all) => {
      if (all.some(({ id }) => id === template.id)) return all.map((one) => (one.id === template.id ? template : one));
      return all.length < mostTemplates ? [...all, template] : all;
    });
  }

  /** Unknown ids are ignored. */
  remove(id: string): Promise<readonly ReportTemplate[]> {
    return this.change((all) => all.filter((one) => one.id !== id));
  }

  /** Rejects with DISK_FULL or FILE_UNWRITABLE. */
  private change(
    by: (all: readonly ReportTemplate[]) => readonly ReportTemplate[],
  ): Promise<readonly ReportTemplate[]> {
    const changed = this.last.then(async () => {
      const all = by(await this.file.read());
      await this.file.write(all);
      return all;
    });
    this.last = changed.catch(() => undefined);
    return changed;
  }
}
