import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import { annotateActions, changeAnnotation, removeAnnotation } from './annotate';
import { contextForTests, entityFor, putOnChart, type TestContext } from './contextForTests';
import { select } from './select';

function started(): TestContext {
  const context = contextForTests({});
  putOnChart(context, [entityFor('ann'), entityFor('bo')]);
  return context;
}

async function run(context: TestContext, id: string): Promise<void> {
  await annotateActions.find((action) => action.id === id)?.run(context);
}

const notes = ({ chart }: TestContext) => chart.dress.annotations;

describe('annotating a chart', () => {
  it('puts a text in the middle of the view and opens its card', async () => {
    const context = started();
    await run(context, 'addText');
    expect(notes(context)).toMatchObject([{ is: 'text', id: 'note-1', x: -90, y: -20 }]);
    expect(context.view.getState().selectedAnnotation).toBe('note-1');
  });

  it('puts no text and no call-out over another', async () => {
    const context = started();
    for (const id of ['addText', 'addText', 'addCallout', 'addText', 'addCallout']) await run(context, id);
    const tops = notes(context).map((note) =>
      note.is === 'text' ? note.y : note.is === 'callout' ? note.at.y - 20 : 0,
    );
    expect(tops).toEqual([-20, 36, -76, 92, -132]);
    // Undone, its place is free again.
    context.history.undo();
    await run(context, 'addCallout');
    expect(notes(context).at(-1)).toMatchObject({ is: 'callout', at: { x: 0, y: -112 } });
  });

  it('ties an arrow to the two selected, and a highlight to all of them', async () => {
    const context = started();
    select(context, ['ann' as EntityId, 'bo' as EntityId], 'only');
    await run(context, 'addArrow');
    expect(notes(context)).toMatchObject([{ from: { on: 'ann', x: 0 }, to: { on: 'bo', x: 100 } }]);
    expect(context.view.getState().selection.size).toBe(0);
    select(context, ['ann' as EntityId, 'bo' as EntityId], 'only');
    await run(context, 'addHighlight');
    expect(notes(context)[1]).toMatchObject({ is: 'highlight', around: ['ann', 'bo'] });
  });

  it('numbers call-outs on from the highest', async () => {
    const context = started();
    await run(context, 'addCallout');
    await run(context, 'addCallout');
    removeAnnotation(context, 'note-1');
    await run(context, 'addCallout');
    expect(notes(context)).toMatchObject([{ nth: 2 }, { nth: 3 }]);
  });

  it('makes one edit of a change and none of no change', async () => {
    const context = started();
    await run(context, 'addText');
    const [note] = notes(context);
    if (note === undefined) throw new Error('no note');
    changeAnnotation(context, { ...note });
    expect(context.history.nextUndo).toEqual({ key: 'annotations.edits.add' });
    changeAnnotation(context, { ...note, text: 'Look here' });
    expect(context.history.nextUndo).toEqual({ key: 'annotations.edits.change' });
    context.history.undo();
    expect(notes(context)).toEqual([note]);
  });
});
