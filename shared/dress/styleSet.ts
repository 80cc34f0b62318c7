// A named set of style rules that the analyst keeps in the profile, to dress other charts alike.
import { z } from 'zod';
import { dressSchema } from './Dress';

export const styleSetNameSchema = z.string().trim().min(1).max(200);

export const styleSetSchema = z.object({ name: styleSetNameSchema, rules: dressSchema.shape.rules });
export type StyleSet = z.infer<typeof styleSetSchema>;

/** As many as a list can still be looked through. */
export const mostStyleSets = 200;
