// How the analyst looks at the chart as a table. Kept while the table is folded away; never part of the chart.
import type { LinkId } from '../../shared/ids';
import type { TableKind, TableSort } from '../chart/tableRows';

/** One of the tables: how it is narrowed and sorted, and which columns are shown. */
export interface TableLook {
  readonly text: string;
  /** Only rows of this type; null for every type. */
  readonly type: string | null;
  /** The first decides; the next where it leaves a tie. */
  readonly sorting: readonly TableSort[];
  /** Ids of columns shown or not against their default. */
  readonly columns: { readonly [column: string]: boolean };
}

export interface TableView {
  readonly kind: TableKind;
  readonly looks: { readonly [kind in TableKind]: TableLook };
  /** Only what is neither hidden nor filtered. */
  readonly isOnlyShown: boolean;
  readonly isSelectedFirst: boolean;
  /**
   * Rows of links that were selected, and the chart's selection that came of it: while that stands, exactly these rows are
   * marked, and not all links among the same entities.
   */
  readonly chosen: { readonly links: ReadonlySet<LinkId>; readonly selection: ReadonlySet<string> } | null;
}

const plainLook: TableLook = { text: '', type: null, sorting: [], columns: {} };

export const plainTable: TableView = {
  kind: 'entities',
  looks: { entities: plainLook, links: plainLook, bundles: plainLook },
  isOnlyShown: true,
  isSelectedFirst: false,
  chosen: null,
};
