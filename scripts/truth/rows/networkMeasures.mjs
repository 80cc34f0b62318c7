// Measures of the network against networkx: its published tables, and the program itself where it is installed.
import { askNetworkx } from '../kit.mjs';

const networks = [
  { name: 'CAVIAR', folder: 'caviar' },
  { name: 'Infinito', folder: 'ndrangheta-infinito' },
  { name: 'London gang', folder: 'london-gang' },
];

/** By analysis: which of its columns stands in which column of the tables. */
const columns = {
  degree: ['neighbours', 'degree'],
  betweenness: ['betweenness', 'betweenness_raw'],
  closeness: ['closeness', 'closeness'],
  harmonic: ['harmonic', 'harmonic_raw'],
  pagerank: ['pagerank', 'pagerank'],
  'k-core': ['core', 'core_number'],
  clustering: ['clustering', 'clustering'],
};

/** The tables have six decimals. */
const sixDecimals = 5.1e-7;

function networkOf(kit, folder) {
  const expected = kit.table(`${folder}/expected-centrality.csv`);
  const places = new Map(expected.map(({ id }, place) => [id, place]));
  const links = kit
    .table(`${folder}/edges.csv`)
    .map(({ source, target }) => [places.get(source), places.get(target)])
    .filter(([a, b]) => a !== undefined && b !== undefined);
  return { expected, ...factsOf(expected.length, links) };
}

function factsOf(count, links) {
  const entities = Array.from({ length: count }, (_, place) => ({
    id: `e${place}`,
    key: String(place),
    type: 'Suspect',
    caption: '',
    fields: {},
  }));
  return { facts: { entities, links: links.map(([from, to]) => ({ type: 'LINKED', from, to, fields: {} })) }, links };
}

/** Values for every entity, by place. */
function valuesOf(kit, id, facts, name, given = {}) {
  const { entities, columns: found } = kit.run(id, facts, given);
  const { values } = found.find((one) => one.name === name);
  const all = new Array(facts.entities.length).fill(0);
  entities.forEach((entity, row) => (all[entity] = Number(values[row])));
  return all;
}

function farthest(values, expected) {
  return values.reduce((most, value, at) => Math.max(most, Math.abs(value - Number(expected[at]))), 0);
}

function close(distance, bound, size) {
  const result = distance === 0 ? 'equal' : `off by ${distance.toExponential(1)} at most`;
  return { size, result, bound: bound.toExponential(), pass: distance <= bound };
}

const sizeOf = ({ entities, links }) => `${entities.length} entities, ${links.length} links`;

const published = networks.flatMap(({ name, folder }) =>
  Object.entries(columns).map(([analysis, [ours, theirs]]) => ({
    analysis,
    truth: `networkx 3.6.1, table of ${name}`,
    needs: folder,
    measure: (kit) => {
      const { expected, facts } = networkOf(kit, folder);
      const values = valuesOf(kit, analysis, facts, ours);
      const distance = farthest(
        values,
        expected.map((row) => row[theirs]),
      );
      return close(distance, sixDecimals, sizeOf(facts));
    },
  })),
);

/** Figures of the whole: what our analysis says of it, and which measure of the summary that is. */
const whole = [
  ['network', 'density', 'density'],
  ['network', 'diameter', 'diameter_largest_component'],
  ['network', 'transitivity', 'transitivity'],
  ['components', 'parts', 'components'],
  ['components', 'largest', 'largest_component'],
  ['cut-points', 'cut-points', 'articulation_points'],
  ['bridges', 'bridges', 'bridges'],
];

const summaries = networks.flatMap(({ name, folder }) =>
  whole.map(([analysis, figure, measure]) => ({
    analysis,
    truth: `networkx 3.6.1, ${measure} of ${name}`,
    needs: folder,
    measure: (kit) => {
      const { facts } = networkOf(kit, folder);
      const ours = kit.run(analysis, facts).summary.find((one) => one.name === figure).value;
      const row = kit.table(`${folder}/expected-summary.csv`).find((one) => one.measure === measure);
      return close(Math.abs(ours - Number(row.value)), sixDecimals, sizeOf(facts));
    },
  })),
);

const phases = {
  analysis: 'eigenvector',
  truth: 'networkx 3.6.1, table of CAVIAR by phase',
  needs: 'caviar',
  measure: (kit) => {
    const expected = kit.table('caviar/expected-phase-centrality.csv');
    const edges = kit.table('caviar/phase-edges.csv');
    const names = [...new Set(expected.map(({ phase }) => phase))];
    const distances = names.map((phase) => {
      const rows = expected.filter((row) => row.phase === phase);
      const places = new Map(rows.map(({ id }, place) => [id, place]));
      const own = edges.filter((row) => row.phase === phase && places.has(row.source) && places.has(row.target));
      const { facts } = factsOf(
        rows.length,
        own.map(({ source, target }) => [places.get(source), places.get(target)]),
      );
      return farthest(
        valuesOf(kit, 'eigenvector', facts, 'eigenvector'),
        rows.map(({ eigenvector }) => eigenvector),
      );
    });
    return close(Math.max(...distances), 2e-6, `${names.length} phases`);
  },
};

/** @type {readonly [analysis: string, column: string, measure: string, given: Record<string, string>][]} */
const live = [
  ['degree', 'neighbours', 'degree', {}],
  ['betweenness', 'betweenness', 'betweenness', {}],
  ['betweenness', 'betweenness', 'betweenness directed', { direction: 'as-linked' }],
  ['closeness', 'closeness', 'closeness', {}],
  ['harmonic', 'harmonic', 'harmonic', {}],
  ['k-core', 'core', 'k-core', {}],
  ['clustering', 'clustering', 'clustering', {}],
];

const answers = new Map();
function answerFor(kit, folder) {
  if (!answers.has(folder)) {
    const { facts, links } = networkOf(kit, folder);
    answers.set(folder, { facts, answer: askNetworkx({ count: facts.entities.length, links }) });
  }
  return answers.get(folder);
}

/** To nine decimals, by the program itself, which is not on every machine. */
const asked = live.map(([analysis, column, measure, given]) => ({
  analysis,
  truth: `networkx, asked for ${measure} of the three networks`,
  needs: 'networkx',
  measure: (kit) => {
    const distances = networks.map(({ folder }) => {
      const { facts, answer } = answerFor(kit, folder);
      return farthest(valuesOf(kit, analysis, facts, column, given), answer[measure]);
    });
    return close(Math.max(...distances), 1e-9, '3 networks');
  },
}));

export const networkMeasures = [...published, ...summaries, phases, ...asked];
