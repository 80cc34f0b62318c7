// Analyses of money against the labelled laundering patterns of AMLworld.

const needs = 'ibm-aml-patterns';

let read = null;
function patterns(kit) {
  read ??= kit.launderingOf(kit.text(`${needs}/transactions.csv`), kit.text(`${needs}/background.csv`));
  const { facts, attempts } = read;
  const of = (family, isMeant = null) =>
    attempts.filter((one) => one.family === family && (isMeant === null || isMeant(one)));
  const hasSteps = (least) => (attempt) => attempt.places.length >= least;
  const width = (attempt) => Math.min(kit.hubOf(facts, attempt, 'from').others, kit.hubOf(facts, attempt, 'to').others);
  const isWide = (least) => (attempt) => width(attempt) >= least;
  /** The halves of these are fans as well. */
  const halves = (side) => [...of('GATHER-SCATTER'), ...of('SCATTER-GATHER')].map((one) => kit.hubOf(facts, one, side));
  return { facts, of, hasSteps, isWide, halves };
}

const percent = (share) => `${(100 * share).toFixed(0)} %`;

/** A row for an analysis: which attempts it looks for, and what else is right. */
function labelled(analysis, given, what, least, meant) {
  const said = Object.entries(given).map(([name, value]) => `, ${name}=${value}`);
  return {
    analysis,
    truth: `AMLworld, ${what}${said.join('')}`,
    needs,
    measure: (kit) => {
      const known = patterns(kit);
      const { wanted, alsoRight = [] } = meant(known, kit);
      const { recall, precision, findings, attempts } = kit.match(
        kit.run(analysis, known.facts, given).findings,
        wanted,
        alsoRight,
      );
      return {
        size: `${attempts} attempts, ${findings} findings`,
        result: `found ${percent(recall)}, right ${percent(precision)}`,
        bound: `${percent(least.recall)}, ${percent(least.precision)}`,
        pass: recall >= least.recall && precision >= least.precision,
      };
    },
  };
}

const aim = { recall: 0.9, precision: 0.8 };

export const laundering = [
  labelled('fan-in', {}, 'fans of 5 or more', aim, ({ of, hasSteps, halves }) => ({
    wanted: of('FAN-IN', hasSteps(5)),
    alsoRight: halves('to'),
  })),
  labelled('fan-out', {}, 'fans of 5 or more', aim, ({ of, hasSteps, halves }) => ({
    wanted: of('FAN-OUT', hasSteps(5)),
    alsoRight: halves('from'),
  })),
  labelled('money-cycles', {}, 'circles of 3 or more in order of time', aim, ({ facts, of, hasSteps }, kit) => ({
    wanted: of('CYCLE', hasSteps(3)).filter((one) => kit.isInOrder(facts, one)),
    alsoRight: of('CYCLE', hasSteps(3)),
  })),
  labelled('money-cycles', { order: 'any' }, 'circles of 3 or more', aim, ({ of, hasSteps }) => ({
    wanted: of('CYCLE', hasSteps(3)),
  })),
  labelled('gather-scatter', {}, '5 or more on either side', aim, ({ of, isWide }) => ({
    wanted: of('GATHER-SCATTER', isWide(5)),
  })),
  labelled('scatter-gather', {}, '3 or more in between', aim, ({ of, isWide }) => ({
    wanted: of('SCATTER-GATHER', isWide(3)),
  })),
  {
    analysis: 'stacked-layers',
    truth: 'AMLworld, chains of stacks, each=1, least=1',
    needs,
    measure: (kit) => {
      const { facts, of } = patterns(kit);
      const chains = of('STACK').flatMap((one) => kit.chainsOf(facts, one));
      const { findings } = kit.run('stacked-layers', facts, { each: '1', least: '1' });
      const found = chains.filter(({ places }) =>
        findings.some(({ links }) => places.every((place) => links.includes(place))),
      );
      return {
        size: `${chains.length} chains, ${findings.length} findings`,
        result: `${found.length} lie in a finding`,
        bound: 'all',
        pass: found.length === chains.length,
      };
    },
  },
];
