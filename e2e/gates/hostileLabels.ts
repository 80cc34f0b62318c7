// Captions made to come alive wherever they are written: in markup, in spreadsheets, in PDF, in file names.
import { createRandom } from '../../shared/sample/random';
import { seed } from './gate';

const bodies = [
  '</text><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<foreignObject><iframe src="https://x.invalid"/></foreignObject>',
  ']]><a xlink:href="javascript:alert(1)">',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&#x3c;script&#x3e;',
  '<image href="https://x.invalid/p.png"/>',
  '<?xml-stylesheet href="https://x.invalid"?>',
  ') /JavaScript (app.alert(1)) >> endobj',
  '<w:instrText>DDEAUTO c:\\cmd</w:instrText>',
  'javascript:alert(1)',
  '${alert(1)} {{7*7}} %s %n',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://x.invalid","a")',
  '+86 138 0000 1000',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\u202Egnp.exe\u0000',
  '\uD800\uFFFF\u0007',
  '陈伟 <b>张</b>',
  '../../etc/passwd',
  'CON.png',
  'x'.repeat(300),
];

/** So many, each with its number in it as `zq0017`; most begin with what makes them dangerous. */
export function hostileLabels(count: number): readonly string[] {
  const random = createRandom(seed, 77);
  return Array.from({ length: count }, (_, nth) => {
    const [one = '', other = ''] = [bodies[nth % bodies.length], bodies[random.int(0, bodies.length - 1)]];
    return `${one} zq${String(nth).padStart(4, '0')} ${other}`;
  });
}
