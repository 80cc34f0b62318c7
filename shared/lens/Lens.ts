// The lens: how the words of a database that somebody else designed map to the catalogue. It is proposed from what the
// database holds (`propose.ts`), corrected by the analyst, kept with the profile, and shared as a file.
import { z } from 'zod';
import { shapes } from '../catalogue/types';
import { whereSchema } from '../where';

/** Raised when older versions of Skein could not read the file. */
export const lensVersion = 1;

const name = z.string().min(1).max(1000);
/** Property of the database → field of the catalogue type (or a name of the analyst's own). What is not listed keeps its name. */
const fields = z.record(name, name);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

/**
 * How a moment is written: as a temporal value of the server; as text (`2026-05-09 12:30:00`, `2026/05/09`,
 * `20260509123000`); as seconds or milliseconds since 1970 UTC. Read as a `datetime` or `date`; what cannot be read
 * stays as it is.
 */
export const timeForms = ['native', 'text', 'epochS', 'epochMs'] as const;
export type TimeForm = (typeof timeForms)[number];

/** Only for types outside the catalogue, whose own look is null. `glyphOf`: a catalogue type whose glyph is borrowed, or ''. */
const lookSchema = z.object({ shape: z.enum(shapes), colour, glyphOf: z.string().max(100) });

export const entityMappingSchema = z.object({
  label: name,
  /** A catalogue id, or a name of the analyst's own (the label itself when nothing better is known). */
  type: name,
  /** The property with the business key; it becomes the catalogue type's key field, unless `fields` says otherwise. */
  key: name.nullable(),
  /** Properties whose texts, joined by a space, make the caption; none leaves it to the type. */
  caption: z.array(name).max(10),
  /** Properties that search looks into, beside key and caption. */
  searched: z.array(name).max(50),
  fields,
  look: lookSchema.nullable(),
});
export type EntityMapping = z.infer<typeof entityMappingSchema>;

export const linkMappingSchema = z.object({
  /** The relationship type of the database. */
  relationship: name,
  /** A catalogue link type id, or a name of the analyst's own. */
  type: name,
  /** True when the database's direction is against the catalogue's (`OWNED_BY` for `HOLDS`). */
  isReversed: z.boolean(),
  /** Property with the moment; becomes the link type's time field. */
  time: name.nullable(),
  timeForm: z.enum(timeForms),
  /** Property with the amount or duration; becomes the link type's sum field. Numbers written as text are read. */
  amount: name.nullable(),
  fields,
});
export type LinkMapping = z.infer<typeof linkMappingSchema>;

/** One side of an event: the relationship that joins event and participant; `isOutgoing` when it leaves the event. */
const eventSideSchema = z.object({ relationship: name, isOutgoing: z.boolean() });

/** Nodes that are events (a PhoneCall between two Phones): shown as one link from each `from` side to each `to` side. */
export const eventMappingSchema = z.object({
  label: name,
  type: name,
  from: eventSideSchema,
  to: eventSideSchema,
  time: name.nullable(),
  timeForm: z.enum(timeForms),
  amount: name.nullable(),
  fields,
  /** False shows them as entities after all. */
  isShownAsLinks: z.boolean(),
});
export type EventMapping = z.infer<typeof eventMappingSchema>;

export const questionParameterSchema = z.object({
  /** `$name` in the statement. */
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/),
  label: z.string().min(1).max(200),
  /** `entity` gives the element id of an entity (the selected one first); `date` gives a date value. */
  kind: z.enum(['text', 'number', 'date', 'entity']),
  /** What the form starts with; '' for nothing. */
  initial: z.string().max(1000),
});
export type QuestionParameter = z.infer<typeof questionParameterSchema>;

/** A named question of the analysts' own, in read-only Cypher, offered on entities of one type (null: always). */
export const savedQuestionSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  forType: name.nullable(),
  parameters: z.array(questionParameterSchema).max(20),
  cypher: z.string().min(1).max(100_000),
});
export type SavedQuestion = z.infer<typeof savedQuestionSchema>;

export const lensSchema = z.object({
  format: z.literal('skein-lens'),
  version: z.literal(lensVersion),
  name: z.string().max(200),
  entities: z.array(entityMappingSchema).max(10_000),
  links: z.array(linkMappingSchema).max(10_000),
  events: z.array(eventMappingSchema).max(1000),
  questions: z.array(savedQuestionSchema).max(1000),
  /** What the expand card starts with; null for no filter. */
  usualWhere: whereSchema.nullable(),
});
export type Lens = z.infer<typeof lensSchema>;

/** Maps nothing: every label and relationship type is itself. */
export const emptyLens: Lens = {
  format: 'skein-lens',
  version: lensVersion,
  name: '',
  entities: [],
  links: [],
  events: [],
  questions: [],
  usualWhere: null,
};
