// A line of the record for tests.
import type { Words } from './AuditLog';

export function wordsForTests(nth: number): Words {
  return {
    at: '2026-05-09T08:00:00.000Z',
    who: 'ana',
    session: 's',
    source: '案件',
    action: 'search',
    question: `"陈 ${nth}"`,
    parameters: { limit: nth },
    outcome: 'done',
    counts: { entities: nth },
  };
}
