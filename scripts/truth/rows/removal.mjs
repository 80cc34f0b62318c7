// Removal sequences that others published: Cavallaro et al., Disrupting resilient criminal networks through data analysis (PLOS
// ONE 15(8), 2020, e0236476), of two networks of the Sicilian Mafia (meetings, phone calls), whose edge lists and tables are in
// the repository lcucav/criminal-nets at a9cbd9a.
/** How many the largest part has before each removal of whoever lies between most, measured anew: `results/sequential`, unweighted. */
const published = {
  meetings: [92, 88, 68, 66, 46, 39, 38, 36, 24, 23, 19, 17, 15, 10, 8, 8, 8, 8, 8],
  phonecalls: [89, 68, 51, 38, 35, 22, 12, 11, 5],
};
// From the next step on several lie between equally many, and it is not published who was taken.

export const removal = Object.entries(published).map(([network, sizes]) => ({
  analysis: 'removal-curve',
  truth: `Cavallaro et al. 2020, ${network === 'meetings' ? 'meetings' : 'phone calls'} of the Mafia, by betweenness`,
  needs: 'montagna',
  measure: (kit) => {
    const facts = factsIn(kit.text(`montagna/${network}-edges.txt`));
    const steps = sizes.length - 1;
    const scores = kit.run('removal-curve', facts, { k: String(steps), 'random-runs': '0' });
    const shares = scores.columns.find(({ name }) => name === 'largest').values;
    const found = Array.from(shares, (share) => Math.round(share * facts.entities.length));
    const equal = found.filter((size, step) => size === sizes[step + 1]).length;
    return {
      size: `${facts.entities.length} entities, ${steps} steps`,
      result: `${equal} of ${steps} equal`,
      bound: 'all',
      pass: equal === steps,
    };
  },
}));

/** A line for each pair: two numbers and a weight. */
function factsIn(text) {
  const pairs = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.length >= 2);
  const keys = [...new Set(pairs.flatMap(([a, b]) => [a, b]))];
  const places = new Map(keys.map((key, place) => [key, place]));
  return {
    entities: keys.map((key) => ({ id: key, key, type: 'Suspect', caption: key, fields: {} })),
    links: pairs.map(([a, b]) => ({ type: 'LINKED', from: places.get(a), to: places.get(b), fields: {} })),
  };
}
