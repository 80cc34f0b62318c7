// Taking things off the chart without leaving anything behind: links that lost an end, bringings and imported files
// that nothing on the chart comes from any more.
import type { Bringing, ChartEntity, ChartLink } from '../../shared/chartState';
import type { FileRow } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import type { Chart } from './Chart';
import { diffOf, type Change, type Diff } from './diff';

interface Removal {
  readonly entities: ReadonlySet<EntityId>;
  /** Besides the links of those entities, which go anyway. */
  readonly links: ReadonlySet<LinkId>;
  /** Those that stay, but change; none may be among the removed. */
  readonly changedEntities: readonly Change<ChartEntity>[];
  readonly changedLinks: readonly Change<ChartLink>[];
  readonly changedBringings: readonly Change<Bringing>[];
}

/** The diff that removes and changes what it is told to, and with it every bringing and file that nothing holds afterwards. */
export function removalDiff(chart: Chart, removal: Removal): Diff {
  const links = chart
    .links()
    .filter(
      ({ link }) => removal.links.has(link.id) || removal.entities.has(link.from) || removal.entities.has(link.to),
    );
  const goneLinks = new Set(links.map(({ link }) => link.id));
  const entities = chart.entities().filter(({ entity }) => removal.entities.has(entity.id));
  const changedLinks = removal.changedLinks.filter(({ after }) => !goneLinks.has(after.link.id));
  const lost = [...entities, ...links, ...[...removal.changedEntities, ...changedLinks].map((change) => change.before)];
  const afterwards = new Map<string, ChartEntity | ChartLink>();
  for (const change of removal.changedEntities) afterwards.set(`e${change.after.entity.id}`, change.after);
  for (const change of changedLinks) afterwards.set(`l${change.after.link.id}`, change.after);
  const left = [
    ...chart
      .entities()
      .flatMap((it) => (removal.entities.has(it.entity.id) ? [] : [afterwards.get(`e${it.entity.id}`) ?? it])),
    ...chart.links().flatMap((it) => (goneLinks.has(it.link.id) ? [] : [afterwards.get(`l${it.link.id}`) ?? it])),
  ];
  const bringings = unheld(lost, left, (it) => it.broughtBy);
  const replaced = removal.changedBringings.filter(({ before }) => !bringings.has(before.id));
  const files = unheld(lost, left, filesOf);
  return diffOf({
    entities: { removed: entities, changed: removal.changedEntities },
    links: { removed: links, changed: changedLinks },
    bringings: {
      added: replaced.map(({ after }) => after),
      removed: [
        ...[...chart.bringings.values()].filter(({ id }) => bringings.has(id)),
        ...replaced.map(({ before }) => before),
      ],
    },
    files: { removed: [...chart.files].filter(([id]) => files.has(id)).map(([id, origin]) => ({ id, origin })) },
  });
}

function filesOf(it: ChartEntity | ChartLink): string[] {
  const record: FileRow | null = 'entity' in it ? it.entity.record : it.link.record;
  return record === null ? [] : [record.file];
}

/** What some of `lost` held and none of `left` holds. */
function unheld<T>(lost: readonly T[], left: readonly T[], held: (it: T) => readonly string[]): ReadonlySet<string> {
  const names = new Set(lost.flatMap(held));
  for (const it of left) {
    if (names.size === 0) break;
    for (const name of held(it)) names.delete(name);
  }
  return names;
}
