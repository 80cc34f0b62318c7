// Looks for duplicates off the page's thread: among 20,000 entities it takes seconds.
import { duplicatesIn, type DuplicateAnswer, type DuplicateQuestion } from '../../shared/analysis/duplicates';
import type { Telling } from './answerOf';

self.onmessage = ({ data }: MessageEvent<DuplicateQuestion>) => {
  const reply = (what: Telling<DuplicateAnswer>) => self.postMessage(what);
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
