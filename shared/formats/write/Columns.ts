// The declared columns that GraphML and GEXF ask for before the first node: one for each name and kind of values. Numbers
// with and without fractions share one, because both read back the same.
import type { Fields } from '../../value';
import { said, type Kind, type Said } from '../exactText';
import type { FactEntity, FactLink, Facts } from './FactFormat';

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** `type`, `key` or `label`: what every entity has besides its fields. */
  readonly role: string;
}

export interface Cell {
  readonly column: Column;
  readonly text: string;
}

export class Columns {
  private readonly columns = new Map<string, Column>();

  constructor(private readonly prefix: string) {}

  /** In the order in which they were first seen. */
  all(): readonly Column[] {
    return [...this.columns.values()];
  }

  /** Before anything is written: everything that will be. */
  see(roles: { readonly [role: string]: string }, fields: Fields): void {
    for (const [role, value] of Object.entries(roles)) this.declare(role, said(value), role);
    for (const [name, value] of Object.entries(fields)) this.declare(name, said(value), '');
  }

  cells(roles: { readonly [role: string]: string }, fields: Fields): readonly Cell[] {
    const own = Object.entries(roles).flatMap(([role, value]) => this.cell(role, said(value), role));
    return [...own, ...Object.entries(fields).flatMap(([name, value]) => this.cell(name, said(value), ''))];
  }

  private declare(name: string, value: Said | null, role: string): void {
    if (value === null) return;
    const at = place(role, name, value.kind);
    if (this.columns.has(at)) return;
    this.columns.set(at, { id: `${this.prefix}${this.columns.size}`, name, kind: value.kind, role });
  }

  private cell(name: string, value: Said | null, role: string): readonly Cell[] {
    if (value === null) return [];
    const isSafe = value.kind === 'long' && Number.isSafeInteger(Number(value.text));
    const shared = isSafe ? this.columns.get(place(role, name, 'double')) : undefined;
    const column = shared ?? this.columns.get(place(role, name, value.kind));
    return column === undefined ? [] : [{ column, text: value.text }];
  }
}

function place(role: string, name: string, kind: Kind): string {
  return `${role}\0${kind}\0${name}`;
}

export interface AllColumns {
  readonly entities: Columns;
  readonly links: Columns;
}

/** Goes through all facts once. */
export async function columnsOf(facts: Facts): Promise<AllColumns> {
  const columns = { entities: new Columns('n'), links: new Columns('e') };
  for await (const batch of facts.entities())
    for (const entity of batch) columns.entities.see(rolesOfEntity(entity), entity.fields);
  for await (const batch of facts.links())
    for (const link of batch) columns.links.see({ type: link.type }, link.fields);
  return columns;
}

export function rolesOfEntity({ type, key, caption }: FactEntity): { readonly [role: string]: string } {
  return { type, key, label: caption };
}

export function rolesOfLink({ type }: FactLink): { readonly [role: string]: string } {
  return { type };
}
