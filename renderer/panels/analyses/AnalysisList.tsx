// All analyses of the index in their groups, with a box to find one by its name or by what it says.
import { analyses } from '../../../shared/analysis';
import { analysisGroups, type Analysis } from '../../../shared/analysis/Analysis';
import { fold } from '../../../shared/fieldTest';
import { changeAnalyses } from '../../actions/analyses';
import { useApp, useTranslator, useView } from '../AppContext';

export function AnalysisList() {
  const context = useApp();
  const { t } = useTranslator();
  const text = useView((view) => view.analyses.text);
  const found = analyses.filter((analysis) => isFound(analysis, text));
  return (
    <nav className="analyses-side" aria-label={t('analyses.list')}>
      <input
        className="plain-field"
        aria-label={t('analyses.find')}
        placeholder={t('analyses.find')}
        value={text}
        spellCheck={false}
        onChange={(event) => changeAnalyses(context, { text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          changeAnalyses(context, { text: '' });
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div className="analyses-list">
        {analysisGroups.map((group) => (
          <Group
            key={group}
            name={t(`analyses.groups.${group}`)}
            list={found.filter((one) => groupOf(one) === group)}
          />
        ))}
        {found.length === 0 ? <p className="quiet">{t('analyses.notFound')}</p> : null}
      </div>
    </nav>
  );
}

function groupOf({ group }: Analysis) {
  return group ?? 'network';
}

/** In either language: analysts know many measures by their English names. */
function isFound({ id, title, meaning }: Analysis, text: string): boolean {
  const words = [id, title.en, title.zh, meaning.en, meaning.zh].map(fold).join('\n');
  return words.includes(fold(text.trim()));
}

function Group({ name, list }: { readonly name: string; readonly list: readonly Analysis[] }) {
  const context = useApp();
  const { language } = useTranslator();
  const chosen = useView((view) => view.analyses.chosen);
  if (list.length === 0) return null;
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <ul>
        {list.map(({ id, title, meaning }) => (
          <li key={id}>
            <button
              type="button"
              className={id === chosen ? 'analyses-one is-on' : 'analyses-one'}
              aria-current={id === chosen}
              title={meaning[language]}
              onClick={() => changeAnalyses(context, { chosen: id })}
            >
              {title[language]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
