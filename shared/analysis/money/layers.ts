// Layers of accounts: those of each pay those of the next, several to several.
import type { Analysis, Chosen, Facts, Finding, Findings, OnShare, Parameter } from '../Analysis';
import { atLeast, hourMs, leftOut, moneyLinks, sumsOf, transfersIn, windowHours, type Transfers } from './transfers';
import { survivors, type Step } from './layerPeel';

const each = atLeast(
  'each',
  { en: 'Each pays, and is paid by, at least so many', zh: '每户付款与收款对手方各至少' },
  2,
);
const least = atLeast('least', { en: 'At least so many accounts in each layer', zh: '每层账户至少' }, 3);
const depth: Parameter = {
  name: 'layers',
  words: { en: 'Layers', zh: '层数' },
  kind: 'number',
  min: 3,
  max: 8,
  isWhole: true,
  usual: 3,
};
const source = 'Altman et al., NeurIPS 2023 (the pattern); peeled as a core, Seidman, Social Networks 5 (1983), 269';

export const bipartiteLayers: Analysis = {
  id: 'bipartite-layers',
  group: 'money',
  title: { en: 'Several pay the same several', zh: '多对多汇转' },
  meaning: {
    en: 'Accounts each of which pays several of the same receivers within a window, and receivers each paid by several of them: mules of one layer that feed the next. Customers of the same shops, or members of a savings club, look the same.',
    zh: '多个账户在时间窗口内分别付款给同一批收款账户中的数个，且每个收款账户由其中数方付款：一层跑分账户向下一层转移。同一批商户的顾客或互助会成员形态相同。',
  },
  limits: {
    en: 'Customers of the same shops and members of savings clubs pay the same several. It cannot see single payments between pairs, and its groups grow together when a window is wide.',
    zh: '同一批商户的顾客和互助会成员也会付款给同一批对象。无法识别一对一的单笔付款；时间窗口过宽时各组会连成一片。',
  },
  source,
  parameters: [moneyLinks, windowHours(96), each, least],
  run: (facts, chosen, onShare) => layered(facts, chosen, 2, onShare),
};

export const stackedLayers: Analysis = {
  id: 'stacked-layers',
  group: 'money',
  title: { en: 'Stacked layers', zh: '多层流转' },
  meaning: {
    en: 'Layers of accounts through which money moves on: whoever is in the middle is paid by several of the layer before and afterwards pays several of the layer behind, each time within the window. The build of a laundering network; a supply chain has it too, at a slower pace.',
    zh: '资金逐层转移的账户层：中间层账户由上一层数方付款，随后在时间窗口内付给下一层数方。典型的洗钱网络结构；供应链也呈此形态，但节奏较慢。',
  },
  limits: {
    en: 'A supply chain is built like it, at a slower pace. Layers are told by who pays whom and when, never by whose money it is; an account may stand in two.',
    zh: '供应链也是同样结构，只是节奏较慢。层次只由付款关系与时间判定，与资金归属无关；同一账户可能处于两层。',
  },
  source,
  parameters: [moneyLinks, windowHours(96), depth, each, least],
  run: (facts, chosen, onShare) => layered(facts, chosen, Number(chosen['layers']), onShare),
};

function layered(facts: Facts, chosen: Chosen, layers: number, onShare: OnShare): Findings {
  const transfers = transfersIn(facts, chosen);
  const rule = { layers, windowMs: Number(chosen['hours']) * hourMs, each: Number(chosen['each']) };
  const steps = survivors(transfers, facts.entities.length, rule, onShare);
  const findings = joinedIn(transfers, steps, layers)
    .map((group) => findingOf(transfers, group, layers))
    .filter(({ score }) => score >= Number(chosen['least']));
  findings.sort((a, b) => b.score - a.score || b.links.length - a.links.length || a.first - b.first);
  return {
    kind: 'findings',
    findings,
    parts: [
      { name: 'narrowest', words: { en: 'Accounts in the narrowest layer', zh: '最窄层账户数' } },
      { name: 'first-layer', words: { en: 'In the first layer', zh: '首层账户数' } },
      { name: 'last-layer', words: { en: 'In the last layer', zh: '末层账户数' } },
      { name: 'transfers', words: { en: 'Transfers', zh: '转账笔数' } },
      { name: 'hours', words: { en: 'Hours', zh: '小时' } },
    ],
    summary: leftOut(transfers),
  };
}

/** Steps that share an account of one layer belong together; groups come in the order of their first steps. */
function joinedIn({ from, to }: Transfers, steps: readonly Step[], layers: number): readonly (readonly Step[])[] {
  const above = new Map<number, number>();
  const root = (one: number): number => {
    let top = one;
    for (let next = above.get(top); next !== undefined && next !== top; next = above.get(top)) top = next;
    above.set(one, top);
    return top;
  };
  const payer = ({ transfer, layer }: Step) => (from[transfer] as number) * layers + layer;
  const payee = ({ transfer, layer }: Step) => (to[transfer] as number) * layers + layer + 1;
  for (const step of steps) above.set(root(payer(step)), root(payee(step)));
  const groups = new Map<number, Step[]>();
  for (const step of steps) {
    const of = root(payer(step));
    const known = groups.get(of);
    if (known === undefined) groups.set(of, [step]);
    else known.push(step);
  }
  return [...groups.values()];
}

/** Scored by the narrowest layer. */
function findingOf(transfers: Transfers, group: readonly Step[], layers: number): Finding {
  const { from, to, at, link } = transfers;
  const within = Array.from({ length: layers }, () => new Set<number>());
  for (const { transfer, layer } of group) {
    within[layer]?.add(from[transfer] as number);
    within[layer + 1]?.add(to[transfer] as number);
  }
  // An account may stand in two layers, and a transfer between two pairs of them; both are told once.
  const which = [...new Set(group.map(({ transfer }) => transfer))].sort((a, b) => a - b);
  const [first, last] = [at[which[0] as number] as number, at[which.at(-1) as number] as number];
  const sizes = within.map(({ size }) => size);
  const narrowest = Math.min(...sizes);
  return {
    members: [...new Set(within.flatMap((layer) => [...layer]))],
    links: which.map((one) => link[one] as number),
    first,
    last,
    sums: sumsOf(transfers, which),
    score: narrowest,
    values: [narrowest, sizes[0] as number, sizes.at(-1) as number, which.length, (last - first) / hourMs],
  };
}
