// Nodes that are events, shown as links: from whom to whom they lead, when, and how much.
import type { EventMapping } from '../../../shared/lens/Lens';
import type { Survey } from '../../../shared/lens/Survey';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { factsOfLabel, linkTypeChoices, sidesOf } from './draft';
import { LinkProperties } from './LinkProperties';

interface EventEditorProps {
  readonly event: EventMapping;
  readonly survey: Survey;
  readonly onChange: (event: EventMapping) => void;
}

export function EventEditor({ event, survey, onChange }: EventEditorProps) {
  const { t, language } = useTranslator();
  const set = (part: Partial<EventMapping>) => onChange({ ...event, ...part });
  const { label, type } = event;
  const properties = factsOfLabel(survey, label)?.properties ?? [];
  const sides = sidesOf(label, survey);
  return (
    <>
      <div className="filter-row">
        <span className="quiet lens-word">{t('lens.type')}</span>
        <SelectBox
          label={t('lens.type')}
          value={type}
          options={linkTypeChoices(label, type, language)}
          onChange={(next) => set({ type: next, fields: {} })}
        />
      </div>
      <div className="filter-row">
        {(['from', 'to'] as const).map((end) => (
          <span key={end} className="lens-side">
            <span className="quiet lens-word">{t(`lens.sides.${end}`)}</span>
            <SelectBox
              label={t(`lens.sides.${end}`)}
              value={JSON.stringify(event[end])}
              options={sides.map((side) => ({ value: JSON.stringify(side), label: sideText(side) }))}
              onChange={(next) => {
                const side = sides.find((one) => JSON.stringify(one) === next);
                if (side !== undefined) set({ [end]: side });
              }}
            />
          </span>
        ))}
      </div>
      <LinkProperties properties={properties} mapping={event} onChange={set} />
    </>
  );
}

function sideText({ relationship, isOutgoing }: EventMapping['from']): string {
  return isOutgoing ? `${relationship} →` : `← ${relationship}`;
}
