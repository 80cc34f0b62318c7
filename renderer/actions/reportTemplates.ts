// The templates of reports: those that are built in and the analyst's own, kept in the profile and shared as files; and the report
// that a template, or the command line, asks for.
import type { ReportOrder } from '../../shared/contracts/print';
import { AppError } from '../../shared/errors';
import type { Logo } from '../../shared/report/Report';
import { builtInTemplates, isBuiltIn, type BuiltInTemplate, type ReportTemplate } from '../../shared/report/sections';
import type { Action, ActionContext } from './Action';
import { fileNameFor } from './makeSnapshot';
import type { ReportChoice } from './makeReport';
import { done } from './report';

/** The built-in ones first, under their names in the language that is on. */
export function builtIn({ translator }: ActionContext): readonly ReportTemplate[] {
  const { t } = translator();
  return (Object.keys(builtInTemplates) as BuiltInTemplate[]).map((id) => ({
    id,
    name: t(`report.templates.${id}`),
    agency: '',
    logo: null,
    sections: builtInTemplates[id],
  }));
}

export function ownTemplates({ backend }: ActionContext): Promise<readonly ReportTemplate[]> {
  return backend.call('report.templates', {});
}

/** Keeps it, a built-in one as a new one of the analyst's own, and gives it with all that are kept. */
export async function keepTemplate(
  { backend }: ActionContext,
  template: ReportTemplate,
): Promise<{ readonly id: string; readonly own: readonly ReportTemplate[] }> {
  const id = isBuiltIn(template.id) ? crypto.randomUUID() : template.id;
  return { id, own: await backend.call('report.keepTemplate', { ...template, id, sections: [...template.sections] }) };
}

export function removeTemplate({ backend }: ActionContext, id: string): Promise<readonly ReportTemplate[]> {
  return backend.call('report.removeTemplate', { id });
}

/** As a file for colleagues. */
export async function shareTemplate(context: ActionContext, template: ReportTemplate): Promise<void> {
  const suggestedName = fileNameFor(template.name, 'skein-report-template.json');
  const request = { template: { ...template, sections: [...template.sections] }, suggestedName };
  const saved = await context.backend.call('report.exportTemplate', request);
  if (saved !== null) done(context, 'report.notices.shared', { name: saved.name });
}

/** One of a colleague's, kept beside the analyst's own; null when the analyst cancels. */
export async function takeTemplate(
  context: ActionContext,
): Promise<{ readonly id: string; readonly own: readonly ReportTemplate[] } | null> {
  const template = await context.backend.call('report.importTemplate', {});
  return template === null ? null : keepTemplate(context, { ...template, id: crypto.randomUUID() });
}

export function chooseLogo({ backend }: ActionContext): Promise<Logo | null> {
  return backend.call('report.chooseLogo', {});
}

/** The report that the command line orders. Rejects with USAGE for a template that does not exist. */
export async function orderedReport(
  context: ActionContext,
  { template: wanted, title, purpose }: ReportOrder,
  handling: string,
  output: string,
): Promise<ReportChoice> {
  const all = [...builtIn(context), ...(await ownTemplates(context))];
  const template = all.find(({ id, name }) => id === wanted || name === wanted);
  if (template === undefined) {
    const choices = all.map(({ id, name }) => (isBuiltIn(id) ? id : name)).join(', ');
    throw new AppError('USAGE', { reason: 'badChoice', option: '--template', choices });
  }
  const { agency, logo, sections } = template;
  return {
    kind: output === 'docx' ? 'docx' : 'pdf',
    part: 'chart',
    redaction: null,
    title: title || context.chart.title,
    ...{ purpose, handling, agency, logo, sections },
    language: context.view.getState().language,
    paper: { size: 'a4', isLandscape: false },
    at: '',
  };
}

export const openReport: Action = {
  id: 'openReport',
  label: 'report.labels.open',
  shortcuts: ['Mod+Shift+E'],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: ({ view }) => view.setState({ dialog: 'report', menu: null }),
};
