// One row of the expand card: links of one type and direction to one entity type, with how many there are.
import type { NeighbourCount } from '../../../shared/questions';
import { Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { linkWord, number, typeWord } from '../words';

interface CountRowProps {
  readonly row: NeighbourCount;
  /** The numbers are lower bounds. */
  readonly isAtLeast: boolean;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function CountRow({ row, isAtLeast, isOn, onChange }: CountRowProps) {
  const { t, language } = useTranslator();
  const { linkType, direction, entityType, links, neighbours } = row;
  const more = isAtLeast ? '+' : '';
  const label = (
    <span className="count-row-label">
      <EntityIcon type={entityType} size={15} />
      <span className="grow">
        {linkWord(linkType, direction === 'out', language)}{' '}
        <span className="quiet">{typeWord(entityType, neighbours, language)}</span>
      </span>
      <span className="count" title={t('panels.expand.counts', { links, neighbours })}>
        {links === neighbours ? null : <span className="quiet">{`${number(links)}${more} · `}</span>}
        {number(neighbours) + more}
      </span>
    </span>
  );
  return <Tick label={label} isOn={isOn} onChange={onChange} />;
}
