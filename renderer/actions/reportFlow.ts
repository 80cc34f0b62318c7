// The money that is being followed, as the report takes it: transfer by transfer, in the order of the money.
import type { FollowedMoney } from '../../shared/report/flowBlocks';
import type { FlowView } from '../state/flow';

/** Null while no money is followed. */
export function followedMoney(flow: FlowView | null): FollowedMoney | null {
  const found = flow?.found ?? null;
  if (found === null) return null;
  const { facts, followed } = found;
  const { movements, moves, origins, direction, split } = followed.trace;
  const { currency, scale, from, to, at, units } = movements;
  const lastGotMs = new Map<number, number>();
  const steps = moves.flatMap(({ move, units: traced }) => {
    const [payer, payee, atMs] = [from[move] ?? -1, to[move] ?? -1, at[move] ?? NaN];
    const gotMs = lastGotMs.get(payer);
    lastGotMs.set(payee, atMs);
    const [one, other] = [facts.entities[payer], facts.entities[payee]];
    if (one === undefined || other === undefined) return [];
    return {
      from: one,
      to: other,
      at: new Date(atMs).toISOString(),
      gapS: gotMs === undefined ? null : (atMs - gotMs) / 1000,
      amount: (units[move] ?? 0) / scale,
      followed: traced / scale,
    };
  });
  return { origins: [...origins].flatMap((place) => facts.entities[place] ?? []), direction, split, currency, steps };
}
