// Report templates outlive the app, in their order; a damaged file is kept aside.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInTemplates, type ReportTemplate } from '../../shared/report/sections';
import { ReportTemplates } from './ReportTemplates';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-report-templates-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function template(id: string, name: string): ReportTemplate {
  return { id, name, agency: '', logo: null, sections: builtInTemplates.full };
}

describe('kept report templates', () => {
  it('are there when the app starts again, replaced by id and removed', async () => {
    const templates = new ReportTemplates(folder);
    await Promise.all([templates.keep(template('a', 'Monthly')), templates.keep(template('b', '月报'))]);
    await templates.keep(template('a', 'Weekly'));
    expect((await new ReportTemplates(folder).list()).map(({ name }) => name)).toEqual(['Weekly', '月报']);
    expect((await templates.remove('a')).map(({ id }) => id)).toEqual(['b']);
    expect(await templates.remove('nobody')).toHaveLength(1);
  });

  it('count as none when damaged, and the file is kept aside', async () => {
    await writeFile(path.join(folder, 'report-templates.json'), '[{"id":"x"');
    expect(await new ReportTemplates(folder).list()).toEqual([]);
    expect(await readdir(folder)).toEqual(['report-templates.json.damaged']);
  });
});
