// A throw-away Neo4j Community server for tests, or the one that NEO4J_URI names (with NEO4J_USER, NEO4J_PASSWORD).
// `node scripts/neo4j.mjs` starts one, prints its settings and runs until Ctrl+C; `node scripts/neo4j.mjs -- COMMAND ARGS`
// runs COMMAND with the settings in its environment, then stops it. SKEIN_NEO4J_VERSION chooses another version;
// SKEIN_CYPHER=25 makes Cypher 25 the language of statements that name none (2025.06 and newer).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './setup/apt.mjs';
import { SetupError, enter, exitOf, has, root, run, say } from './setup/run.mjs';

const VERSION = process.env.SKEIN_NEO4J_VERSION || '5.26.17';
const IS_CALENDAR = /^20\d\d\./.test(VERSION);
const MAIN_CLASS = IS_CALENDAR ? 'org.neo4j.server.Neo4jCommunity' : 'org.neo4j.server.CommunityEntryPoint';
const JAVA_NEEDED = IS_CALENDAR ? 21 : 17;
const IS_CYPHER_25 = process.env.SKEIN_CYPHER === '25';
const USER = 'neo4j';
const PASSWORD = 'test-password';
const OPEN_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'];
const SERVER_FOLDER = path.join(root, '.cache', `neo4j-${VERSION}`);
const JAVA_HOMES = '/usr/lib/jvm';

/** Where a Java may be: the one that JAVA_HOME names, the one on the path, those that the system keeps. */
function javas() {
  const home = process.env.JAVA_HOME;
  const kept = existsSync(JAVA_HOMES) ? readdirSync(JAVA_HOMES).sort() : [];
  const homes = [...(home ? [home] : []), ...kept.map((name) => path.join(JAVA_HOMES, name))];
  const programs = homes.map((folder) => path.join(folder, 'bin', 'java'));
  return home ? programs : ['java', ...programs];
}

