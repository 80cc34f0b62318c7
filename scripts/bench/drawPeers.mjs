/// <reference lib="dom" />
// Other drawing libraries on the bench's own graphs, in a window of the same size with the same hand: what Skein is
// held against. Installed into the cache when the bench runs, in exact versions; offline they are left out and said so.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRoot, npm, root, say } from '../setup/run.mjs';
import { makeGraph } from './drawChart.mjs';
import { median, pan, watchPage, zoom } from './drawHand.mjs';

const folder = path.join(root, '.cache', 'bench', 'peers');
const versions = { 'force-graph': '1.52.0', sigma: '4.0.4', graphology: '0.26.0', cytoscape: '3.34.4' };
const scripts = [
  'force-graph/dist/force-graph.min.js',
  'graphology/dist/graphology.umd.min.js',
  'sigma/dist/sigma.min.js',
  'cytoscape/dist/cytoscape.min.js',
];

async function install() {
  mkdirSync(folder, { recursive: true });
  if (scripts.every((script) => existsSync(path.join(folder, 'node_modules', script)))) return true;
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'peers', private: true }));
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--save-exact',
    ...packages,
  ];
  return (await npm(args)) === 0;
}

/** A window with nothing in it but the peers' scripts. */
function writePage({ width, height }) {
  const tags = scripts.map((script) => `<script src="node_modules/${script}"></script>`).join('');
  const style = '<style>html,body,#chart{margin:0;height:100%;overflow:hidden;background:#fbfcfd}</style>';
  writeFileSync(
    path.join(folder, 'page.html'),
    `<!doctype html><meta charset="utf-8">${style}${tags}<div id="chart"></div>`,
  );
  const main = `const { app, BrowserWindow } = require('electron');
if (!require('node:fs').existsSync('/dev/dri')) app.commandLine.appendSwitch('disable-accelerated-2d-canvas');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: ${width}, height: ${height}, useContentSize: true });
  window.loadFile('${path.join(folder, 'page.html').replaceAll('\\', '/')}');
});
`;
  writeFileSync(path.join(folder, 'main.cjs'), main);
}

/** Runs in the page: draws the graph with one library. @returns ms from data in memory to the first painted frame */
async function openIn({ library, nodes, links }) {
  /** @type {any} */
  const here = window;
  const chart = document.getElementById('chart');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  here.benchEnd?.();
  chart.replaceChildren();
  await frame();
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const span = (list) => [list.reduce((a, b) => Math.min(a, b)), list.reduce((a, b) => Math.max(a, b))];
  const [[left, right], [top, bottom]] = [span(xs), span(ys)];
  const { clientWidth: width, clientHeight: height } = chart;
  const scale = Math.min(width / (right - left), height / (bottom - top)) * 0.94;
  const ways = {
    'force-graph': async () => {
      const graph = new here.ForceGraph(chart)
        .width(width)
        .height(height)
        .cooldownTicks(0)
        .warmupTicks(0)
        .nodeVal(({ radius }) => (radius / 4) ** 2)
        .nodeColor('colour')
        .linkDirectionalArrowLength(8)
        .linkWidth(1.2)
        .linkColor(() => '#8b98a5')
        .nodeCanvasObjectMode(() => 'after')
        .nodeCanvasObject((node, context, zoom) => {
          if (zoom * 10 < 8) return;
          context.font = '10px sans-serif';
          context.textAlign = 'center';
          context.fillStyle = '#1c2733';
          context.fillText(node.caption, node.x, node.y + node.radius + 10);
        })
        .graphData({
          nodes: nodes.map((node) => ({ ...node, fx: node.x, fy: node.y })),
          links: links.map(([source, target]) => ({ source, target })),
        });
      graph.zoom(scale, 0).centerAt((left + right) / 2, (top + bottom) / 2, 0);
      here.benchClose = (by) => graph.zoom(by, 0);
      here.benchEnd = () => graph._destructor();
      await frame();
    },
    'sigma 4': async () => {
      const graph = new here.graphology.MultiGraph();
      for (const { id, x, y, radius, colour, caption } of nodes)
        graph.addNode(id, { x, y: -y, size: Math.max(1.5, radius * scale), color: colour, label: caption });
      for (const [from, to] of links) graph.addEdge(from, to, { size: 0.7, color: '#8b98a5' });
      const sigma = new here.Sigma(graph, chart);
      here.benchClose = (by) => sigma.getCamera().setState({ ratio: scale / by });
      here.benchEnd = () => sigma.kill();
      await frame();
    },
  };
  const cytoscape = (more, style) => async () => {
    const elements = [
      ...nodes.map(({ id, x, y, ...data }) => ({ data: { id, ...data }, position: { x, y } })),
      ...links.map(([source, target], nth) => ({ data: { id: `l${nth}`, source, target } })),
    ];
    const look = { 'background-color': 'data(colour)', label: 'data(caption)', 'font-size': 10, width: 30, height: 30 };
    const core = here.cytoscape({
      container: chart,
      elements,
      layout: { name: 'preset', fit: false },
      style: [
        { selector: 'node', style: { ...look, ...style.node } },
        {
          selector: 'edge',
          style: { width: 1.2, 'line-color': '#8b98a5', 'target-arrow-shape': 'triangle', ...style.edge },
        },
      ],
      zoom: scale,
      pan: { x: width / 2 - (scale * (left + right)) / 2, y: height / 2 - (scale * (top + bottom)) / 2 },
      ...more,
    });
    here.benchClose = (by) => core.zoom({ level: by, renderedPosition: { x: width / 2, y: height / 2 } });
    here.benchEnd = () => core.destroy();
    await new Promise((resolve) => core.one('render', resolve));
    await frame();
  };
  ways['cytoscape plain'] = cytoscape({}, { node: {}, edge: { 'curve-style': 'bezier' } });
  ways['cytoscape tuned'] = cytoscape(
    { hideEdgesOnViewport: true, textureOnViewport: true, pixelRatio: 1 },
    { node: { 'min-zoomed-font-size': 8 }, edge: { 'curve-style': 'straight' } },
  );
  const start = performance.now();
  await ways[library]();
  return performance.now() - start;
}

