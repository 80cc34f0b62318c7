// A report template as a file to share with colleagues (`.skein-report-template.json`): versioned JSON, every byte distrusted.
import { z } from 'zod';
import { AppError } from '../errors';
import { templateSchema, type ReportTemplate } from './sections';

const format = 'skein-report-template';
/** Raised when older versions of Skein could not read the file: since 2 there are sections for views beside the chart. */
const version = 2;
const versions = [1, version] as const;

const fileSchema = z.object({ format: z.literal(format), version: z.literal(versions), template: templateSchema });

/** `fileName` is only for the error's sentence. NOT_A_TEMPLATE, TEMPLATE_NEWER or TEMPLATE_DAMAGED. */
export function parseTemplate(content: string, fileName: string): ReportTemplate {
  const file = { file: fileName };
  let data: unknown;
  try {
    data = JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content);
  } catch {
    throw new AppError(content.slice(0, 100).includes(`"${format}"`) ? 'TEMPLATE_DAMAGED' : 'NOT_A_TEMPLATE', file);
  }
  const head = z.looseObject({ format: z.literal(format), version: z.unknown() }).safeParse(data);
  if (!head.success) throw new AppError('NOT_A_TEMPLATE', file);
  const theirs = head.data.version;
  if (typeof theirs === 'number' && theirs > version)
    throw new AppError('TEMPLATE_NEWER', { ...file, version: theirs });
  const read = fileSchema.safeParse(data);
  if (!read.success) throw new AppError('TEMPLATE_DAMAGED', file, { cause: read.error });
  return read.data.template;
}

/** The same template gives the same bytes. */
export function writeTemplate(template: ReportTemplate): string {
  return `${JSON.stringify(fileSchema.parse({ format, version, template }), null, 2)}\n`;
}
