// The case's worker on a disk that is written down: every change of a file, and every flush, is one line of JSON. From these lines
// the gate of lost power makes what a disk could hold that had lost whatever was not flushed. Started by case-work.cjs.
const fs = require('node:fs');
const { workerData } = require('node:worker_threads');

const { built, log } = workerData;
const real = { ...fs };
const out = real.openSync(log, 'a', 0o600);
const paths = new Map();

function note(told) {
  real.writeSync(out, `${JSON.stringify(told)}\n`);
}

fs.openSync = (file, ...given) => {
  const isNew = !real.existsSync(file);
  const handle = real.openSync(file, ...given);
  paths.set(handle, String(file));
  if (isNew) note({ op: 'create', file: String(file) });
  return handle;
};
fs.closeSync = (handle) => {
  paths.delete(handle);
  real.closeSync(handle);
};
fs.writeSync = (handle, bytes, from, length, at) => {
  const count = real.writeSync(handle, bytes, from, length, at);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset + from, count).toString('base64');
  note({ op: 'write', file: paths.get(handle), at, data });
  return count;
};
fs.ftruncateSync = (handle, size = 0) => {
  real.ftruncateSync(handle, size);
  note({ op: 'cut', file: paths.get(handle), size });
};
fs.truncateSync = (file, size = 0) => {
  real.truncateSync(file, size);
  note({ op: 'cut', file: String(file), size });
};
fs.unlinkSync = (file) => {
  real.unlinkSync(file);
  note({ op: 'remove', file: String(file) });
};
fs.fsyncSync = (handle) => {
  real.fsyncSync(handle);
  note({ op: 'flush', file: paths.get(handle) });
};
require(built);
