// Analyses of money on made-up cases of which it is known which cards pass victims' money on.
import { seeds } from '../seeds.mjs';

/** Cards between a victim's payment and the wallets, for the whole case. */
function middleOf({ facts, truth }) {
  const middle = new Set();
  for (const { links } of truth.chains) {
    const received = new Set(links.map((place) => facts.links[place].to));
    for (const place of links) if (received.has(facts.links[place].from)) middle.add(facts.links[place].from);
  }
  return middle;
}

export const sampleMoney = [
  {
    analysis: 'pass-through',
    truth: 'made-up cases: cards that pass victims’ money on',
    measure: (kit) => {
      const counts = { middle: 0, found: 0, right: 0, findings: 0 };
      for (const seed of seeds.measured) {
        const sample = kit.sample(seed, 600);
        const middle = middleOf(sample);
        const told = new Set(kit.run('pass-through', sample.facts).findings.map(({ members }) => members[0]));
        counts.middle += middle.size;
        counts.found += [...middle].filter((one) => told.has(one)).length;
        counts.findings += told.size;
        counts.right += [...told].filter((one) => middle.has(one)).length;
      }
      const [recall, precision] = [counts.found / counts.middle, counts.right / counts.findings];
      return {
        size: `${seeds.measured.length} cases, ${counts.middle} cards`,
        result: `found ${(100 * recall).toFixed(0)} %, right ${(100 * precision).toFixed(0)} %`,
        bound: '90 %, 80 %',
        pass: recall >= 0.9 && precision >= 0.8,
      };
    },
  },
];
