import { describe, expect, it } from 'vitest';
import type { ImportRunReply } from '../../shared/contracts/import';
import type { FileToken } from '../../shared/ids';
import { mappingSchema } from '../../shared/tables/Mapping';
import { contextForTests } from './contextForTests';
import { addImportFile, dropImportFile, openImport, runImport, takeDropped } from './importFile';

const file = (name: string) => ({ token: name as FileToken, name });
const mapping = mappingSchema.parse({
  name: 'Calls',
  entities: [{ id: 'caller', type: 'Phone', key: { column: 'a' } }],
});
const problem = { file: 'a.csv', row: 3, column: 'a', reason: 'emptyKey', params: {} } as const;
const reply: ImportRunReply = {
  made: null,
  ...{ rows: 3, entities: 2, links: 0, refused: 1, problems: [problem], conflicts: 0 },
};

describe('files on their way into a case', () => {
  it('go to the wizard when dropped, but for a case, which is opened', async () => {
    const context = contextForTests({});
    await takeDropped(context, [file('a.csv'), file('b.skein')]);
    expect(context.view.getState()).toMatchObject({
      dialog: 'import',
      importing: [{ name: 'a.csv' }, { name: 'b.skein' }],
    });
    await expect(takeDropped(context, [file('B.SKEIN')])).rejects.toThrow('BAD_REQUEST');
    expect(context.asked.at(-1)).toMatchObject({ channel: 'source.open', request: { target: { token: 'B.SKEIN' } } });
  });

  it('are each there once, and never none', async () => {
    const context = contextForTests({ 'file.choose': () => file('b.csv') });
    openImport(context, [file('a.csv')]);
    await addImportFile(context);
    await addImportFile(context);
    expect(context.view.getState().importing.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    dropImportFile(context, 'a.csv' as FileToken);
    dropImportFile(context, 'b.csv' as FileToken);
    expect(context.view.getState().importing.map(({ name }) => name)).toEqual(['b.csv']);
  });

  it('stay in the wizard with the reasons when the whole was refused', async () => {
    const context = contextForTests({ 'import.run': () => reply });
    openImport(context, [file('a.csv')]);
    const wanted = {
      files: [{ file: file('a.csv'), mapping }],
      onProblem: 'refuse',
      isTogether: false,
      nameOf: (_: string, id: string) => id,
    } as const;
    expect(await runImport(context, wanted)).toEqual(reply);
    expect(context.view.getState().dialog).toBe('import');
    expect(context.session.getState().notices).toEqual([]);
  });

  it('become a case that is opened, with a notice that leads to the rows left out', async () => {
    const context = contextForTests({ 'import.run': () => ({ ...reply, made: file('a.skein') }) });
    openImport(context, [file('a.csv')]);
    const wanted = {
      files: [{ file: file('a.csv'), mapping }],
      onProblem: 'keep',
      isTogether: false,
      nameOf: (_: string, id: string) => id,
    } as const;
    await expect(runImport(context, wanted)).rejects.toThrow('BAD_REQUEST');
    expect(context.asked.at(-1)?.channel).toBe('source.open');
    expect(context.view.getState()).toMatchObject({ dialog: null, refused: { refused: 1, problems: [problem] } });
    expect(context.session.getState().notices).toMatchObject([
      { kind: 'done', params: { entities: 2, refused: 1 }, more: { dialog: 'refusedRows' } },
    ]);
  });
});
