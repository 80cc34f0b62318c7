// An action context for tests: real chart, history and stores, and a backend that answers from a table.
import type { ChannelName, ReplyOf, RequestOf } from '../../shared/contract';
import type { Evidence } from '../../shared/contracts/evidence';
import { AppError } from '../../shared/errors';
import type { Answer, Entity, Link, Subgraph } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import { translatorOf } from '../../shared/messages';
import { Chart } from '../chart/Chart';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import { History } from '../chart/history';
import { CanvasSlot } from '../state/CanvasPort';
import { createSession } from '../state/session';
import { createView } from '../state/view';
import type { ActionContext } from './Action';

type Answers = {
  readonly [C in ChannelName]?: (request: RequestOf<C>) => ReplyOf<C> | Promise<ReplyOf<C>>;
};

export interface Asked {
  readonly channel: ChannelName;
  readonly request: unknown;
}

export interface TestContext extends ActionContext {
  /** Everything that was asked of main, in order. */
  readonly asked: Asked[];
}

const evidence: Evidence = { analyst: '', codes: ['OFFICIAL', 'SECRET'], lastCode: 'OFFICIAL', redactions: [] };

/** What the table does not answer is refused with BAD_REQUEST, but for the channels whose answer says nothing. */
export function contextForTests(answers: Answers): TestContext {
  const asked: Asked[] = [];
  const chart = new Chart();
  const translator = translatorOf('en');
  const silent: readonly ChannelName[] = [
    'request.cancel',
    'app.unsaved',
    'app.batchDone',
    'settings.save',
    'audit.tail',
  ];
  return {
    asked,
    chart,
    history: new History(chart),
    session: createSession(),
    view: createView(),
    canvas: new CanvasSlot(),
    translator: () => translator,
    backend: {
      async call<C extends ChannelName>(channel: C, request: RequestOf<C>): Promise<ReplyOf<C>> {
        asked.push({ channel, request });
        const answer = answers[channel];
        if (answer !== undefined) return answer(request);
        if (channel === 'app.keepCharts') return { keptAt: null } as ReplyOf<C>;
        if (channel === 'work.charts') return { keeping: 'memory', holder: '', charts: [], unread: 0 } as ReplyOf<C>;
        if (channel === 'work.state') return { keeping: 'memory', holder: '' } as ReplyOf<C>;
        if (channel === 'evidence.settings' || channel === 'evidence.save') return evidence as ReplyOf<C>;
        if (silent.includes(channel)) return null as ReplyOf<C>;
        throw new AppError('BAD_REQUEST');
      },
      on: () => () => undefined,
    },
  };
}

export function entityFor(name: string, type = 'Suspect'): Entity {
  return { id: name as EntityId, type, key: name.toUpperCase(), caption: name, fields: { name }, record: null };
}

export function linkFor(from: string, to: string, type = 'ASSOCIATE_OF'): Link {
  const id = `${from}-${type}-${to}` as LinkId;
  return { id, type, from: from as EntityId, to: to as EntityId, fields: {}, record: null };
}

const answerForTests: Answer = {
  source: { kind: 'casefile', name: 'Test', version: '1' },
  question: 'expand',
  detail: '',
  at: '2026-06-14T09:12:00.000Z',
};

export function subgraphOf(entities: readonly Entity[], links: readonly Link[] = []): Subgraph {
  return { entities, links, files: {}, answer: answerForTests };
}

/** Puts entities (in a row, 100 apart) and links on the chart, as if a search had brought them. */
export function putOnChart({ chart }: ActionContext, entities: readonly Entity[], links: readonly Link[] = []): void {
  const bringing = { id: 'b1', kind: 'search', parents: [], answer: answerForTests } as const;
  const positions = new Map(entities.map(({ id }, index) => [id, { x: index * 100, y: 0 }]));
  chart.apply(
    mergeSubgraph(chart, { subgraphs: [subgraphOf(entities, links)], bringing, positions, knownNeighbours: {} }),
  );
}
