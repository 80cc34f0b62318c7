// The channels about tables that become a case: looking at a file, trying a mapping, running it, and keeping mappings.
import { z } from 'zod';
import type { Words } from '../catalogue/types';
import { fileTokenSchema, requestIdSchema, type FileToken } from '../ids';
import {
  mappingNameSchema,
  mappingSchema,
  mappingTextSchema,
  type ColumnKind,
  type Delimiter,
  type Encoding,
  type Mapping,
} from '../tables/Mapping';
import type { Problem } from '../tables/Problem';
import type { Fields } from '../value';
import { channel, fileName, nothing } from './channel';

/** What a file is: a table to be mapped, or a graph that needs no mapping (`file.import` reads it). */
export type ImportLook = GraphLook | TableLook;

export interface GraphLook {
  readonly kind: 'graph';
  /** Id of the format in `shared/formats`. */
  readonly format: string;
  readonly title: Words;
}

export interface TableLook {
  readonly kind: 'table';
  readonly isWorkbook: boolean;
  readonly bytes: number;
  /** How it was read: what was asked for, and what was found where nothing was. Of a workbook only the sheet, the rows to skip and the header count. */
  readonly text: TableText;
  /** `mark`: a byte-order mark says it; `whole`: all that was looked at is right in it and in nothing tried before; `asked`: the request did; `none`: a workbook. */
  readonly encodingFrom: 'mark' | 'whole' | 'asked' | 'none';
  /** Names of the sheets in their order; empty for text. */
  readonly sheets: readonly string[];
  readonly columns: readonly LookColumn[];
  /** The first rows below the header (at most `mostLookRows`), texts as they stand in the file. */
  readonly rows: readonly LookRow[];
  /** Rows below the header; exact when the file was read to its end. */
  readonly rowCount: number;
  readonly isCountExact: boolean;
  readonly suggested: Mapping;
  /** The kept or built-in mapping whose columns this table has; null when none fits. */
  readonly recognised: KnownMapping | null;
}

export interface TableText {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly skipRows: number;
  readonly hasHeader: boolean;
  readonly sheet: string | null;
}

export interface LookColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The pattern that all examined values have; null when the plain reading does. */
  readonly dateFormat: string | null;
  /** The first values that are not empty and differ, at most 5. */
  readonly examples: readonly string[];
  /** Of the rows looked at. */
  readonly emptyCount: number;
}

export interface LookRow {
  /** Row of the file, from 1, header included. */
  readonly row: number;
  readonly cells: readonly string[];
}

export const mostLookRows = 50;
export const mostPreviewEntities = 200;
export const mostPreviewLinks = 300;
export const mostPreviewProblems = 100;
export const mostRefusedRows = 1000;

export interface PreviewEntity {
  readonly type: string;
  readonly key: string;
  readonly caption: string;
  readonly fields: Fields;
  readonly row: number;
}

export interface PreviewLink {
  readonly type: string;
  /** Places in `entities`. */
  readonly from: number;
  readonly to: number;
  readonly fields: Fields;
  readonly row: number;
}

export interface PreviewReply {
  readonly entities: readonly PreviewEntity[];
  readonly links: readonly PreviewLink[];
  /** Rows read for it, blank ones not counted. */
  readonly rows: number;
  /** False when the file goes on beyond what was read. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
  /** How many there are in the rows read. */
  readonly problemCount: number;
  /** Columns that the mapping needs and the table lacks; nothing results while there is one. */
  readonly missingColumns: readonly string[];
}

export interface FileProblem extends Problem {
  /** Name of the file, without folder. */
  readonly file: string;
}

export interface ImportRunReply {
  /** The new case; null when rows had problems and the whole was to be refused: then nothing was written. */
  readonly made: { readonly token: FileToken; readonly name: string } | null;
  readonly rows: number;
  readonly entities: number;
  readonly links: number;
  /** Rows left out. */
  readonly refused: number;
  /** The first of them, at most `mostRefusedRows`. */
  readonly problems: readonly FileProblem[];
  /** Fields for which a later row said something else than an earlier one; the earlier stays. */
  readonly conflicts: number;
}

export type KnownMapping =
  | { readonly origin: 'kept'; readonly mapping: Mapping }
  /** `id` is the key of its name in the messages (`tables.builtIn`). */
  | { readonly origin: 'builtIn'; readonly id: BuiltInMappingId; readonly mapping: Mapping };

export type BuiltInMappingId = 'callRecords' | 'bankStatement' | 'handsets' | 'suspects' | 'edgeList';

/** The new case also holds what the open one does; without an open case it changes nothing. */
export const isTogether = z.boolean().default(false);

export const importChannels = {
  /** Looks at a chosen file; `text` null finds everything by itself. FILE_NOT_FOUND, FILE_UNREADABLE, IMPORT_REFUSED, UNKNOWN_FORMAT. */
  'import.look': channel<ImportLook>()(
    z.object({ requestId: requestIdSchema, token: fileTokenSchema, text: mappingTextSchema.nullable() }),
  ),
  /** What the mapping makes of the first rows. */
  'import.preview': channel<PreviewReply>()(
    z.object({ requestId: requestIdSchema, token: fileTokenSchema, mapping: mappingSchema }),
  ),
  /**
   * Makes one case of the files under a name that main asks for; null when the user cancels. All or nothing. A mapping is null for a
   * file that says itself what is an entity and what a link, and for a case. ROWS_REFUSED where files of different kinds have
   * rows that refuse the whole.
   */
  'import.run': channel<ImportRunReply | null>()(
    z.object({
      requestId: requestIdSchema,
      files: z
        .array(z.object({ token: fileTokenSchema, mapping: mappingSchema.nullable() }))
        .min(1)
        .max(1000),
      onProblem: z.enum(['keep', 'refuse']),
      isTogether,
    }),
  ),
  /** The user's mappings in the order in which they were first kept, then the built-in ones. */
  'mappings.list': channel<readonly KnownMapping[]>()(nothing),
  /** Keeps one, in the place of one of the same name, and gives all; without this one when there are too many. */
  'mappings.keep': channel<readonly KnownMapping[]>()(z.object({ mapping: mappingSchema })),
  /** Gives all; unknown names are ignored. */
  'mappings.remove': channel<readonly KnownMapping[]>()(z.object({ name: mappingNameSchema })),
  /** Saves a mapping as a file for colleagues; null when the user cancels. */
  'mappings.export': channel<{ readonly name: string } | null>()(
    z.object({ mapping: mappingSchema, suggestedName: fileName }),
  ),
  /** Reads a mapping from a file that the user picks; null when the user cancels. NOT_A_MAPPING, MAPPING_DAMAGED, MAPPING_NEWER. */
  'mappings.import': channel<{ readonly name: string; readonly mapping: Mapping } | null>()(nothing),
} as const;
