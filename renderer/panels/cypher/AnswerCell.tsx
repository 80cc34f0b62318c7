// One cell of an answer: a value, or an entity, link or path with the icons of its types.
import type { Cell } from '../../../shared/questions';
import { plainText, shownText, type Lookup } from '../../actions/cypherTable';
import { useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { useTimeZone } from '../time/useTimeZone';

interface AnswerCellProps {
  readonly cell: Cell;
  readonly lookup: Lookup;
}

export function AnswerCell({ cell, lookup }: AnswerCellProps) {
  const { language } = useTranslator();
  const text = shownText(cell, lookup, language, useTimeZone());
  const first = cell.is === 'entity' ? cell.id : cell.is === 'path' ? cell.entities[0] : undefined;
  const entity = first === undefined ? undefined : lookup.entity(first);
  return (
    <span className="answer-cell" title={plainText(cell, lookup, language)}>
      {entity === undefined ? null : <EntityIcon type={entity.type} size={15} />}
      <span className={cell.is === 'value' && cell.value === null ? 'cut quiet' : 'cut'}>
        {cell.is === 'value' && cell.value === null ? '–' : text}
      </span>
    </span>
  );
}
