// The filter before expanding as words of the record: what was asked for, in the question's own terms.
import type { Condition, Where } from '../../shared/where';

/** One word group per demand; none for a filter that demands nothing. */
export function whereInWords(where: Where | null): readonly string[] {
  if (where === null) return [];
  const { conditions, time, least, most, order } = where;
  return [
    ...conditions.map((condition) => `${condition.on} ${condition.field} ${testInWords(condition.test)}`),
    ...(time === null ? [] : [`time ${span(momentText(time.from), momentText(time.until))}`]),
    ...(least.links === null ? [] : [`at least ${least.links} links`]),
    ...(most.links === null ? [] : [`at most ${most.links} links`]),
    ...(least.total === null ? [] : [`total at least ${least.total}`]),
    ...(least.asked === null ? [] : [`with at least ${least.asked} of the asked`]),
    ...(order === 'links' ? [] : [order === 'total' ? 'largest total first' : 'latest first']),
  ];
}

function testInWords(test: Condition['test']): string {
  switch (test.is) {
    case 'equals':
      return `= "${test.text}"`;
    case 'contains':
      return `contains "${test.text}"`;
    case 'range':
      return span(numberText(test.least), numberText(test.most));
  }
}

function span(from: string, until: string): string {
  return `from ${from} to ${until}`;
}

function numberText(bound: number | null): string {
  return bound === null ? 'any' : String(bound);
}

/** A moment that no calendar reaches is told as the number it is. */
function momentText(ms: number | null): string {
  if (ms === null) return 'any';
  const moment = new Date(ms);
  return Number.isNaN(moment.getTime()) ? String(ms) : moment.toISOString();
}
