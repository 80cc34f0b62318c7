// Asks the app through the page's own bridge, as the page itself does, with the contract's types on both ends.
import type { Page } from '@playwright/test';
import type { Bridge, ChannelName, ReplyOf, RequestOf } from '../../shared/contract';
import type { ErrorData, Result } from '../../shared/errors';

/** A request; its id is minted here unless it is given. */
export type Wanted<C extends ChannelName> = Omit<RequestOf<C>, 'requestId'> & { readonly requestId?: string };

export interface Asked<T> {
  readonly result: Result<T>;
  /** From the asking to the parsed reply, by the page's clock. */
  readonly ms: number;
}

let minted = 0;

export function mintRequestId(): string {
  minted += 1;
  return `gate-${minted}`;
}

/** Asks all of them, so many at once, in one visit to the page; answers in the order of the requests. */
export async function askAll<C extends ChannelName>(
  page: Page,
  channel: C,
  wanted: readonly Wanted<C>[],
  atOnce = 8,
): Promise<readonly Asked<ReplyOf<C>>[]> {
  const requests = wanted.map((one) => ({ requestId: mintRequestId(), ...one }));
  const told = await page.evaluate(
    async ([name, list, places]) => {
      const { skein } = window as unknown as { skein: Bridge };
      const answers: { text: string; ms: number }[] = [];
      let next = 0;
      const worker = async () => {
        for (let at = next++; at < list.length; at = next++) {
          const before = performance.now();
          const text = await skein.call(name, list[at]);
          JSON.parse(text);
          answers[at] = { text, ms: performance.now() - before };
        }
      };
      await Promise.all(Array.from({ length: places }, worker));
      return answers;
    },
    [channel, requests, atOnce] as const,
  );
  return told.map(({ text, ms }) => ({ result: JSON.parse(text) as Result<ReplyOf<C>>, ms }));
}

export async function ask<C extends ChannelName>(
  page: Page,
  channel: C,
  wanted: Wanted<C>,
): Promise<Asked<ReplyOf<C>>> {
  const [asked] = await askAll(page, channel, [wanted], 1);
  if (asked === undefined) throw new Error(`${channel}: no answer`);
  return asked;
}

/** The reply; throws with the code when it is an error. */
export async function reply<C extends ChannelName>(page: Page, channel: C, wanted: Wanted<C>): Promise<ReplyOf<C>> {
  const { result } = await ask(page, channel, wanted);
  return valueOf(channel, result);
}

export function valueOf<T>(what: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`${what}: ${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value;
}

export function errorOf(result: Result<unknown>): ErrorData | null {
  return result.ok ? null : result.error;
}
