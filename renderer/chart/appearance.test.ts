// Looks: what direction, amount and count do to a line, what an entity says, and that it can all be read.
import { describe, expect, it } from 'vitest';
import { entityTypes, linkTypes } from '../../shared/catalogue';
import { entityLook, measures, palettes, typeLook } from './appearance';
import { arrowSize, bundleLook, strokeLook } from './linkAppearance';
import { bringingOf, entityOf, idOf, linkOf } from './examples';
import type { LinkBundle } from './selectors';

const english = { theme: 'light', language: 'en' } as const;

function bundle(type: string, count: number, total: number | null, currency: string | null = null): LinkBundle {
  const links = Array.from({ length: count }, (_, nth) => ({ link: linkOf(`A>B#${nth}`, type), broughtBy: ['s'] }));
  const ends = { from: idOf('A'), to: idOf('B'), first: null, last: null };
  return { id: 'A|B', type, isDrawn: false, ...ends, links, total, currency, lane: 0 };
}

function held(type: string, fields: Record<string, string>) {
  const entity = entityOf('139', type, fields);
  return {
    entity,
    x: 0,
    y: 0,
    isPinned: true,
    isHidden: false,
    broughtBy: [bringingOf('s').id],
    knownNeighbours: null,
  };
}

describe('bundleLook', () => {
  it('writes the sum of money, in its currency, and how often', () => {
    expect(bundleLook(bundle('TRANSFERRED', 1, 39900), english).label).toBe('¥39,900');
    expect(bundleLook(bundle('TRANSFERRED', 3, 12400, 'USDT'), english).label).toBe('12,400 USDT · 3×');
    expect(bundleLook(bundle('TRANSFERRED', 3, null), english).label).toBe('× 3');
  });

  it('writes calls from three upwards, in the language that is on', () => {
    expect(bundleLook(bundle('CALLED', 2, 60), english).label).toBe('');
    expect(bundleLook(bundle('CALLED', 1204, 7200), english).label).toBe('1,204 calls · 120 min');
    expect(bundleLook(bundle('CALLED', 3, null), english).label).toBe('3 calls');
    expect(bundleLook(bundle('CALLED', 35, 120), { ...english, language: 'zh' }).label).toBe('35 次通话 · 2 分钟');
  });

  it('grows with amount and count, within bounds', () => {
    const widths = [0, 1e3, 1e5, 1e9, 1e15].map((total) => bundleLook(bundle('TRANSFERRED', 1, total), english).width);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths.at(-1)).toBe(5);
    expect(bundleLook(bundle('CALLED', 1, null), english).width).toBe(1);
    expect(bundleLook(bundle('CALLED', 1e5, null), english).width).toBe(4);
  });

  it('draws what the catalogue does not know as a plain arrow', () => {
    const look = bundleLook(bundle('KNOWS_OF', 2, null), english);
    expect(look).toMatchObject({ arrow: 'thin', dash: [], label: '× 2' });
  });
});

describe('strokeLook', () => {
  it('gives arrows to money and calls, dots to membership, dashes to association', () => {
    expect(strokeLook('TRANSFERRED', 'light')).toMatchObject({ arrow: 'filled', dash: [], colour: '#c98a00' });
    expect(strokeLook('CALLED', 'dark')).toMatchObject({ arrow: 'thin', dash: [], colour: '#35a393' });
    expect(strokeLook('MEMBER_OF', 'light')).toMatchObject({ arrow: 'none', dash: [1.5, 3.5], colour: '#7d47b8' });
    expect(strokeLook('ASSOCIATE_OF', 'light')).toMatchObject({ arrow: 'none', dash: [6, 4], colour: '#2f6db5' });
  });
});

describe('entityLook', () => {
  it('cuts captions that are too long, and cleans what would break a line', () => {
    const look = entityLook(
      held('Suspect', { name: `Chen\u0000\nWei\u202e ${'x'.repeat(300)}`, status: 'abroad' }),
      null,
      english,
    );
    expect(look.caption).toMatch(/^Chen Wei x+…$/);
    expect(look).toMatchObject({ subtitle: 'abroad', isPinned: true, hiddenBadge: null, isCaptionBold: false });
  });

  it('counts what is still hidden, and says nothing when nothing is', () => {
    const badge = (hidden: number | null) => entityLook(held('Phone', { number: '1' }), hidden, english).hiddenBadge;
    expect([badge(14), badge(12340), badge(0), badge(null)]).toEqual(['+14', '+12,340', null, null]);
  });

  it('says of a count that was cut that there are so many at least, even of none', () => {
    const cut = { ...held('Phone', { number: '1' }), isKnownAtLeast: true } as const;
    expect([12340, 0, null].map((hidden) => entityLook(cut, hidden, english).hiddenBadge)).toEqual([
      '12,340+',
      '0+',
      null,
    ]);
  });

  it('falls back to the key, then to the type', () => {
    expect(entityLook(held('Phone', {}), null, english).caption).toBe('139');
  });
});

describe('typeLook', () => {
  it('draws gangs larger, and the initial of what the catalogue does not know', () => {
    expect(typeLook('Gang', 'en').radius).toBe(measures.largeRadius);
    expect(typeLook('vessel', 'en')).toMatchObject({
      shape: 'circle',
      glyph: null,
      initial: 'V',
      radius: measures.radius,
    });
    expect(typeLook('船', 'zh').initial).toBe('船');
  });

  it('tells the types apart by shape, colour and glyph', () => {
    const looks = entityTypes.map(({ id }) => typeLook(id, 'en'));
    expect(new Set(looks.map(({ shape, fill, glyph }) => `${shape}${fill}${glyph}`)).size).toBe(looks.length);
  });
});

describe('arrowSize', () => {
  it('is the agreed length for thin lines and larger for wide ones', () => {
    expect(arrowSize(1)).toBe(measures.arrowLength);
    expect(arrowSize(5)).toBeGreaterThan(10);
  });
});

describe('contrast', () => {
  it.each(['light', 'dark'] as const)('is at least 4.5 for every text on the %s chart', (theme) => {
    const { chart, panel, ink, quiet } = palettes[theme];
    const labels = linkTypes.map(({ id }) => bundleLook(bundle(id, 3, 5000), { theme, language: 'en' }).labelColour);
    for (const colour of [ink, quiet, ...labels]) {
      expect(contrast(colour, chart)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, panel)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
