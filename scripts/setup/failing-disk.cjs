// The case's worker on a disk of which one call fails: it is started by case-work.cjs for the gate of failing calls.
const fs = require('node:fs');
const { workerData } = require('node:worker_threads');

const { failing, code, built } = workerData;
const calls = [
  'openSync',
  'closeSync',
  'readSync',
  'writeSync',
  'fsyncSync',
  'ftruncateSync',
  'fstatSync',
  'statSync',
  'unlinkSync',
];

for (const name of calls) {
  const real = fs[name];
  fs[name] = (...given) => {
    if (Atomics.load(failing, 0) === 1 && Atomics.add(failing, 1, 1) + 1 === failing[2]) {
      throw Object.assign(new Error(code), { code });
    }
    return real(...given);
  };
}
require(built);
