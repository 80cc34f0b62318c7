// The decided role of a person as a field that style rules and filters can ask for, like any field of the facts; it stands
// beside the facts and is none of them.
import { roleWords } from '../../shared/analysis/roles/Role';
import type { FieldType } from '../../shared/catalogue/types';
import type { EntityId } from '../../shared/ids';
import type { Fields } from '../../shared/value';
import type { Chart } from './Chart';
import { roleMarkOf } from './roleMarks';

/** No source has a field with a line break in its name. */
export const roleField = 'role\n';

export const roleFieldType: FieldType = {
  name: roleField,
  words: { en: 'Role, as decided', zh: '认定的角色' },
  kind: 'text',
  said: roleWords,
};

/** An entity's fields with its role, where one was decided. */
export function withRole(chart: Chart, id: EntityId, fields: Fields): Fields {
  const role = roleMarkOf(chart, id)?.role ?? null;
  return role === null ? fields : { ...fields, [roleField]: role };
}
