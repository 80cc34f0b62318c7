// The counts that go with the ticks and the filter of the expand card: those it opened with as long as nothing narrows
// them, else counted anew after a pause.
import { useEffect, useState } from 'react';
import type { NeighbourCountsReply } from '../../../shared/questions';
import { countNeighbours, type CountChoice } from '../../actions/countNeighbours';
import { attempt } from '../../actions/report';
import { useApp } from '../AppContext';

const pauseMs = 200;

interface Counted {
  readonly of: string;
  readonly counts: NeighbourCountsReply;
}

export function useCounts(
  plain: NeighbourCountsReply,
  choice: CountChoice,
): { readonly counts: NeighbourCountsReply; readonly isCounting: boolean } {
  const context = useApp();
  const [counted, setCounted] = useState<Counted | null>(null);
  const isPlain = choice.where === null && choice.only === null;
  const wanted = JSON.stringify(choice);
  useEffect(() => {
    if (isPlain) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      attempt(context, async () => {
        const counts = await countNeighbours(context, JSON.parse(wanted) as CountChoice);
        if (isCurrent) setCounted({ of: wanted, counts });
      });
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [context, isPlain, wanted]);
  if (isPlain) return { counts: plain, isCounting: false };
  return { counts: counted?.counts ?? plain, isCounting: counted?.of !== wanted };
}
