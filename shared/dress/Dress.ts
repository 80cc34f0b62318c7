// How the analyst has dressed the chart: style rules, filters, groups, who is who, annotations, and the zone its times are told in. Part of
// the chart: undone, saved and frozen with it.
import { z } from 'zod';
import { annotationSchema } from './annotation';
import { filterSchema } from './filter';
import { gradeSchema } from './grade';
import { groupSchema } from './group';
import { identityShape, noIdentity } from './identity';
import { noPlans, plansSchema } from './plan';
import { overlaySchema } from './overlay';
import { roleMarkSchema } from './roleMark';
import { ruleSchema } from './rule';

export const dressSchema = z.object({
  /** In the order they are applied. */
  rules: z.array(ruleSchema).max(500),
  filters: z.array(filterSchema).max(500),
  /** What becomes of that which does not pass: it steps far back, or is not drawn. */
  filtered: z.enum(['ghosted', 'hidden']),
  groups: z.array(groupSchema).max(10_000),
  ...identityShape,
  annotations: z.array(annotationSchema).max(10_000),
  /** IANA name. Moments with an offset are told in it; local times as they were written. */
  timeZone: z.string().min(1).max(100),
  /** Evaluations and notes; one at most about each entity, link or field. */
  grades: z.array(gradeSchema).max(200_000),
  /** What the analyst decided about the parts that people play, one at most about each; left out while there is none. */
  roles: z.array(roleMarkSchema).max(200_000).optional(),
  /** The handling code of the chart; '' while nobody has chosen one. */
  handling: z.string().max(200),
  /** Of the arrest simulator. Files from before it have none; older versions pass them over. */
  plans: plansSchema.default(noPlans),
  /** Scores of analyses that are shown, in the order in which they were. */
  overlays: z.array(overlaySchema).max(50),
});
export type Dress = z.infer<typeof dressSchema>;

export const plainDress: Dress = {
  rules: [],
  filters: [],
  filtered: 'ghosted',
  groups: [],
  ...noIdentity,
  annotations: [],
  timeZone: 'Asia/Shanghai',
  grades: [],
  handling: '',
  plans: noPlans,
  overlays: [],
};
