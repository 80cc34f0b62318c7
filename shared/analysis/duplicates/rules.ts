// The rules by which duplicates are found: what is compared, how, and how much it says. Plain data, so that they can be listed,
// changed, kept in the profile and given to colleagues as a file.
import { z } from 'zod';

/**
 * How two values are compared:
 * - `exact`: the same text, whatever its case and spaces.
 * - `identity`: numbers of documents; an 18-digit Chinese number and its 15-digit form are one, one digit off is near.
 * - `name`: names of people in Chinese or Latin letters, in either order; pinyin of the other and small typos are near.
 * - `date`: days; day and month swapped, or one digit off, is near.
 * - `text`: free text such as an address; mostly the same letters is near.
 * - `shared`: both are linked with (`fields` are entity types) the same phone, card, device, address.
 */
export const comparisons = ['exact', 'identity', 'name', 'date', 'text', 'shared'] as const;
export type Comparison = (typeof comparisons)[number];

const bits = z.number().min(-30).max(30);

export const duplicateRuleSchema = z.object({
  id: z.string().min(1).max(40),
  isOn: z.boolean(),
  compare: z.enum(comparisons),
  /** Field names; `@key` is the business key, `@caption` the caption. What both fill in is compared, the best pair counts. */
  fields: z.array(z.string().min(1).max(200)).min(1).max(40),
  /** Binary logarithms of m/u for each outcome: above 0 speaks for one person, below 0 against. */
  agree: bits,
  near: bits,
  differ: bits,
});
export type DuplicateRule = z.infer<typeof duplicateRuleSchema>;

export const duplicateRulesSchema = z
  .object({
    /** In bits: from this sum on, a pair is a candidate. */
    threshold: z.number().min(0).max(100),
    /** A phone, card or address that more entities use than this says nothing, and neither does a name that more share. */
    mostUsers: z.int().min(2).max(1000),
    /** How many people a value is at least looked for among: how rare it is cannot be told from a small chart. */
    population: z.int().min(2).max(10_000_000),
    rules: z.array(duplicateRuleSchema).min(1).max(40),
  })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length);
export type DuplicateRules = z.infer<typeof duplicateRulesSchema>;

/**
 * Weights are log2(m/u), m and u being how often a property agrees among pairs that are one and pairs that are not, tuned on
 * generated persons (see docs/duplicates.md).
 */
export const defaultDuplicateRules: DuplicateRules = {
  threshold: 14,
  mostUsers: 12,
  population: 20_000,
  rules: [
    { id: 'key', isOn: true, compare: 'exact', fields: ['@key'], agree: 20, near: 0, differ: 0 },
    {
      id: 'identity',
      isOn: true,
      compare: 'identity',
      fields: ['idNumber', 'identityNumber', 'passport', '身份证号', '证件号码'],
      agree: 16,
      near: 7,
      differ: -10,
    },
    {
      id: 'name',
      isOn: true,
      compare: 'name',
      fields: ['name', 'nameZh', 'alias', 'fullName', '姓名', '中文姓名', '别名'],
      agree: 11,
      near: 7,
      differ: -5,
    },
    {
      id: 'born',
      isOn: true,
      compare: 'date',
      fields: ['born', 'birthDate', 'dateOfBirth', '出生日期'],
      agree: 9,
      near: 4,
      differ: -7,
    },
    { id: 'gender', isOn: true, compare: 'exact', fields: ['gender', 'sex', '性别'], agree: 1, near: 0, differ: -6 },
    {
      id: 'home',
      isOn: true,
      compare: 'text',
      fields: ['home', 'address', '户籍地', '住址'],
      agree: 3,
      near: 1.5,
      differ: -1,
    },
    {
      id: 'shared',
      isOn: true,
      compare: 'shared',
      fields: ['Phone', 'Sim', 'Account', 'Card', 'Device', 'Wallet', 'Vehicle', 'Place'],
      agree: 7,
      near: 0,
      differ: 0,
    },
  ],
};
