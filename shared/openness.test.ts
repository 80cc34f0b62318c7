import { describe, expect, it } from 'vitest';
import { countCertificates, opennessOf } from './openness';

describe('how open a connection is', () => {
  it.each([
    ['bolt://localhost:7687', 'protected'],
    ['bolt://127.0.0.1', 'protected'],
    ['neo4j://[::1]:7687', 'protected'],
    ['bolt://127.0.0.1.evil.example:7687', 'plain'],
    ['bolt://localhost@evil.example', 'plain'],
    ['neo4j://graph.example:7687', 'plain'],
    ['BOLT+S://graph.example', 'protected'],
    ['neo4j+s://graph.example', 'protected'],
    ['bolt+ssc://localhost', 'unchecked'],
    ['neo4j+ssc://graph.example', 'unchecked'],
    ['nonsense', 'plain'],
  ] as const)('of %s: %s', (uri, openness) => {
    expect(opennessOf(uri, null)).toBe(openness);
  });

  it('is protected by certificates of one’s own', () => {
    expect(opennessOf('bolt://graph.example', 'pem')).toBe('protected');
    expect(opennessOf('bolt+ssc://graph.example', 'pem')).toBe('unchecked');
    expect(countCertificates('-----BEGIN CERTIFICATE-----\na\n-----BEGIN CERTIFICATE-----\nb')).toBe(2);
  });
});
