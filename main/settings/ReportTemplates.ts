// The report templates that the user keeps, by id, in one file of the profile.
import path from 'node:path';
import { z } from 'zod';
import { mostTemplates, templateSchema, type ReportTemplate } from '../../shared/report/sections';
import { KeptList } from './KeptList';

export class ReportTemplates extends KeptList<ReportTemplate> {
  constructor(folder: string) {
    super(path.join(folder, 'report-templates.json'), z.array(templateSchema), ({ id }) => id, mostTemplates);
  }
}
