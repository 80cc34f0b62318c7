// A made-up chart of any size for the drawing bench: clusters of six entity types with captions and arrows, placed as
// a layout would place them. Seeded: the same size gives the same chart. Written as a snapshot for Skein and as plain
// nodes and links for the peers.
import { randomFrom } from './random.mjs';

const surnames = ['陈', '林', '王', '黄', '周', '吴', '郑', '孙', '徐', '梁'];
const given = ['伟', '芳', '丽', '强', '磊', '静', '敏', '军', '洋', '勇', '杰', '娟'];

/** Exactly every tenth entity is a vehicle, so that a tenth of the chart can be taken out and put back. */
const kinds = [
  {
    type: 'Suspect',
    colour: '#a8261c',
    radius: 15,
    of: (i, pick) => ({ name: pick(surnames) + pick(given), suspectId: `S-${i}` }),
  },
  { type: 'Phone', colour: '#168a7a', radius: 15, of: (i) => ({ number: `139${String(i).padStart(8, '0')}` }) },
  { type: 'Card', colour: '#b07b00', radius: 15, of: (i) => ({ number: `6222${String(i).padStart(12, '0')}` }) },
  {
    type: 'Company',
    colour: '#4b5a69',
    radius: 15,
    of: (i, pick) => ({ name: `${pick(surnames)}记商行 ${i}`, registrationNumber: `R${i}` }),
  },
  { type: 'Gang', colour: '#7d47b8', radius: 21, of: (i) => ({ name: `Lantern ${i}`, gangId: `G-${i}` }) },
  { type: 'Vehicle', colour: '#3d6ea8', radius: 15, of: (i) => ({ plate: `粤B${String(i).padStart(5, '0')}` }) },
];
const keyOf = {
  Suspect: 'suspectId',
  Phone: 'number',
  Card: 'number',
  Company: 'registrationNumber',
  Gang: 'gangId',
  Vehicle: 'plate',
};

function kindOf(i, isFirst, random) {
  if (isFirst) return kinds[4];
  if (i % 10 === 9) return kinds[5];
  const share = random();
  return kinds[share < 0.42 ? 1 : share < 0.72 ? 0 : share < 0.92 ? 2 : 3];
}

