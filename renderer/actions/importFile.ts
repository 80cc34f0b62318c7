// Imports GraphML or a CSV edge list into a new case, and opens that case.
import type { Action } from './Action';
import { runJob } from './job';
import { openNamed } from './openFile';
import { done } from './report';

export const importFile: Action = {
  id: 'importFile',
  label: 'actions.labels.importFile',
  shortcuts: ['Mod+I'],
  isEnabled: () => true,
  run: async (context) => {
    const file = await context.backend.call('file.choose', { kind: 'import' });
    if (file === null) return;
    const options = { label: 'actions.work.import', params: { name: file.name }, lane: null } as const;
    const made = await runJob(context, options, (job) => job.ask('file.import', { token: file.token }));
    if (made === null) return;
    const { name, entities, links, refused } = made;
    done(context, refused > 0 ? 'actions.notices.importedWithRefused' : 'actions.notices.imported', {
      name,
      entities,
      links,
      refused,
    });
    await openNamed(context, made);
  },
};
