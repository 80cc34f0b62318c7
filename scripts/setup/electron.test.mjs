// What of the app's output reaches the user, and where.
import { describe, expect, it } from 'vitest';
import { isChromiumLog, isJsonLine } from './electron.mjs';

describe('the output of the app', () => {
  it('is a result only when the line is a whole JSON object', () => {
    expect(isJsonLine('{"hits":[],"total":0}')).toBe(true);
    for (const line of ['{"hits":[', 'hits', '[1]', '']) expect(isJsonLine(line)).toBe(false);
  });

  it("keeps Chromium's own log back, but not a fatal line or a message of ours", () => {
    expect(isChromiumLog('[6393:1124/175408.371420:ERROR:bus.cc(407)] Failed to connect to the bus')).toBe(true);
    expect(isChromiumLog('[6393:1124/175408.371420:FATAL:sandbox.cc(12)] No usable sandbox')).toBe(false);
    expect(isChromiumLog('[ERROR] the case file is damaged')).toBe(false);
  });
});
