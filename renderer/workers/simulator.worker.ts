// Takes entities out of a network off the page's thread: the best set of a large one takes minutes.
import { takeOut, type TakingOutAnswer, type TakingOutQuestion } from '../../shared/analysis/removal/takingOut';
import type { Telling } from './answerOf';

const sayEveryMs = 100;

self.onmessage = ({ data }: MessageEvent<TakingOutQuestion>) => {
  const reply = (what: Telling<TakingOutAnswer>) => self.postMessage(what);
  let said = performance.now();
  const done = takeOut(data, (share) => {
    const now = performance.now();
    if (now - said < sayEveryMs) return;
    said = now;
    reply({ progress: share });
  });
  reply({ done });
};
