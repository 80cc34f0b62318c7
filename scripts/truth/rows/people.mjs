// Who matters, money that is followed, phones: unit tests against twins and against cases whose answers are known.
const keyPlayers = 'shared/analysis/keyPlayers/keyPlayers.test.ts';
const removal = 'shared/analysis/removal/removal.test.ts';
const trace = 'shared/analysis/flow/traceFlow.test.ts';
const numbers = 'shared/analysis/phones/numbers.test.ts';
const rings = 'shared/analysis/phones/rings.test.ts';
const sameUser = 'shared/analysis/phones/sameUser.test.ts';
const boxes = 'shared/analysis/phones/simBoxes.test.ts';
const together = 'shared/analysis/phones/together.test.ts';
const roles = 'shared/analysis/roles/roles.test.ts';

function tested(analysis, truth, file, name, size) {
  return { analysis, truth, test: { file, name }, size };
}

export const people = [
  tested('key-players-break', 'all sets tried', keyPlayers, 'the search finds the best set', '60 random networks'),
  tested('key-players-break', 'by hand', keyPlayers, 'the worth of a set, computed by hand', 'stars, ways, cliques'),
  tested('key-players-reach', 'all sets tried', keyPlayers, 'the search finds the best set', '60 random networks'),
  tested('removal-curve', 'measured anew by a twin', removal, 'what is left of a network', 'random networks'),
  tested('trace-money', 'every coin followed', trace, 'a trace first in, first out', '400 random cases'),
  tested('trace-money', 'fractions of balances', trace, 'a trace in proportion', 'random cases'),
  tested('trace-money', 'nothing lost, nothing made', trace, 'a trace loses nothing', 'random cases'),
  tested('sim-boxes', 'generated cases', boxes, 'in the sample', '10 fresh seeds'),
  tested('sim-boxes', 'a plain twin', boxes, 'counts as a plain twin does', '100 random cases'),
  tested('shared-handsets', 'a plain twin', numbers, 'numbers in the same handset are the pairs', 'random cases'),
  tested('shared-handsets', 'generated cases', numbers, 'numbers in the same handset are those', '10 fresh seeds'),
  tested('number-replaced', 'generated cases', numbers, 'a replaced number of the sample', '10 fresh seeds'),
  tested('number-replaced', 'a plain twin', numbers, 'a replaced number is looked for', 'random cases'),
  tested('same-user', 'invented towns', sameUser, 'on towns that it was not calibrated on', '20 fresh towns'),
  tested('co-travel', 'a plain twin', together, 'meets whom a plain twin meets', 'random cases'),
  tested('calls-before-payment', 'generated cases', together, 'called before paying', '5 fresh seeds'),
  tested('shared-attributes', 'a plain twin', rings, 'rings are the pairs', 'random cases'),
  tested('missing-record', 'records taken away', rings, 'a record taken away is asked for', '5 fresh seeds'),
  tested('roles', 'generated cases, F1 ≥ 0.85', roles, 'roles of ten cases', '10 fresh seeds'),
  tested('roles', 'names and stated roles changed', roles, 'what suggestions are made from', 'the sample'),
];
