// Other layouts for the same graphs, each with its usual settings: fetched in exact versions into the cache when they are
// asked for, and left out when they cannot be.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, say } from '../setup/run.mjs';
import { randomFrom } from './random.mjs';

const folder = path.join(root, '.cache', 'bench', 'peers', 'layouts');
const packages = {
  'cytoscape-fcose': '2.2.0',
  'd3-force': '3.0.0',
  'graphology-layout-forceatlas2': '0.10.1',
  'ngraph.forcelayout': '3.3.1',
  'ngraph.graph': '20.0.1',
};

/** `{ name, largest, layOut(graph) → {x, y} }`; above `largest` entities a peer would take minutes and is not asked. */
export async function layoutPeers() {
  if (!fetchPackages()) return [];
  const load = createRequire(path.join(folder, 'package.json'));
  const named = (name) => `${name} ${packages[name]}`;
  return [
    { name: `${named('graphology-layout-forceatlas2')}, 100 rounds`, largest: 20_000, layOut: forceAtlas2(load) },
    { name: `${named('d3-force')}, 300 ticks`, largest: 5_000, layOut: await d3Force() },
    { name: `${named('ngraph.forcelayout')}, 500 steps`, largest: 5_000, layOut: ngraph(load) },
    { name: `${named('cytoscape-fcose')}, draft`, largest: 20_000, layOut: fcose(load) },
  ];
}

function fetchPackages() {
  if (Object.keys(packages).every((name) => existsSync(path.join(folder, 'node_modules', name)))) return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  say('fetching other layouts to measure beside ours …');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
  if (status !== 0) say('they cannot be fetched, and are left out.');
  return status === 0;
}

function scattered(count) {
  const random = randomFrom(3);
  return Array.from({ length: count }, () => {
    const angle = random() * 2 * Math.PI;
    const distance = Math.sqrt(random()) * 6 * Math.sqrt(count);
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  });
}

function forceAtlas2(load) {
  const iterate = load('graphology-layout-forceatlas2/iterate.js');
  return ({ count, from, to }) => {
    const nodes = new Float32Array(count * 10);
    scattered(count).forEach(({ x, y }, i) => nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, 0], i * 10));
    const edges = new Float32Array(from.length * 3);
    for (let link = 0; link < from.length; link += 1) {
      edges.set([from[link] * 10, to[link] * 10, 1], link * 3);
      nodes[from[link] * 10 + 6] += 1;
      nodes[to[link] * 10 + 6] += 1;
    }
    const settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      scalingRatio: 10,
      strongGravityMode: true,
      gravity: 0.05,
      slowDown: 1 + Math.log(count),
      barnesHutOptimize: true,
      barnesHutTheta: 0.5,
    };
    for (let round = 0; round < 100; round += 1) iterate(settings, nodes, edges);
    return {
      x: Float64Array.from({ length: count }, (_, i) => nodes[i * 10]),
      y: Float64Array.from({ length: count }, (_, i) => nodes[i * 10 + 1]),
    };
  };
}

async function d3Force() {
  const d3 = await import(path.join(folder, 'node_modules', 'd3-force', 'src', 'index.js'));
  return ({ count, from, to }) => {
    const nodes = scattered(count);
    const links = Array.from(from, (source, link) => ({ source, target: to[link] }));
    const simulation = d3
      .forceSimulation(nodes)
      .force('charge', d3.forceManyBody())
      .force('link', d3.forceLink(links))
      .force('x', d3.forceX())
      .force('y', d3.forceY())
      .stop();
    for (let tick = 0; tick < 300; tick += 1) simulation.tick();
    return { x: Float64Array.from(nodes, ({ x }) => x), y: Float64Array.from(nodes, ({ y }) => y) };
  };
}

function ngraph(load) {
  const createGraph = load('ngraph.graph');
  const createLayout = load('ngraph.forcelayout');
  return ({ count, from, to }) => {
    const graph = createGraph();
    for (let i = 0; i < count; i += 1) graph.addNode(i);
    for (let link = 0; link < from.length; link += 1) graph.addLink(from[link], to[link]);
    const layout = createLayout(graph);
    for (let step = 0; step < 500; step += 1) layout.step();
    const places = Array.from({ length: count }, (_, i) => layout.getNodePosition(i));
    return { x: Float64Array.from(places, ({ x }) => x), y: Float64Array.from(places, ({ y }) => y) };
  };
}

function fcose(load) {
  const cytoscape = load('cytoscape');
  cytoscape.use(load('cytoscape-fcose'));
  return ({ count, from, to }) => {
    const nodes = Array.from({ length: count }, (_, i) => ({ data: { id: String(i) } }));
    const edges = Array.from(from, (source, link) => ({ data: { source: String(source), target: String(to[link]) } }));
    const chart = cytoscape({ headless: true, styleEnabled: true, elements: { nodes, edges } });
    chart.layout({ name: 'fcose', quality: 'draft', animate: false, randomize: true }).run();
    const places = nodes.map((_, i) => chart.getElementById(String(i)).position());
    // Else its clock goes on for ever, and the bench with it.
    chart.destroy();
    return { x: Float64Array.from(places, ({ x }) => x), y: Float64Array.from(places, ({ y }) => y) };
  };
}
