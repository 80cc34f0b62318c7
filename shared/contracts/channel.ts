// How a channel is written down: a request is a schema, because the window is distrusted; a reply is a type.
import { z } from 'zod';
import { requestIdSchema } from '../ids';

interface Channel<Request extends z.ZodType, Reply> {
  readonly request: Request;
  /** Carries the reply's type only; replies are not checked at run time. */
  readonly reply: (reply: Reply) => void;
}

export function channel<Reply>() {
  return <Request extends z.ZodType>(request: Request): Channel<Request, Reply> => ({
    request,
    reply: () => undefined,
  });
}

export function question<Question extends z.ZodType>(schema: Question) {
  return z.object({ requestId: requestIdSchema, question: schema });
}

/** A request that says nothing. */
export const nothing = z.object({});
/** Without folder. */
export const fileName = z.string().min(1).max(255);
