// Branded ids: opaque strings that only their owner mints, so that a key, a caption or an id of another
// kind can never be passed where one of these is meant.
import { z } from 'zod';

// The window runs under a strict CSP: the schema library must not try to compile code. It decides when a schema
// is made, so this stands in the module that every schema of ours imports first.
z.config({ jitless: true });

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** An entity as its source knows it. Only a source mints one; it may not outlive a reload of the database. */
export type EntityId = Branded<'EntityId'>;
/** A link as its source knows it; same life as an EntityId. */
export type LinkId = Branded<'LinkId'>;
/** One running request of the window; cancelling names it. */
export type RequestId = Branded<'RequestId'>;
/** A file that the user picked (or the command line named); main alone knows the path behind it. */
export type FileToken = Branded<'FileToken'>;

const opaque = z.string().min(1).max(512);
export const entityIdSchema = opaque.transform((text) => text as EntityId);
export const linkIdSchema = opaque.transform((text) => text as LinkId);
export const requestIdSchema = opaque.transform((text) => text as RequestId);
export const fileTokenSchema = opaque.transform((text) => text as FileToken);