const libraries = ['force-graph', 'sigma 4', 'cytoscape tuned', 'cytoscape plain'];
/** Beyond these a run takes minutes and says nothing new. */
const mostElements = {
  'force-graph': 160_000,
  'sigma 4': 160_000,
  'cytoscape tuned': 75_000,
  'cytoscape plain': 20_000,
};

async function measure(page, watch, library, { nodes, links }) {
  const data = {
    library,
    nodes: nodes.map(({ id, x, y, radius, colour, caption }) => ({ id, x, y, radius, colour, caption })),
    links: links.map(({ from, to }) => [from.id, to.id]),
  };
  const opened = [];
  for (let i = 0; i < (nodes.length > 5000 ? 1 : 3); i += 1) opened.push(await page.evaluate(openIn, data));
  await page.waitForTimeout(800);
  const size = page.viewportSize() ?? (await page.evaluate(() => ({ width: innerWidth, height: innerHeight })));
  const box = { x: 0, y: 0, ...size };
  const heapMb = await watch.heapMb();
  const panWhole = await pan(page, watch, box);
  const zoomWhole = await zoom(page, watch, box);
  // Some 200 in view, as on Skein's side: their share of the area.
  await page.evaluate(
    (count) => /** @type {any} */ (window).benchClose(Math.sqrt((innerWidth * innerHeight) / (count * 3100))),
    200,
  );
  await page.waitForTimeout(800);
  return { openMs: median(opened), panWhole, panClose: await pan(page, watch, box), zoomWhole, heapMb };
}

async function startWindow(size) {
  writePage(size);
  const { _electron: electron } = await import('@playwright/test');
  const app = await electron.launch({ args: [...(isRoot() ? ['--no-sandbox'] : []), path.join(folder, 'main.cjs')] });
  const page = await app.firstWindow();
  await page.waitForFunction(() => /** @type {any} */ (window).cytoscape !== undefined);
  return { app, page };
}

/** @returns figures by library and size, or why there are none */
export async function drawPeers(cases, size) {
  if (!(await install())) return { leftOut: 'the package registry could not be reached' };
  const figures = { versions };
  for (const library of libraries) {
    figures[library] = {};
    for (const [entities, links] of cases) {
      if (entities + links > mostElements[library]) continue;
      say(`drawing: ${library}, ${entities}/${links} …`);
      const { app, page } = await startWindow(size);
      try {
        const watch = await watchPage(page);
        figures[library][`${entities}/${links}`] = await measure(page, watch, library, makeGraph(entities, links));
      } catch (error) {
        figures[library][`${entities}/${links}`] = { failed: String(error).split('\n')[0] };
      } finally {
        await app.evaluate(({ app: it }) => it.exit(0)).catch(() => undefined);
      }
      say(JSON.stringify(figures[library][`${entities}/${links}`]));
    }
  }
  return figures;
}
