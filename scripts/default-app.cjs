// Stand-in for Electron's own default_app: `electron [-r MODULE] [flags] PATH [args]`.
const { app } = require('electron');
const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const preload = [];
let target = null;
const argv = process.argv.slice(1);
for (let i = 0; i < argv.length; i++) {
  const a = argv[i];
  if (a === '-r' || a === '--require') preload.push(argv[++i]);
  else if (a.startsWith('--require=')) preload.push(a.slice(10));
  else if (a === '-v' || a === '--version') {
    console.log('v' + process.versions.electron);
    process.exit(0);
  } else if (!a.startsWith('-')) {
    target = path.resolve(a);
    break;
  }
}
if (!target) {
  console.error('usage: electron [-r module] path-to-app [args]');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
if (preload.length) Module._preloadModules(preload);

let dir = path.dirname(target);
let entry = target;
if (fs.statSync(target).isDirectory()) {
  dir = target;
  const pkg = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  if (pkg.version) app.setVersion(pkg.version);
  if (pkg.productName || pkg.name) app.setName(pkg.productName || pkg.name);
  if (app.setDesktopName) app.setDesktopName(pkg.desktopName || `${app.name}.desktop`);
  entry = path.resolve(dir, pkg.main || 'index.js');
}
app.setAppPath(dir);
const typeOf = (file) => {
  for (let d = path.dirname(file); ; d = path.dirname(d)) {
    const p = path.join(d, 'package.json');
    if (fs.existsSync(p)) return JSON.parse(fs.readFileSync(p, 'utf8')).type;
    if (d === path.dirname(d)) return undefined;
  }
};
entry = Module._resolveFilename(entry, null, true);
if (entry.endsWith('.mjs') || (entry.endsWith('.js') && typeOf(entry) === 'module'))
  import(pathToFileURL(entry).href).catch((e) => {
    console.error(e);
    process.exit(1);
  });
else Module._load(entry, Module, true);
