// The links of a report's subject, parallel ones together: how often, from when to when, how much.
import { linkType } from '../catalogue';
import type { ChartLink } from '../chartState';
import type { Link } from '../graph';
import type { EntityId } from '../ids';
import { inOrder } from '../textOrder';
import { numberOf, textOf, timeOf, type Value } from '../value';

export interface LinkBundleFacts {
  readonly type: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly count: number;
  /** The first and the last moment as the source writes them; null when no link says one. */
  readonly first: Value;
  readonly last: Value;
  /** Sums of the type's sum field by currency, '' for what is no money; in the order of currencies. */
  readonly sums: readonly { readonly currency: string; readonly amount: number }[];
}

/** By type, ends and direction; undirected links of either direction go together. Most links first, then by type and ends. */
export function bundleLinks(links: readonly ChartLink[]): readonly LinkBundleFacts[] {
  const bundles = new Map<string, Link[]>();
  for (const { link } of links) {
    const { from, to } = endsOf(link);
    const key = JSON.stringify([link.type, from, to]);
    const known = bundles.get(key);
    if (known === undefined) bundles.set(key, [link]);
    else known.push(link);
  }
  return [...bundles.values()]
    .map(factsOf)
    .sort((a, b) => b.count - a.count || inOrder(a.type, b.type) || inOrder(a.from, b.from) || inOrder(a.to, b.to));
}

function endsOf({ type, from, to }: Link): { readonly from: EntityId; readonly to: EntityId } {
  return linkType(type).isDirected || from <= to ? { from, to } : { from: to, to: from };
}

function factsOf(links: readonly Link[]): LinkBundleFacts {
  const [any] = links;
  if (any === undefined) throw new Error('a bundle without links');
  const { timeField } = linkType(any.type);
  const moments = links
    .map(({ fields }) => (timeField === undefined ? null : (fields[timeField] ?? null)))
    .filter((value) => timeOf(value) !== null)
    .sort((a, b) => (timeOf(a) ?? 0) - (timeOf(b) ?? 0));
  return {
    type: any.type,
    ...endsOf(any),
    count: links.length,
    first: moments[0] ?? null,
    last: moments.at(-1) ?? null,
    sums: sumsOf(links),
  };
}

/** What the type sums up of these links, by currency. Added in whole hundredths, so that the order of the links does not show. */
export function sumsOf(links: readonly Link[]): LinkBundleFacts['sums'] {
  const sums = new Map<string, number>();
  for (const { type, fields } of links) {
    const { sumField, style } = linkType(type);
    const amount = sumField === undefined ? null : numberOf(fields[sumField]);
    if (amount === null || !Number.isFinite(amount)) continue;
    const currency = style === 'money' ? textOf(fields['currency']) || 'CNY' : '';
    sums.set(currency, (sums.get(currency) ?? 0) + Math.round(amount * 100));
  }
  return [...sums]
    .map(([currency, hundredths]) => ({ currency, amount: hundredths / 100 }))
    .sort((a, b) => inOrder(a.currency, b.currency));
}
