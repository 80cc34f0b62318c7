// From whom the money clock takes money to be within reach: the rule in words, and for each holder what the analyst knows besides
// its fields.
import { setStanding } from '../../actions/flowReach';
import type { Standing } from '../../state/flow';
import { PopoverButton } from '../../ui/PopoverButton';
import { SelectBox } from '../../ui/fields';
import { useApp, useTranslator, useView } from '../AppContext';
import { useFlowWords, type FlowFound } from './useFlowWords';

/** By the most that passed: nobody goes through more in a list. */
const mostListed = 200;

const choices = ['asIs', 'frozen', 'foreign'] as const;

export function FlowReach({ found }: { readonly found: FlowFound }) {
  const { t } = useTranslator();
  const { holders } = found.followed;
  const listed = holders.slice(0, mostListed);
  return (
    <PopoverButton label={t('flow.reach.title')}>
      <div className="flow-reach">
        <p>{t('flow.reach.rule')}</p>
        {listed.map(({ place }) => (
          <Holder key={place} found={found} place={place} />
        ))}
        {listed.length < holders.length ? (
          <p className="quiet">{t('flow.reach.cut', { shown: listed.length, total: holders.length })}</p>
        ) : null}
      </div>
    </PopoverButton>
  );
}

function Holder({ found, place }: { readonly found: FlowFound; readonly place: number }) {
  const context = useApp();
  const { t } = useTranslator();
  const words = useFlowWords(found);
  const standings = useView((view) => view.flow?.question.standings);
  const id = found.facts.entities[place]?.id;
  if (id === undefined) return null;
  const set = (choice: 'asIs' | Standing) => setStanding(context, id, choice === 'asIs' ? null : choice);
  return (
    <div className="flow-reach-row">
      <span className="grow cut">{words.names([place])}</span>
      <SelectBox
        label={t('flow.reach.of', { name: words.names([place]) })}
        value={standings?.get(id) ?? 'asIs'}
        options={choices.map((value) => ({ value, label: t(`flow.reach.choices.${value}`) }))}
        onChange={set}
      />
    </div>
  );
}
