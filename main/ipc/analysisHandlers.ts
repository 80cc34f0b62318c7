// The channels of analyses: everything that the open source holds is read into columns and handed over in pieces, so that
// neither side holds the whole as one text.
import type { FactsPiece } from '../../shared/contracts/analysis';
import type { Handlers } from './Answerer';
import type { SourceDesk } from './SourceDesk';

type AnalysisChannel = Extract<keyof Handlers, `analysis.${string}`>;

/** Entities or links of one piece: about a megabyte of text. */
const perPiece = 20_000;
/** A window that does not come for the next piece will not come any more. */
const forgottenMs = 60_000;

export function analysisHandlers({ sources }: { readonly sources: SourceDesk }): Pick<Handlers, AnalysisChannel> {
  const held = new HeldPieces();
  return {
    'analysis.read': async ({ question }, call) => {
      held.hold(null);
      const gathered = await sources.current().facts(question, call);
      held.hold(gathered.pieces(perPiece));
      return gathered.counts;
    },
    'analysis.next': () => Promise.resolve(held.next()),
  };
}

/** What was read and is not handed over yet. */
class HeldPieces {
  private pieces: Generator<FactsPiece, void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  hold(pieces: Generator<FactsPiece, void> | null): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.pieces = pieces;
    this.timer = pieces === null ? null : setTimeout(() => this.hold(null), forgottenMs);
  }

  next(): FactsPiece | null {
    const { pieces } = this;
    const step = pieces?.next();
    const piece = step === undefined || step.done === true ? null : step.value;
    this.hold(piece === null ? null : pieces);
    return piece;
  }
}
