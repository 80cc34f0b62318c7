// One line of the record of work: who asked what of which source, when, and how much came of it. Never a secret, never a
// whole result. Main writes it, the panel shows it, `verify` checks it.
import { z } from 'zod';

/** What is written down; the panel has a word for each. */
export const auditActions = [
  'open',
  'close',
  'describe',
  'search',
  'get',
  'counts',
  'expand',
  'links',
  'paths',
  'locate',
  'cypher',
  'survey',
  'lens',
  'import',
  'merge',
  'split',
  'role',
  'export',
  'save',
  'publish',
  'rights',
  'settings',
  'command',
  'recovered',
] as const;
export type AuditAction = (typeof auditActions)[number];

const plain = z.record(z.string(), z.unknown());

export const auditLineSchema = z.strictObject({
  /** Counts from 1 over all parts of a log. */
  seq: z.int().min(1),
  /** ISO 8601 UTC. */
  at: z.string(),
  who: z.string(),
  /** One start of the program. */
  session: z.string(),
  /** What people call the source; '' without one. */
  source: z.string(),
  action: z.enum(auditActions),
  /** The question in words. */
  question: z.string(),
  parameters: plain,
  /** `done`, or the code of the error that was told instead of an answer. */
  outcome: z.string(),
  /** How much was answered: entities, links, rows, bytes. */
  counts: z.record(z.string(), z.number()),
  /** `hash` of the line before; zeros before the first. */
  prev: z.string(),
  /** SHA-256 (hex) over the line without this field: JSON with its keys in order. */
  hash: z.string(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

/** What a line says; the log adds its number and its links. */
export type AuditEntry = Pick<AuditLine, 'action' | 'question' | 'parameters' | 'outcome' | 'counts'>;

/** The end of a log, kept also outside it: a log that was cut there lacks it. */
export const auditTailSchema = z.object({
  /** Which log. */
  log: z.string().min(1).max(200),
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AuditTail = z.infer<typeof auditTailSchema>;

export const noHash = '0'.repeat(64);
