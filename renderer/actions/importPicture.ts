// How the first facts of a preview would look as a chart: arranged and painted by the same parts as any chart, out of
// sight.
import type { PreviewReply } from '../../shared/contracts/import';
import type { Subgraph } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import { Chart } from '../chart/Chart';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import { moveEntities } from '../chart/commands/moveEntities';
import { layouts } from '../layouts';
import { charactersIn } from '../pictures/charactersIn';
import type { PictureOptions } from '../pictures/PictureOptions';
import { writeSvg } from '../pictures/writeSvg';
import { runLayout } from '../workers/runLayout';
import type { ActionContext } from './Action';
import { runJob } from './job';
import { layoutQuestion } from './layoutQuestion';
import { placeNew } from './placeNew';

/** More would be a tangle in so small a picture. */
export const mostPictured = 40;

const work = { label: 'import.work.picture', lane: 'importPicture' } as const;
const answer: Subgraph['answer'] = {
  source: { kind: 'casefile', name: '', version: '' },
  question: 'import',
  detail: '',
  at: '1970-01-01T00:00:00.000Z',
};

/** SVG text of the first `mostPictured` entities and the links among them, in the theme and language that are on. A newer call aborts an older one. */
export async function pictureOf(context: ActionContext, preview: PreviewReply): Promise<string> {
  const chart = new Chart();
  const subgraph = subgraphOf(preview);
  const bringing = { id: 'preview', kind: 'opening', parents: [], answer } as const;
  const positions = placeNew(chart, subgraph.entities, subgraph.links, []);
  chart.apply(mergeSubgraph(chart, { subgraphs: [subgraph], bringing, positions, knownNeighbours: {} }));
  return runJob(context, work, async ({ signal }) => {
    await arrange(chart, context, signal);
    const { theme, language } = context.view.getState();
    const plain = {
      background: 'theme',
      hasLegend: false,
      hasTime: false,
      heading: null,
      guides: null,
      fonts: [],
    } as const;
    const options: PictureOptions = { theme, language, ...plain };
    const fonts = await context.backend.call('font.subset', { text: charactersIn(chart, options) });
    return writeSvg(chart, { ...options, fonts });
  });
}

function subgraphOf({ entities, links }: PreviewReply): Subgraph {
  const idOf = (place: number) => `e${place}` as EntityId;
  const pictured = entities.slice(0, mostPictured);
  return {
    entities: pictured.map(({ type, key, caption, fields }, place) => {
      return { id: idOf(place), type, key, caption, fields, record: null };
    }),
    links: links
      .filter(({ from, to }) => from < pictured.length && to < pictured.length)
      .map(({ type, from, to, fields }, place) => {
        return { id: `l${place}` as LinkId, type, from: idOf(from), to: idOf(to), fields, record: null };
      }),
    files: {},
    answer,
  };
}

async function arrange(chart: Chart, { view }: ActionContext, signal: AbortSignal): Promise<void> {
  const [organic] = layouts;
  const { ids, input } = layoutQuestion(chart, organic, view.getState().layoutChoice, null);
  if (ids.length === 0) return;
  const { x, y } = await runLayout(organic.id, input, signal, () => undefined);
  const places = ids.map((id, at) => [id, { x: x[at] ?? 0, y: y[at] ?? 0 }] as const);
  chart.apply(moveEntities(chart, { positions: new Map(places) }));
}
