import { describe, expect, it } from 'vitest';
import { refusalOf, type PlanStep } from './cypherPlan';

function step(operator: string, children: readonly PlanStep[] = [], details = ''): PlanStep {
  return { operator, details, children };
}

describe('the plan of a statement', () => {
  it('passes when every operator reads', () => {
    const root = step('ProduceResults', [step('Apply', [step('NodeByLabelScan'), step('Expand', [step('Argument')])])]);
    expect(refusalOf({ kind: 'r', root })).toBeNull();
  });

  it('fails for one operator that nobody has looked at, however deep', () => {
    const deep = Array.from({ length: 20_000 }).reduce<PlanStep>((child) => step('Apply', [child]), step('NewThing'));
    expect(refusalOf({ kind: 'r', root: deep })).toEqual({ reason: 'operator', name: 'NewThing' });
  });

  it('fails for a procedure that is not listed, by its name', () => {
    const call = (details: string) => ({
      kind: 'r',
      root: step('ProduceResults', [step('ProcedureCall', [], details)]),
    });
    expect(refusalOf(call('db.labels() :: (label :: STRING)'))).toBeNull();
    expect(refusalOf(call('DB.Labels() :: (label :: STRING)'))).toBeNull();
    expect(refusalOf(call('db.resampleIndex($x) :: ()'))).toEqual({ reason: 'procedure', name: 'db.resampleIndex' });
    expect(refusalOf(call(''))).toEqual({ reason: 'procedure', name: '' });
  });

  it('fails for every kind of statement but reading, and without a plan', () => {
    for (const kind of ['w', 'rw', 's', ''])
      expect(refusalOf({ kind, root: step('ProduceResults') })).toEqual({ reason: 'write', name: '' });
    expect(refusalOf({ kind: 'r', root: null })).toMatchObject({ reason: 'operator' });
  });
});
