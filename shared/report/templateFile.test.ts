import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toErrorData } from '../errors';
import { readLogo } from './readLogo';
import { builtInTemplates, type ReportTemplate } from './sections';
import { parseTemplate, writeTemplate } from './templateFile';

const template: ReportTemplate = {
  id: 'one',
  name: 'Monthly 月报',
  agency: 'Bureau 7',
  logo: { kind: 'png', base64: 'AAAA', width: 3, height: 2 },
  sections: [...builtInTemplates.tables].reverse(),
};

function codeOf(content: string): string {
  try {
    parseTemplate(content, 't.json');
    return 'read';
  } catch (error) {
    return toErrorData(error).code;
  }
}

describe('a template as a file', () => {
  it('comes back as it was, and the same template gives the same bytes', () => {
    expect(parseTemplate(`\uFEFF${writeTemplate(template)}`, 't.json')).toEqual(template);
    expect(writeTemplate(template)).toBe(writeTemplate(parseTemplate(writeTemplate(template), 't.json')));
  });

  it('from before there were views beside the chart is read with these off', () => {
    const sections = template.sections.filter(({ id }) => id !== 'flow' && id !== 'boxes');
    const old = JSON.stringify({ format: 'skein-report-template', version: 1, template: { ...template, sections } });
    const off = (['flow', 'boxes'] as const).map((id) => ({ id, isOn: false }));
    expect(parseTemplate(old, 't.json').sections).toEqual([...sections, ...off]);
  });

  it('is refused with the reason: something else, newer, damaged, a section twice', () => {
    expect(codeOf('{"format":"skein-style","version":1}')).toBe('NOT_A_TEMPLATE');
    expect(codeOf('nonsense')).toBe('NOT_A_TEMPLATE');
    expect(codeOf(writeTemplate(template).replace('"version": 2', '"version": 9'))).toBe('TEMPLATE_NEWER');
    expect(codeOf(writeTemplate(template).slice(0, -20))).toBe('TEMPLATE_DAMAGED');
    expect(codeOf(writeTemplate(template).replace('"purpose"', '"links"'))).toBe('TEMPLATE_DAMAGED');
  });
});

describe('readLogo', () => {
  const png = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0, 64];
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 50, 0, 70, 3, 0, 0];

  it('finds what a picture is and how large', () => {
    expect(readLogo(Uint8Array.from(png))).toEqual({ kind: 'png', width: 256, height: 64 });
    expect(readLogo(Uint8Array.from(jpeg))).toEqual({ kind: 'jpeg', width: 70, height: 50 });
  });

  it('gives nothing for what is cut off, too large, or no picture, and never fails', () => {
    expect(readLogo(Uint8Array.from(png.slice(0, 20)))).toBeNull();
    expect(readLogo(Uint8Array.from(png.with(16, 255)))).toBeNull();
    expect(readLogo(Uint8Array.from([0x47, 0x49, 0x46, 0x38]))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const found = readLogo(Uint8Array.from([0xff, 0xd8, ...bytes]));
        expect(found === null || found.kind === 'jpeg').toBe(true);
      }),
      { seed: 3 },
    );
  });
});