/** 17 for `openjdk version "17.0.15"`; 0 when the program is none. */
function javaVersion(program) {
  const { stderr } = spawnSync(program, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

/** @returns the first Java that is new enough for this server; installed where that is possible */
async function findJava() {
  const found = () => javas().find((program) => javaVersion(program) >= JAVA_NEEDED);
  const first = found();
  if (first) return first;
  if (JAVA_NEEDED <= 17) {
    const why = 'The tests need a Neo4j server: name one in NEO4J_URI, or have Java 17 or newer and Maven here';
    await aptInstall(['default-jre-headless', 'maven'], why);
  }
  const installed = found();
  if (installed) return installed;
  throw new SetupError(
    `Neo4j ${VERSION} needs Java ${JAVA_NEEDED} or newer, and there is none; name one in JAVA_HOME.`,
  );
}

/** Maven's own way of writing down what to fetch. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-fetch</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version>
  </dependency></dependencies>
</project>
`;

/** @returns the folder of the server's jars, fetched once */
async function fetchServer() {
  const jars = path.join(SERVER_FOLDER, 'lib');
  if (existsSync(jars)) return jars;
  if (!has('mvn'))
    await aptInstall(['maven'], 'Fetching Neo4j for the tests needs Maven (or name a server in NEO4J_URI)');
  say(`fetching Neo4j Community ${VERSION} with Maven (over 100 MB), a minute or two …`);
  const unfinished = `${jars}.tmp`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(SERVER_FOLDER, { recursive: true });
  const pom = path.join(SERVER_FOLDER, 'pom.xml');
  await writeFile(pom, POM);
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${unfinished}`];
  const status = await run('mvn', ['-B', '-q', '-f', pom, ...goal], { shell: process.platform === 'win32' });
  if (status !== 0) throw new SetupError('Maven could not fetch Neo4j; its words are above.');
  await rename(unfinished, jars);
  return jars;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** Asks until the server answers; fails after `seconds`, or at once when `isDead` says so. */
async function waitFor({ uri, user, password }, seconds, isDead) {
  const { default: neo4j } = await import('neo4j-driver');
  const end = Date.now() + seconds * 1000;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: 2000 });
  try {
    for (;;) {
      try {
        await driver.verifyConnectivity({ database: 'neo4j' });
        return;
      } catch (error) {
        if (isDead() || Date.now() > end) throw new SetupError(`Neo4j at ${uri} does not answer: ${error.message}`);
        await sleep(250);
      }
    }
  } finally {
    await driver.close();
  }
}

/** What tests need to reach a database that they may empty; they leave every other one alone. */
function environment({ uri, user, password }) {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_TEST_OWNED: '1' };
}

async function inDatabase({ uri, user, password }, work) {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Refuses a database with anything in it: the tests would delete what may be somebody's only copy. */
async function requireEmpty(address) {
  const { records } = await inDatabase(address, (session) => session.run('MATCH (n) RETURN count(n) AS count'));
  const count = Number(records[0]?.get('count') ?? 0);
  if (count === 0) return;
  throw new SetupError(
    `The database at ${address.uri} (NEO4J_URI) holds ${count} entities, and the tests delete everything in theirs. ` +
      'Name an empty one, or none: then a server is started for the tests.',
  );
}

/** Leaves a database that was empty as empty as it was. */
async function emptyAgain(address) {
  await inDatabase(address, async (session) => {
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  });
}

/** Stands where a server would, for runs without one. */
export const noServer = { env: {}, stop: async () => {}, exited: Promise.resolve() };

/** Enough for what tests put into a server. */
const TEST_MEMORY = { start: '256m', heap: '1g', pageCache: '128m' };

async function writeConfiguration(home, port, { extra, pageCache }) {
  const conf = path.join(home, 'conf');
  await mkdir(conf);
  const lines = [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${pageCache}`,
    ...(IS_CYPHER_25 ? ['db.query.default_language=CYPHER_25'] : []),
    ...extra,
  ];
  await writeFile(path.join(conf, 'neo4j.conf'), `${lines.join('\n')}\n`);
  return conf;
}

function setPassword(java, classPath, home, conf) {
  const tool = ['-cp', classPath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', PASSWORD];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf };
  const { status } = spawnSync(java, tool, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    throw new SetupError('Neo4j could not be prepared: set-initial-password failed, its words are above.');
}

/**
 * A new server on a free port, with an empty database, whatever NEO4J_URI says. `stop()` ends it at once and deletes it.
 * @param {{ extra?: readonly string[], memory?: typeof TEST_MEMORY }} [options] extra: more lines for its neo4j.conf;
 * memory: sizes as Java and Neo4j write them
 */
export async function startOwnNeo4j({ extra = [], memory = TEST_MEMORY } = {}) {
  const java = await findJava();
  const classPath = path.join(await fetchServer(), '*');
  const home = await mkdtemp(path.join(os.tmpdir(), 'skein-neo4j-'));
  const port = await freePort();
  const conf = await writeConfiguration(home, port, { extra, pageCache: memory.pageCache });
  setPassword(java, classPath, home, conf);
  const log = path.join(home, 'console.log');
  const output = await open(log, 'w');
  const opens = OPEN_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const args = [
    `-Xms${memory.start}`,
    `-Xmx${memory.heap}`,
    ...opens,
    '-cp',
    classPath,
    MAIN_CLASS,
    `--home-dir=${home}`,
    `--config-dir=${conf}`,
  ];
  const server = spawn(java, args, { stdio: ['ignore', output.fd, output.fd] });
  const exited = new Promise((resolve) => server.once('exit', resolve));
  const end = () => {
    // A graceful stop takes 10 s, and the data is thrown away.
    server.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    server.kill('SIGKILL');
    await exited;
    await output.close();
    await rm(home, { recursive: true, force: true });
  };
  const address = { uri: `bolt://127.0.0.1:${port}`, user: USER, password: PASSWORD };
  try {
    await waitFor(address, 120, () => server.exitCode !== null);
  } catch (error) {
    const tail = (await readFile(log, 'utf8')).slice(-2000);
    await stop();
    throw new SetupError(`${error.message}\n${tail}`);
  }
  return { ...address, env: environment(address), pid: server.pid, stop, exited };
}

/**
 * The server that NEO4J_URI names, when its database is empty; else one of our own, with these options.
 * @param {Parameters<typeof startOwnNeo4j>[0]} [options]
 * @returns its uri, user, password; env: the same as environment variables, with NEO4J_TEST_OWNED=1; stop(); exited
 */
export async function startNeo4j(options) {
  const { NEO4J_URI: uri, NEO4J_USER: user = USER, NEO4J_PASSWORD: password = '' } = process.env;
  if (!uri) {
    say('starting a Neo4j server for the tests …');
    return startOwnNeo4j(options);
  }
  const address = { uri, user, password };
  await waitFor(address, 30, () => false);
  // Whoever called us with one of ours has looked already, and empties it too.
  const stop = process.env.NEO4J_TEST_OWNED === '1' ? noServer.stop : () => emptyAgain(address);
  if (stop !== noServer.stop) await requireEmpty(address);
  return { ...noServer, ...address, env: environment(address), stop };
}

/** What this file does as a program. */
async function serve(words) {
  const server = await startNeo4j();
  try {
    if (words.length > 0) {
      const env = { ...process.env, ...server.env };
      return await exitOf(spawn(words[0], words.slice(1), { stdio: 'inherit', env }));
    }
    console.log(JSON.stringify(server.env));
    await server.exited;
    return 0;
  } finally {
    await server.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--');
  await enter(() => serve(at > 0 ? process.argv.slice(at + 1) : []));
}
