// Looks for duplicates off the page's thread: among 20,000 entities it takes seconds.
import { duplicatesIn, type DuplicateAnswer, type DuplicateQuestion } from '../../shared/analysis/duplicates';

/** First how much is done (0 to 1), now and then; at last the answer. */
export type DuplicatesReply = { readonly progress: number } | { readonly done: DuplicateAnswer };

self.onmessage = ({ data }: MessageEvent<DuplicateQuestion>) => {
  const reply = (what: DuplicatesReply) => self.postMessage(what);
  const work = duplicatesIn(data);
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      reply({ done: step.value });
      return;
    }
    reply({ progress: step.value });
  }
};
