// What the analyst thinks of a fact: how reliable its source is and how credible what it says (the admiralty code), who may
// see it, and a note. Beside the facts, never among them.
import { z } from 'zod';

/** Source reliability and information credibility of the admiralty code (NATO AJP-2.1; UK and Interpol use the same). */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const;

const text = z.string().max(200);

export const gradeSchema = z.object({
  on: z.enum(['entity', 'link']),
  /** Of the entity or link; what is not on the chart is passed over, so that undo brings its grade back. */
  id: z.string().min(1).max(512),
  /** Null for all of it. */
  field: z.string().min(1).max(1000).nullable(),
  reliability: z.enum(reliabilities).nullable(),
  credibility: z.enum(credibilities).nullable(),
  /** '' for none. */
  handling: text,
  note: z.string().max(5000),
});
export type Grade = z.infer<typeof gradeSchema>;

/** `B2`; with one of the two alone `B` or `2`; '' without either. */
export function gradeText({ reliability, credibility }: Pick<Grade, 'reliability' | 'credibility'>): string {
  return `${reliability ?? ''}${credibility ?? ''}`;
}

export function isEmptyGrade(grade: Grade): boolean {
  return gradeText(grade) === '' && grade.handling === '' && grade.note.trim() === '';
}

/** What a grade is about: no two in one chart are about the same. */
export function gradeSubject({ on, id, field }: Pick<Grade, 'on' | 'id' | 'field'>): string {
  return JSON.stringify([on, id, field]);
}
