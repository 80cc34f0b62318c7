// A workbook for spreadsheets (Office Open XML) as it is handed to its writer: sheets with heads, rows of plain cells.

/** A number with the format it is shown in; '' for the spreadsheet's own. Days and moments are such numbers too. */
export interface Figure {
  readonly n: number;
  readonly format: string;
}

/** A string is always text, whatever it looks like; null is an empty cell. There are no formulas. */
export type BookCell = null | string | boolean | Figure;

export type BookRow = readonly BookCell[];

export interface SheetPlan {
  /** What cannot stand in the name of a sheet is left out. */
  readonly name: string;
  /** Above the columns, in a row that stays in sight; empty for a sheet without. */
  readonly head: readonly string[];
  /** Letters each column is wide. */
  readonly widths: readonly number[];
  readonly rowCount: number;
}

export interface WrittenBook {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Texts that were longer than a cell holds and lost their end. */
  readonly cutCount: number;
}
