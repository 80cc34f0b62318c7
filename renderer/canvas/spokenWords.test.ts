// What is read out on the chart, in both languages.
import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../shared/messages';
import { bundlesOf } from '../chart/bundles';
import { Chart } from '../chart/Chart';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from '../chart/examples';
import { entityWords, linkWords } from './spokenWords';

const number = '13900001001';

function example(language: 'en' | 'zh') {
  const chart = new Chart();
  const calls = Array.from({ length: 46 }, (_, nth) => linkOf(`p>q#${nth}`, 'CALLED', { durationS: 60 }));
  const subgraph = subgraphOf(
    [
      entityOf('w', 'Suspect', { name: 'Chen Wei', status: 'wanted' }),
      entityOf('l', 'Gang', { name: 'Lantern A' }),
      entityOf('p', 'Phone', { number: '13900001000' }),
      entityOf('q', 'Phone', { number }),
    ],
    [linkOf('w>l', 'MEMBER_OF', { role: 'organiser' }), linkOf('w>p', 'USES'), ...calls],
  );
  const input = { bringing: bringingOf('b1'), positions: new Map(), knownNeighbours: {} };
  chart.apply(mergeSubgraph(chart, { subgraphs: [subgraph], ...input }));
  const translator = translatorOf(language);
  const say = (id: string, isSelected = false) =>
    entityWords({ chart, translator }, { id: idOf(id), fallback: id, isSelected });
  const sayLink = (id: string, bundleId: string) => {
    const bundle = bundlesOf(chart).find((one) => one.id === bundleId);
    if (bundle === undefined) throw new Error(`no ${bundleId}`);
    const spoken = { id: idOf(id), fallback: id, isSelected: false };
    return linkWords({ chart, translator }, spoken, { bundle, nth: 3, of: 12 });
  };
  return { say, sayLink };
}

describe('spoken words', () => {
  it('say who somebody is, with the standing that links tell', () => {
    expect(example('en').say('w')).toBe('Chen Wei, Suspect, wanted, organiser in Lantern A, 2 links on the chart');
    expect(example('en').say('w', true)).toContain(', selected, 2 links');
    expect(example('zh').say('w')).toBe('Chen Wei，嫌疑人，wanted，Lantern A的organiser，图上 2 条关系');
  });

  it('say a link from where the keyboard is, with its count and sum', () => {
    expect(example('en').sayLink('p', 'p|CALLED|q')).toMatch(
      /^139 0000 1000, Phone; link 3 of 12: called 139 0000 1001 46 times, 46 min$/,
    );
    expect(example('en').sayLink('q', 'p|CALLED|q')).toContain('called by 139 0000 1000 46 times');
    expect(example('en').sayLink('p', 'w|USES|p')).toMatch(/: used by Chen Wei$/);
    expect(example('zh').sayLink('p', 'p|CALLED|q')).toContain(
      '第 3 条关系，共 12 条：呼叫 139 0000 1001 46 次，46 分',
    );
  });
});
