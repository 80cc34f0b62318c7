// Whether there is anything to ask.
import type { ActionContext } from './Action';

export function hasSource({ session }: ActionContext): boolean {
  return session.getState().source !== null;
}
