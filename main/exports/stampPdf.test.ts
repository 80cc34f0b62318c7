import { describe, expect, it } from 'vitest';
import { stampPdf } from './stampPdf';

const chromium = Buffer.from(
  `%PDF-1.4\n1 0 obj\n<</Title (T)\n/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/130.0)\n/Producer (Skia/PDF m130)\n` +
    `/CreationDate (D:20261128140014+00'00')\n/ModDate (D:20261128140014+00'00')>>\nendobj\n\xff\xfe binary`,
  'latin1',
);

describe('stampPdf', () => {
  it('says the program and the stated time, and moves nothing', () => {
    const stamped = stampPdf(chromium, { program: 'Skein (0.1)', at: '2026-06-14T09:12:05.000Z' });
    const text = stamped.toString('latin1');
    expect(stamped.length).toBe(chromium.length);
    expect(text).toContain('/Creator (Skein 0.1) ');
    expect(text).toContain("/CreationDate (D:20260614091205+00'00')");
    expect(text).toContain("/ModDate (D:20260614091205+00'00')>>");
    expect(text).not.toContain('X11');
    expect(text.indexOf('binary')).toBe(chromium.toString('latin1').indexOf('binary'));
  });

  it('says no time when none is stated', () => {
    const text = stampPdf(chromium, { program: 'Skein', at: '' }).toString('latin1');
    expect(text).not.toMatch(/Date/);
    expect(text.length).toBe(chromium.length);
  });
});
