import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityTypes, linkTypes } from '../catalogue';
import type { LinkType } from '../catalogue/types';
import type { Value } from '../value';
import { lensSchema } from './Lens';
import { parseLens, writeLens } from './lensFile';
import { proposeLens } from './propose';
import type { LabelFacts, PropertyFacts, RelationshipFacts, Survey } from './Survey';
import { cards, ids, moments, names, phones, residentIds, sums, writtenMoments } from './surveysForTests';

const labelNames = [
  'Person',
  '嫌疑人',
  'Phone',
  'SIM',
  'Card',
  '银行卡',
  'Wallet',
  'Account',
  'Call',
  'Transaction',
  'Place',
  'A1',
  'Gang',
  'Case',
];
const propertyNames = [
  ...new Set(entityTypes.flatMap(({ fields }) => fields.map(({ name }) => name))),
  ...[
    '姓名',
    'full_name',
    'fullName',
    '手机号',
    'msisdn',
    'phone_no',
    '卡号',
    'card_no',
    'id_card',
    '身份证号',
    'id',
    'p1',
    '__proto__',
    'constructor',
  ],
  ...[
    'amount',
    'amt',
    '金额',
    'at',
    'time',
    'start_time',
    '时间',
    'duration',
    '时长',
    'currency',
    '币种',
    'number_2',
    '开户行',
    'bank_name',
  ],
];
const relationshipNames = [
  'CALL',
  'CALLED',
  '通话',
  '转账',
  'PAYS',
  'USED_BY',
  '成员',
  'BELONGS_TO',
  'R1',
  'FROM',
  'TO',
  'LOCATED_AT',
  'KNOWS',
];
const samples: readonly (readonly Value[])[] = [
  phones,
  cards,
  residentIds,
  names,
  ids,
  sums,
  moments,
  writtenMoments,
  ['a', 'b'],
  [],
  [true],
  [['x']],
];

const share = fc.constantFrom(0, 0.3, 0.9, 1);
const property: fc.Arbitrary<PropertyFacts> = fc.record({
  name: fc.constantFrom(...propertyNames),
  kinds: fc.constantFrom(['text'], ['integer'], ['float'], ['datetime'], ['list'], ['integer', 'text'], []),
  filled: share,
  distinct: share,
  samples: fc.constantFrom(...samples),
  isUnique: fc.boolean(),
});
const properties = fc.uniqueArray(property, { selector: ({ name }) => name, maxLength: 14 });
const average = fc.record({
  label: fc.constantFrom(...labelNames),
  average: fc.constantFrom(1, 3),
  most: fc.constantFrom(1, 9),
});
const label: fc.Arbitrary<LabelFacts> = fc.record({
  label: fc.constantFrom(...labelNames),
  count: fc.nat(),
  sampled: fc.nat(100),
  together: fc.constant([]),
  properties,
});
const relationship: fc.Arbitrary<RelationshipFacts> = fc.record({
  relationship: fc.constantFrom(...relationshipNames),
  count: fc.nat(),
  sampled: fc.nat(100),
  joins: fc.array(
    fc.record({ from: fc.constantFrom(...labelNames), to: fc.constantFrom(...labelNames), count: fc.nat(50) }),
    { maxLength: 3 },
  ),
  properties,
  starts: fc.array(average, { maxLength: 3 }),
  ends: fc.array(average, { maxLength: 3 }),
});
const surveys: fc.Arbitrary<Survey> = fc.record({
  labels: fc.uniqueArray(label, { selector: (facts) => facts.label, maxLength: 8 }),
  relationships: fc.uniqueArray(relationship, { selector: (facts) => facts.relationship, maxLength: 6 }),
  indexes: fc.constant([]),
  constraints: fc.constant([]),
  isEstimate: fc.boolean(),
});

/** The field that each property ends in, as a source reads the mapping. */
function fieldsOf(
  facts: readonly PropertyFacts[],
  fields: Readonly<Record<string, string>>,
  special: ReadonlyMap<string | null, string | undefined>,
): string[] {
  return facts.map(({ name }) => special.get(name) ?? (Object.hasOwn(fields, name) ? fields[name] : undefined) ?? name);
}

function expectNoTwice(fields: readonly string[]): void {
  expect(fields.length).toBe(new Set(fields).size);
}

describe('a proposal for any survey', () => {
  it('satisfies the schema, gives each field to one property only, and survives being a file', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const lens = proposeLens(survey);
        expect(lensSchema.parse(lens)).toEqual(lens);
        expect(parseLens(writeLens(lens), 'x')).toEqual(lens);
        for (const { label: of, type, key, fields } of lens.entities) {
          const keyField = entityTypes.find(({ id }) => id === type)?.key;
          const facts = survey.labels.find((each) => each.label === of)?.properties ?? [];
          expectNoTwice(fieldsOf(facts, fields, new Map([[key, keyField]])));
          if (key !== null) expect(fields).not.toHaveProperty([key]);
        }
        const alongs = [
          ...lens.links.map((mapping) => ({
            ...mapping,
            facts: survey.relationships.find((each) => each.relationship === mapping.relationship),
          })),
          ...lens.events.map((mapping) => ({
            ...mapping,
            facts: survey.labels.find((each) => each.label === mapping.label),
          })),
        ];
        for (const { type, time, amount, fields, facts } of alongs) {
          const known = (linkTypes as readonly LinkType[]).find(({ id }) => id === type);
          expectNoTwice(
            fieldsOf(
              facts?.properties ?? [],
              fields,
              new Map([
                [time, known?.timeField],
                [amount, known?.sumField],
              ]),
            ),
          );
          if (time !== null) expect(time).not.toBe(amount);
        }
        expect(lens.entities.length).toBe(survey.labels.length);
        expect(lens.links.length).toBe(survey.relationships.length);
      }),
      { seed: 71, numRuns: 100 },
    );
  });

  it('is the same each time, whatever the order of labels and properties', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const turned: Survey = {
          ...survey,
          labels: survey.labels.map((facts) => ({ ...facts, properties: [...facts.properties].reverse() })).reverse(),
          relationships: survey.relationships
            .map((facts) => ({ ...facts, properties: [...facts.properties].reverse() }))
            .reverse(),
        };
        expect(writeLens(proposeLens(survey))).toBe(writeLens(proposeLens(structuredClone(survey))));
        expect(writeLens(proposeLens(turned))).toBe(writeLens(proposeLens(survey)));
      }),
      { seed: 72, numRuns: 75 },
    );
  });

  it('names both sides of an event by relationships that the database has', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        for (const { from, to } of proposeLens(survey).events) {
          expect(from).not.toEqual(to);
          for (const side of [from, to])
            expect(survey.relationships.map((facts) => facts.relationship)).toContain(side.relationship);
        }
      }),
      { seed: 73, numRuns: 75 },
    );
  });
});
