import { describe, expect, it } from 'vitest';
import { restrictionsIn } from './restrictions';

describe('what a user is forbidden to read', () => {
  it('is every DENY of reading, without its role, once and in order', () => {
    const commands = [
      'GRANT ACCESS ON DATABASE * TO $role',
      'GRANT MATCH {*} ON GRAPH * NODE * TO $role',
      'DENY READ {salary} ON GRAPH * NODE Person TO $role',
      'DENY IMMUTABLE TRAVERSE ON GRAPH neo4j RELATIONSHIP KNOWS TO `my ``role`',
      'DENY MATCH {*} ON GRAPH * NODE `线人` TO analyst',
      'DENY READ {salary} ON GRAPH * NODE Person TO other',
      'DENY WRITE ON GRAPH * TO $role',
      'DENY CREATE INDEX ON DATABASE * TO $role',
    ];
    expect(restrictionsIn(commands.map((command) => ({ command })))).toEqual([
      'DENY IMMUTABLE TRAVERSE ON GRAPH neo4j RELATIONSHIP KNOWS',
      'DENY MATCH {*} ON GRAPH * NODE `线人`',
      'DENY READ {salary} ON GRAPH * NODE Person',
    ]);
  });

  it('is nothing where rows say nothing', () => {
    expect(restrictionsIn([{ command: null }, {}])).toEqual([]);
  });
});
