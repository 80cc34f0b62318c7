// Named documents of a case: a free name, a new name that takes nobody's, and filters put on the chart as one edit.
import { describe, expect, it } from 'vitest';
import type { KeptDocument } from '../../shared/caseWork';
import { writeFilters } from '../../shared/dress/filterFile';
import { contextForTests } from './contextForTests';
import { freeName, renameDocument, takeDocument, textOnChart } from './documents';

const filter = { id: 'f1', isOn: true, test: { is: 'text', text: 'chen' } } as const;
const note = (name: string): KeptDocument => ({ kind: 'note', name, keptAt: '2026-05-09T10:00:00Z', text: 'x' });

describe('named documents', () => {
  it('get a name that is free among their kind', () => {
    expect(freeName([note('Note'), note('Note 2')], 'note', 'Note')).toBe('Note 3');
    expect(freeName([note('Note')], 'filters', 'Note')).toBe('Note');
  });

  it('are renamed by keeping first and removing then, and never over another', async () => {
    const context = contextForTests({ 'work.documents.keep': () => null, 'work.documents.remove': () => null });
    expect(await renameDocument(context, [note('a'), note('b')], note('a'), 'b')).toBe(false);
    expect(context.asked).toEqual([]);
    expect(await renameDocument(context, [note('a')], note('a'), 'c')).toBe(true);
    expect(context.asked.map(({ channel }) => channel)).toEqual(['work.documents.keep', 'work.documents.remove']);
  });

  it('put filters on the chart as one edit that undo takes back; what is none is said', async () => {
    const context = contextForTests({});
    await takeDocument(context, { ...note('F'), kind: 'filters', text: writeFilters([filter]) });
    expect(context.chart.dress.filters).toEqual([filter]);
    expect(textOnChart(context, 'filters')).toBe(writeFilters([filter]));
    context.history.undo();
    expect(context.chart.dress.filters).toEqual([]);
    await takeDocument(context, { ...note('F'), kind: 'filters' });
    expect(context.session.getState().notices.at(-1)).toMatchObject({ text: 'documents.unreadable' });
  });
});
