// Analyses against twins that try everything, on random cases: unit tests, whose verdict is the figure.

const brute = 'shared/analysis/measures/bruteForce.test.ts';
const money = 'shared/analysis/money/money.test.ts';
const patterns = 'shared/analysis/money/patterns.test.ts';

/** `name`: how the full name of the test, or of each of several, begins. */
function twin(analysis, truth, file, name, size) {
  return { analysis, truth, test: { file, name }, size };
}

const networks = '1,000 random networks';
const cases = '300 random cases';

export const twins = [
  twin('degree', 'the matrix of links', brute, 'the web of a network', networks),
  twin('betweenness', 'all shortest paths counted', brute, 'betweenness', networks),
  twin(
    'betweenness',
    'the exact one; sampled, error=0.1',
    'shared/analysis/measures/sampledBetweenness.test.ts',
    'sampled betweenness',
    '200 random networks',
  ),
  twin('pair-betweenness', 'all shortest paths counted', brute, 'betweenness', networks),
  twin('closeness', 'distances of all pairs', brute, 'measures of distance', networks),
  twin('harmonic', 'distances of all pairs', brute, 'measures of distance', networks),
  twin('network', 'distances of all pairs', brute, 'measures of distance', networks),
  twin('k-core', 'peeling', brute, 'cores, triangles and parts', networks),
  twin('clustering', 'counting triangles', brute, 'cores, triangles and parts', networks),
  twin('components', 'painting', brute, 'cores, triangles and parts', networks),
  twin('cut-points', 'taking each out', brute, 'cores, triangles and parts', networks),
  twin('bridges', 'taking each out', brute, 'cores, triangles and parts', networks),
  twin('pagerank', 'its equation', brute, 'ranks', networks),
  twin('hits', 'its equations', brute, 'ranks', networks),
  twin(
    'community-links',
    'every tie taken out, every place tried',
    'shared/analysis/analyses/communityLinks.test.ts',
    'community-links',
    networks,
  ),
  twin('brokerage', 'all open triads', brute, 'brokerage', networks),
  twin('money-cycles', 'every way tried', money, 'money in circles', cases),
  twin('fan-in', 'every window', money, 'fans', cases),
  twin('fan-out', 'every window', money, 'fans', cases),
  twin('pass-through', 'sums by hand', money, 'rapid pass-through', '4 cases'),
  twin('gather-scatter', 'every turn of every account', patterns, 'gathered, then spread', cases),
  twin('scatter-gather', 'every pair and window', patterns, 'spread, then gathered', cases),
  twin('bipartite-layers', 'peeling one at a time', patterns, 'layers bipartite-layers', '150 random cases'),
  twin('stacked-layers', 'peeling one at a time', patterns, 'layers stacked-layers', '450 random cases'),
  twin('structuring', 'every window', patterns, 'kept below a limit', cases),
  twin('dormant-then-busy', 'every silence', patterns, 'dormant, then busy', cases),
  twin('round-at-night', 'the clock by hand', patterns, 'round amounts at night', cases),
];
