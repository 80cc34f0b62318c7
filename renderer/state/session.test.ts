import { describe, expect, it } from 'vitest';
import { addNotice, closeNotice, createSession } from './session';

const lost = { kind: 'error', error: { code: 'SOURCE_LOST', details: {} } } as const;
const added = (count: number) => ({ kind: 'info', text: 'actions.notices.added', params: { count } }) as const;

describe('notices', () => {
  it('replaces one that says the same instead of repeating it', () => {
    const session = createSession();
    addNotice(session, lost);
    addNotice(session, added(1));
    addNotice(session, lost);
    expect(session.getState().notices.map(({ kind }) => kind)).toEqual(['info', 'error']);
  });

  it('closes one and leaves the others', () => {
    const session = createSession();
    const id = addNotice(session, lost);
    addNotice(session, added(2));
    closeNotice(session, id);
    expect(session.getState().notices).toMatchObject([{ kind: 'info', params: { count: 2 } }]);
  });
});
