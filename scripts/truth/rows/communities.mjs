// Communities against the best known ways to part published networks, and against units that are known.

const networks = [
  { name: 'CAVIAR', folder: 'caviar', weight: null },
  { name: 'CAVIAR, weighted', folder: 'caviar', weight: 'weight' },
  { name: 'London gang', folder: 'london-gang', weight: null },
  { name: 'London gang, weighted', folder: 'london-gang', weight: 'tie_level' },
  { name: 'Infinito', folder: 'ndrangheta-infinito', weight: null },
];

function factsOf(kit, folder, weight) {
  const ids = kit.table(`${folder}/expected-centrality.csv`).map(({ id }) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const links = kit
    .table(`${folder}/edges.csv`)
    .filter(({ source, target }) => places.has(source) && places.has(target))
    .map((row) => ({
      type: 'LINKED',
      from: places.get(row.source),
      to: places.get(row.target),
      fields: weight === null ? {} : { weight: Number(row[weight]) },
    }));
  const entities = ids.map((id) => ({ id, key: id, type: 'Suspect', caption: id, fields: {} }));
  return { ids, facts: { entities, links } };
}

const modularity = networks.map(({ name, folder, weight }) => ({
  analysis: 'communities',
  truth: `best modularity of 100 runs of networkx, ${name}`,
  needs: folder,
  measure: (kit) => {
    const { facts } = factsOf(kit, folder, weight);
    const measure = `louvain_best_modularity_${weight === null ? 'unweighted' : 'weighted'}`;
    const best = Number(kit.table(`${folder}/expected-summary.csv`).find((row) => row.measure === measure).value);
    const { summary } = kit.run('communities', facts, { weight: weight === null ? 'none' : 'weight' });
    const ours = summary.find((one) => one.name === 'modularity').value;
    return {
      size: `${facts.entities.length} entities, 50 runs`,
      result: ours.toFixed(4),
      bound: `at least ${best.toFixed(4)} − 0.01`,
      pass: ours >= best - 0.01,
    };
  },
}));

const units = {
  analysis: 'communities',
  truth: 'local units of Infinito',
  needs: 'ndrangheta-infinito',
  measure: (kit) => {
    const { ids, facts } = factsOf(kit, 'ndrangheta-infinito', null);
    const locale = new Map(kit.table('ndrangheta-infinito/nodes.csv').map((row) => [row.id, row.locale]));
    const { values } = kit.run('communities', facts).columns.find(({ name }) => name === 'community');
    const shared = sharedInformation(
      [...values],
      ids.map((id) => locale.get(id)),
    );
    return { size: `${ids.length} entities`, result: shared.toFixed(3), bound: 'at least 0.77', pass: shared >= 0.77 };
  },
};

/** How much two ways to part the same say of one another (NMI, arithmetic mean of the entropies). */
function sharedInformation(a, b) {
  const entropy = (keys) => {
    const counts = new Map();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1 / keys.length);
    return [...counts.values()].reduce((sum, p) => sum - p * Math.log(p), 0);
  };
  const [ofA, ofB, both] = [entropy(a), entropy(b), entropy(a.map((one, at) => `${one}|${b[at]}`))];
  return (2 * (ofA + ofB - both)) / (ofA + ofB);
}

export const communities = [...modularity, units];
