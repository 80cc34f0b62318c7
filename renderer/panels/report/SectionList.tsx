// What goes into a report and in which order.
import type { Sections } from '../../../shared/report/sections';
import { Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';

interface SectionListProps {
  readonly sections: Sections;
  readonly onChange: (sections: Sections) => void;
}

export function SectionList({ sections, onChange }: SectionListProps) {
  const { t } = useTranslator();
  const move = (at: number, by: -1 | 1) => {
    const moved = sections[at];
    if (moved === undefined) return;
    onChange(sections.toSpliced(at, 1).toSpliced(at + by, 0, moved));
  };
  return (
    <ol className="report-sections" aria-label={t('report.fields.sections')}>
      {sections.map(({ id, isOn }, at) => {
        const name = t(`report.sections.${id}`);
        return (
          <li key={id}>
            <Tick
              label={name}
              isOn={isOn}
              onChange={(now) => onChange(sections.map((one) => (one.id === id ? { id, isOn: now } : one)))}
            />
            <button
              type="button"
              className="text-button"
              disabled={at === 0}
              aria-label={t('report.fields.earlier', { name })}
              title={t('report.fields.earlier', { name })}
              onClick={() => move(at, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="text-button"
              disabled={at === sections.length - 1}
              aria-label={t('report.fields.later', { name })}
              title={t('report.fields.later', { name })}
              onClick={() => move(at, 1)}
            >
              ↓
            </button>
          </li>
        );
      })}
    </ol>
  );
}
