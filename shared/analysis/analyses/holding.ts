// What holds the network together: parts, entities and ties that alone join two of them, and the network as a whole.
import type { Analysis } from '../Analysis';
import { clustering } from '../measures/clustering';
import { components as componentsOf, cuts, diameter } from '../measures/parts';
import { directed, undirected, type Web } from '../Web';
import { everybody, inputOf, linkTypes, pairsOf, webOf } from '../webOfFacts';

export const components: Analysis = {
  id: 'components',
  title: { en: 'Unconnected parts', zh: '连通分量' },
  meaning: {
    en: 'Which parts of the network no link joins. Part 1 is the largest.',
    zh: '网络中互不相连的部分。第 1 部分最大。',
  },
  limits: {
    en: 'One wrong merge joins two parts, one missing record parts them. A hub that has nothing to do with the case, such as a hotline, joins everybody.',
    zh: '一次错误合并会连通两个部分，一条缺失记录会拆开它们。与案件无关的枢纽（如热线）会把所有人连在一起。',
  },
  source: 'Hopcroft and Tarjan, Communications of the ACM 16 (1973), 372',
  parameters: [linkTypes],
  run: (facts, chosen) => {
    const { of, sizes } = componentsOf(webOf(facts, chosen));
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [
        {
          name: 'size',
          words: { en: 'Entities in its part', zh: '所在部分的实体数' },
          values: of.map((part) => sizes[part] as number),
        },
        { name: 'part', words: { en: 'Part', zh: '部分' }, isName: true, values: of.map((part) => part + 1) },
      ],
      summary: [
        { name: 'parts', words: { en: 'Parts', zh: '部分数' }, value: sizes.length },
        { name: 'largest', words: { en: 'Entities in the largest', zh: '最大部分的实体数' }, value: sizes[0] ?? 0 },
      ],
    };
  },
};

export const cutPoints: Analysis = {
  id: 'cut-points',
  title: { en: 'Cut points', zh: '割点' },
  meaning: {
    en: 'Entities without which their part of the network falls apart, by how many others are then cut off from the largest piece.',
    zh: '移除后所在部分会分裂的实体，按与最大一块失去联系的实体数排序。',
  },
  limits: {
    en: 'True of what is recorded: a way round may exist and not be known. Leaves hang on cut points in every network, so that most of them join nobody of note.',
    zh: '仅就已记录的内容成立：可能存在尚不掌握的其他途径。任何网络的末梢都依附于割点，因此多数割点并无特别意义。',
  },
  source: 'Hopcroft and Tarjan, Communications of the ACM 16 (1973), 372',
  parameters: [linkTypes],
  run: (facts, chosen, onShare) => {
    const web = webOf(facts, chosen);
    const is = cuts(web).entities;
    const places = everybody(facts).filter((one) => is[one] === 1);
    const lost = places.map((one, nth) => {
      onShare(nth / places.length);
      return lostWithout(web, one);
    });
    return {
      kind: 'scores',
      entities: places,
      others: null,
      columns: [{ name: 'cut-off', words: { en: 'Cut off without it', zh: '移除后失联' }, values: lost }],
      summary: [{ name: 'cut-points', words: { en: 'Cut points', zh: '割点数' }, value: places.length }],
    };
  },
};

/** Of those whom `one` joins, all but the largest piece that is left. */
function lostWithout({ count, start, to }: Web, one: number): number {
  const seen = new Uint8Array(count);
  seen[one] = 1;
  let [most, all] = [0, 0];
  for (let line = start[one] as number; line < (start[one + 1] as number); line += 1) {
    const stack = [to[line] as number];
    let size = 0;
    for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
      if (seen[here] === 1) continue;
      seen[here] = 1;
      size += 1;
      for (let over = start[here] as number; over < (start[here + 1] as number); over += 1)
        stack.push(to[over] as number);
    }
    most = Math.max(most, size);
    all += size;
  }
  return all - most;
}

export const bridges: Analysis = {
  id: 'bridges',
  title: { en: 'Bridges', zh: '桥' },
  meaning: {
    en: 'Ties that alone join two parts of the network. Cutting one parts them.',
    zh: '唯一连接网络两部分的关系。切断后两部分分离。',
  },
  limits: {
    en: 'True of what is recorded: a way round may exist and not be known. Most bridges lead to a single leaf: a number called once, a card used once.',
    zh: '仅就已记录的内容成立：可能存在尚不掌握的其他途径。多数桥只通向一个末梢：只通话一次的号码、只用一次的卡。',
  },
  source: 'Hopcroft and Tarjan, Communications of the ACM 16 (1973), 372',
  parameters: [linkTypes],
  run: (facts, chosen) => {
    const web = webOf(facts, chosen);
    const is = cuts(web).lines;
    const pairs = pairsOf(web, false);
    const those = Uint32Array.from(pairs.lines.keys()).filter((nth) => is[pairs.lines[nth] as number] === 1);
    const pick = (column: Uint32Array) => those.map((nth) => column[nth] as number);
    return {
      kind: 'scores',
      entities: pick(pairs.from),
      others: pick(pairs.to),
      columns: [{ name: 'bridge', words: { en: 'Bridge', zh: '桥' }, values: those.map(() => 1) }],
      summary: [{ name: 'bridges', words: { en: 'Bridges', zh: '桥数' }, value: those.length }],
    };
  },
};

export const network: Analysis = {
  id: 'network',
  title: { en: 'The network as a whole', zh: '网络概况' },
  meaning: {
    en: 'Size, density, the longest shortest way, and how many links are returned.',
    zh: '规模、密度、最长最短路径以及双向关系的比例。',
  },
  limits: {
    en: 'Figures of the whole depend on what was collected: two cases can only be compared when their records were gathered in the same way.',
    zh: '整体数值取决于采集范围：只有采集方式相同的案件才可相互比较。',
  },
  source: 'Wasserman and Faust, Social Network Analysis (1994)',
  parameters: [linkTypes],
  run: (facts, chosen) => {
    const input = inputOf(facts, { ...chosen, weight: 'none' });
    const [both, out] = [undirected(input), directed(input)];
    const { count } = both;
    const pairs = (count * (count - 1)) / 2;
    const tied = both.to.length / 2;
    // Each pair with lines both ways is one line short when the directions are forgotten.
    const returned = 2 * (out.to.length - tied);
    const { sizes } = componentsOf(both);
    const value = (name: string, en: string, zh: string, number: number) => ({
      name,
      words: { en, zh },
      value: number,
    });
    return {
      kind: 'scores',
      entities: new Uint32Array(),
      others: null,
      columns: [{ name: 'none', words: { en: 'Nothing', zh: '无' }, values: [] }],
      summary: [
        value('entities', 'Entities', '实体', count),
        value('links', 'Links', '关系', input.from.length),
        value('ties', 'Tied pairs', '相连的对', tied),
        value('density', 'Density', '密度', pairs === 0 ? 0 : tied / pairs),
        value('reciprocity', 'Returned', '双向比例', out.to.length === 0 ? 0 : returned / out.to.length),
        value('parts', 'Unconnected parts', '连通分量', sizes.length),
        value('diameter', 'Longest shortest way', '直径', diameter(both)),
        value('transitivity', 'Transitivity', '传递性', clustering(both).transitivity),
      ],
    };
  },
};
