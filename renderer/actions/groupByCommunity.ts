// Groups by community: who is linked with one another more than with others comes together, as one edit.
import { communityGroups, communityQuestion } from '../chart/communities';
import { runCommunities } from '../workers/runCommunities';
import type { Action, ActionContext } from './Action';
import { makeGroups } from './group';
import { inSlices } from './inSlices';
import { runJob } from './job';
import { done, inform } from './report';

async function run(context: ActionContext): Promise<void> {
  const { chart, translator } = context;
  const work = { label: 'groups.work.communities', lane: 'communities' } as const;
  const { question, communities } = await runJob(context, work, async ({ signal }) => {
    const asked = await inSlices(communityQuestion(chart), signal);
    return { question: asked, communities: await runCommunities(asked.input, signal) };
  });
  const drafts = communityGroups(chart, question, communities, translator().language);
  if (!makeGroups(context, drafts, 'groups.notices.noCommunity')) return;
  const left = question.ids.length - drafts.reduce((sum, { members }) => sum + members.length, 0);
  const clarity = communities.modularity.toFixed(2);
  done(context, 'groups.notices.communities', { count: drafts.length, clarity });
  if (left > 0) inform(context, 'groups.notices.outside', { count: left });
}

export const groupByCommunity: Action = {
  id: 'groupByCommunity',
  label: 'groups.labels.groupByCommunity',
  shortcuts: [],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run,
};
