// What the database holds, in its own words, each with what the lens makes of it.
import { linkType } from '../../../shared/catalogue';
import type { Lens } from '../../../shared/lens/Lens';
import { useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { capital, number, typeWord } from '../words';
import { entityMappingOf, eventMappingOf, eventWithSide, linkMappingOf, type Subject } from './draft';

interface SubjectListProps {
  readonly subjects: readonly Subject[];
  readonly lens: Lens;
  readonly chosen: Subject | null;
  readonly onChoose: (subject: Subject) => void;
}

export function SubjectList({ subjects, lens, chosen, onChoose }: SubjectListProps) {
  const { t } = useTranslator();
  return (
    <nav className="lens-subjects" aria-label={t('lens.subjects')}>
      {(['label', 'relationship'] as const).map((kind) => (
        <div key={kind}>
          <div className="section-head">
            <span>{t(`lens.kinds.${kind}`)}</span>
          </div>
          {subjects
            .filter((subject) => subject.kind === kind)
            .map((subject) => (
              <button
                key={subject.name}
                type="button"
                className={isSame(subject, chosen) ? 'lens-subject is-on' : 'lens-subject'}
                aria-current={isSame(subject, chosen)}
                onClick={() => onChoose(subject)}
              >
                <span className="lens-subject-name">
                  <span className="grow cut">{subject.name}</span>
                  <span className="count quiet">{number(subject.count)}</span>
                </span>
                <Reading subject={subject} lens={lens} />
              </button>
            ))}
        </div>
      ))}
    </nav>
  );
}

function isSame(a: Subject, b: Subject | null): boolean {
  return a.kind === b?.kind && a.name === b.name;
}

function Reading({ subject, lens }: { readonly subject: Subject; readonly lens: Lens }) {
  const { t, language } = useTranslator();
  const event = subject.kind === 'label' ? eventMappingOf(lens, subject.name) : null;
  if (event?.isShownAsLinks === true) {
    return (
      <span className="lens-reading quiet">
        {t('lens.asLink')} {capital(linkType(event.type).words[language])}
      </span>
    );
  }
  const sideOf = subject.kind === 'relationship' ? eventWithSide(lens, subject.name) : null;
  if (sideOf !== null) return <span className="lens-reading quiet">{t('lens.sideOf', { label: sideOf })}</span>;
  if (subject.kind === 'relationship') {
    const { type, isReversed } = linkMappingOf(lens, subject.name);
    return (
      <span className="lens-reading quiet">
        {isReversed ? '← ' : '→ '}
        {capital(linkType(type).words[language])}
      </span>
    );
  }
  const { type } = entityMappingOf(lens, subject.name);
  return (
    <span className="lens-reading quiet">
      <EntityIcon type={type} size={13} /> {typeWord(type, 1, language)}
    </span>
  );
}
