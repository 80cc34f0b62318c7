// Search as you type: waits for a pause, cancels the older search, and keeps the last good hits until new ones come.
import { toErrorData } from '../../shared/errors';
import type { ActionContext } from './Action';
import { abortJobs, runJob } from './job';

const pauseMs = 150;
/** More hits than anyone reads; the totals say how many there are. */
const mostHits = 200;

const waiting = new WeakMap<object, ReturnType<typeof setTimeout>>();

/** Takes what the analyst has typed so far; searches after a pause, or at once with `isNow`. */
export function search(context: ActionContext, text: string, isNow = false): void {
  const { view } = context;
  clearTimeout(waiting.get(view));
  view.setState({ searchText: text });
  if (text.trim() === '') {
    abortJobs(context, 'search');
    view.setState({ searchReply: null, searchType: null, searchError: null, isSearching: false });
    return;
  }
  view.setState({ isSearching: true });
  waiting.set(
    view,
    setTimeout(() => void runSearch(context, text), isNow ? 0 : pauseMs),
  );
}

/** Lists the hits of one entity type only; null lists all. */
export function filterHits({ view }: ActionContext, type: string | null): void {
  view.setState({ searchType: type });
}

async function runSearch(context: ActionContext, text: string): Promise<void> {
  const { view } = context;
  const isCurrent = () => view.getState().searchText === text;
  try {
    const question = { text: text.trim(), types: null, limit: mostHits };
    const reply = await runJob(context, { label: 'actions.work.search', lane: 'search' }, (job) =>
      job.ask('source.search', { question }),
    );
    if (!isCurrent()) return;
    const { searchType } = view.getState();
    const isTypeGone = searchType !== null && reply.totals[searchType] === undefined;
    view.setState({
      searchReply: reply,
      searchType: isTypeGone ? null : searchType,
      searchError: null,
      isSearching: false,
    });
  } catch (error) {
    const data = toErrorData(error);
    if (!isCurrent() || data.code === 'CANCELLED') return;
    // Said in the panel itself, where the analyst is looking.
    view.setState({ searchReply: null, searchType: null, searchError: data, isSearching: false });
  }
}
