// The channel of analyses: everything that the open source holds, page by page.
import type { Handlers } from './Answerer';
import type { SourceDesk } from './SourceDesk';

type AnalysisChannel = Extract<keyof Handlers, `analysis.${string}`>;

export function analysisHandlers({ sources }: { readonly sources: SourceDesk }): Pick<Handlers, AnalysisChannel> {
  return {
    'analysis.facts': ({ question }, call) => sources.current().facts(question, call),
  };
}
