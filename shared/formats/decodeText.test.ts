import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText';

const text = 'source,target\n陈伟,李娜\n';

function utf16(littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\uFEFF${text}`].forEach((unit, at) => view.setUint16(2 * at, unit.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decodeText(new TextEncoder().encode(text), 'x.csv')).toBe(text);
    expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`), 'x.csv')).toBe(text);
  });

  it('reads UTF-16 in both byte orders', () => {
    expect(decodeText(utf16(true), 'x.csv')).toBe(text);
    expect(decodeText(utf16(false), 'x.csv')).toBe(text);
  });

  it('reads GB18030, however short', () => {
    expect(decodeText(new Uint8Array([0xb3, 0xc2, 0xce, 0xb0]), 'x.csv')).toBe('陈伟');
  });

  it('refuses what is no text', () => {
    const refused = expect.objectContaining({
      code: 'IMPORT_REFUSED',
      details: { file: 'x.csv', row: 1, reason: 'encoding' },
    });
    expect(() => decodeText(new Uint8Array([0xff, 0xff, 0xff, 0xff]), 'x.csv')).toThrow(refused);
    expect(() => decodeText(new Uint8Array([0xff, 0xfe, 0x00]), 'x.csv')).toThrow(refused);
  });
});