/** Sizes of clusters: many small ones, a few large ones, all entities in one of them. */
function clusterSizes(entities, random) {
  const sizes = [];
  for (let left = entities; left > 0;) {
    const size = Math.min(left, Math.round(12 + 30 / (random() + 0.06)));
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

const step = 62;
const golden = Math.PI * (3 - Math.sqrt(5));

/** Members on a sunflower around the cluster's centre, clusters on a larger one around 0,0, largest in the middle. */
function places(sizes) {
  const ordered = [...sizes].sort((a, b) => b - a);
  let area = 0;
  return ordered.map((size, nth) => {
    const radius = step * Math.sqrt(size) * 0.75;
    area += (radius * 1.35) ** 2;
    const away = Math.sqrt(area) * 1.05;
    return {
      size,
      x: nth === 0 ? 0 : away * Math.cos(nth * golden),
      y: nth === 0 ? 0 : 0.62 * away * Math.sin(nth * golden),
    };
  });
}

function linkTypeOf(from, to) {
  if (from.type === 'Phone' && to.type === 'Phone') return 'CALLED';
  if (from.type === 'Card' && to.type === 'Card') return 'TRANSFERRED';
  if (from.type === 'Suspect' && to.type === 'Gang') return 'MEMBER_OF';
  if (from.type === 'Suspect' && to.type === 'Suspect') return 'ASSOCIATE_OF';
  if (from.type === 'Suspect') return 'USES';
  return 'LINKED';
}

/** @returns nodes and links; every link joins another pair, nine of ten within a cluster */
export function makeGraph(entities, links, seed = 1) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const nodes = [];
  const clusters = places(clusterSizes(entities, random)).map(({ size, x, y }) => {
    const first = nodes.length;
    for (let nth = 0; nth < size; nth += 1) {
      const i = nodes.length;
      const away = step * Math.sqrt(nth) * 0.75;
      const { type, colour, radius, of } = kindOf(i, nth === 0, random);
      const turn = nth * golden;
      nodes.push({
        id: `e${i}`,
        type,
        colour,
        radius,
        fields: of(i, pick),
        x: x + away * Math.cos(turn),
        y: y + away * Math.sin(turn),
      });
    }
    return { first, size };
  });
  for (const node of nodes) node.caption = node.fields.name ?? node.fields[keyOf[node.type]];
  return { nodes, links: makeLinks(nodes, clusters, links, random) };
}

function makeLinks(nodes, clusters, wanted, random) {
  const known = new Set();
  const links = [];
  const clusterOf = clusters.flatMap((cluster) => Array(cluster.size).fill(cluster));
  // Dense charts have no room for nine of ten within; after so many tries in vain anywhere will do.
  let misses = 0;
  while (links.length < wanted) {
    const a = Math.floor(random() * nodes.length);
    const { first, size } = clusterOf[a];
    const isInside = random() < 0.9 && misses < 50;
    // Squared: a few in every cluster have most of the links.
    const b = isInside ? first + Math.floor(random() ** 2 * size) : Math.floor(random() * nodes.length);
    const key = a < b ? a * nodes.length + b : b * nodes.length + a;
    if (a === b || known.has(key)) {
      misses += 1;
      continue;
    }
    misses = 0;
    known.add(key);
    links.push({ from: nodes[a], to: nodes[b], type: linkTypeOf(nodes[a], nodes[b]) });
  }
  return links;
}

function fieldsOf(type, nth, random) {
  const at = { t: 'datetime', v: `2026-0${1 + (nth % 9)}-1${nth % 10}T08:00:00Z` };
  if (type === 'CALLED') return { at, durationS: 20 + Math.floor(random() * 900) };
  if (type === 'TRANSFERRED') return { at, amount: 100 + Math.floor(random() * 90_000), currency: 'CNY' };
  return {};
}

/** How many links each has, as the result of an analysis that is shown as size, colour and rank. */
function scoresOf({ nodes, links }) {
  const counts = new Map(nodes.map(({ id }) => [id, 0]));
  for (const end of links.flatMap(({ from, to }) => [from.id, to.id])) counts.set(end, counts.get(end) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  return {
    id: 'scores-1',
    analysis: 'degree',
    column: 'neighbours',
    chosen: {},
    scope: 'chart',
    about: null,
    at: '2026-01-01T00:00:00.000Z',
    mark: '',
    shows: ['size', 'colour', 'badge'],
    isName: false,
    entities: ranked.map(([id]) => id),
    others: null,
    isBothWays: false,
    values: ranked.map(([, count]) => count),
  };
}

/** In the order in which Skein saves them. */
function byId(list, idOf) {
  return list.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** The graph as the text of a snapshot file, whole in view when opened; with scores, an analysis is shown on it. */
export function snapshotOf({ nodes, links }, hasScores = false) {
  const random = randomFrom(7);
  const source = { kind: 'casefile', name: 'bench', version: '1' };
  const answer = { source, question: 'search', detail: '', at: '2026-01-01T00:00:00.000Z' };
  const broughtBy = ['b'];
  const chart = {
    title: 'bench',
    seed: 1,
    bringings: [{ id: 'b', kind: 'search', parents: [], answer }],
    files: {},
    entities: byId(nodes, ({ id }) => id).map(({ id, type, fields, caption, x, y }) => ({
      entity: { id, type, key: fields[keyOf[type]], caption, fields, record: null },
      x,
      y,
      isPinned: false,
      isHidden: false,
      broughtBy,
      knownNeighbours: null,
    })),
    links: byId(
      links.map(({ from, to, type }, nth) => ({
        link: { id: `l${nth}`, type, from: from.id, to: to.id, fields: fieldsOf(type, nth, random), record: null },
        broughtBy,
      })),
      ({ link }) => link.id,
    ),
    dress: { overlays: hasScores ? [scoresOf({ nodes, links })] : [] },
  };
  const head = { format: 'skein-snapshot', version: 6, app: 'Skein bench', savedAt: '2026-01-01T00:00:00.000Z' };
  const looks = { entities: [], links: [] };
  return JSON.stringify({ ...head, source, looks, chart, view: { selection: [], viewport: null, theme: 'light' } });
}
