// The side of a thread that answers what an `AskedThread` asks.
import { parentPort } from 'node:worker_threads';

export interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

export interface Answered<Answer> {
  readonly id: number;
  /** Null when it could not be done. */
  readonly answer: Answer | null;
}

/** Answers every question with what `work` makes of it; one that is rejected is told as not done. */
export function answersWith<Question, Answer>(work: (question: Question) => Promise<Answer>): void {
  parentPort?.on('message', ({ id, question }: Asked<Question>) => {
    const tell = (answer: Answer | null) => parentPort?.postMessage({ id, answer } satisfies Answered<Answer>);
    work(question).then(tell, () => tell(null));
  });
}
