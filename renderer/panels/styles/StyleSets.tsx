// The named sets of rules in the user's profile: the rules of the chart are kept as one, and a kept one dresses the chart.
import { useEffect, useState } from 'react';
import type { StyleSet } from '../../../shared/dress/styleSet';
import { attempt } from '../../actions/report';
import { keepStyleSet, listStyleSets, removeStyleSet, renameStyleSet, takeStyleSet } from '../../actions/styleSets';
import { Button } from '../../ui/Button';
import { NamedButton } from '../../ui/NamedButton';
import { useApp, useChart, useTranslator } from '../AppContext';
import { number } from '../words';

export function StyleSets() {
  const context = useApp();
  const { t } = useTranslator();
  const [sets, setSets] = useState<readonly StyleSet[]>([]);
  useEffect(() => {
    let isShown = true;
    attempt(context, async () => {
      const kept = await listStyleSets(context);
      if (isShown) setSets(kept);
    });
    return () => {
      isShown = false;
    };
  }, [context]);
  const change = (job: () => Promise<readonly StyleSet[]>) => attempt(context, async () => setSets(await job()));
  return (
    <section className="style-sets" aria-label={t('styles.sets.title')}>
      <div className="section-head">{t('styles.sets.title')}</div>
      {sets.length === 0 ? <p className="quiet styles-note">{t('styles.sets.none')}</p> : null}
      <ul className="rule-list">
        {sets.map((set) => (
          <SetLine
            key={set.name}
            set={set}
            onRename={(to) => change(() => renameStyleSet(context, set.name, to))}
            onRemove={() => change(() => removeStyleSet(context, set.name))}
          />
        ))}
      </ul>
      <KeepForm names={sets.map(({ name }) => name)} onKeep={(name) => change(() => keepStyleSet(context, name))} />
    </section>
  );
}

interface SetLineProps {
  readonly set: StyleSet;
  readonly onRename: (to: string) => void;
  readonly onRemove: () => void;
}

function SetLine({ set, onRename, onRemove }: SetLineProps) {
  const context = useApp();
  const { t } = useTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  const { name, rules } = set;
  if (typed !== null) {
    const leave = () => setTyped(null);
    const take = () => {
      const to = typed.trim();
      if (to !== '' && to !== name) onRename(to);
      leave();
    };
    return (
      <li className="rule-line">
        <input
          className="plain-field"
          aria-label={t('styles.sets.newName', { name })}
          value={typed}
          maxLength={200}
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key !== 'Escape') return;
            leave();
            event.stopPropagation();
          }}
        />
      </li>
    );
  }
  return (
    <li className="rule-line">
      <button
        type="button"
        className="rule-name"
        title={t('styles.sets.use', { name })}
        onClick={() => takeStyleSet(context, set, 'replace')}
      >
        <span className="rule-title">{name}</span>
        <span className="rule-sample count">{number(rules.length)}</span>
      </button>
      <NamedButton label={t('styles.sets.addThis', { name })} onClick={() => takeStyleSet(context, set, 'append')}>
        {t('styles.sets.add')}
      </NamedButton>
      <NamedButton label={t('styles.sets.renameThis', { name })} onClick={() => setTyped(name)}>
        {t('styles.sets.rename')}
      </NamedButton>
      <NamedButton label={t('styles.sets.removeThis', { name })} onClick={onRemove}>
        {t('styles.sets.remove')}
      </NamedButton>
    </li>
  );
}

interface KeepFormProps {
  readonly names: readonly string[];
  readonly onKeep: (name: string) => void;
}

/** A name that a kept set has replaces it, and the button says so before. */
function KeepForm({ names, onKeep }: KeepFormProps) {
  const { t } = useTranslator();
  const { rules } = useChart().dress;
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  return (
    <form
      className="style-keep"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || rules.length === 0) return;
        onKeep(name);
        setTyped('');
      }}
    >
      <input
        className="plain-field grow"
        aria-label={t('styles.sets.name')}
        placeholder={t(rules.length === 0 ? 'styles.sets.noRules' : 'styles.sets.placeholder')}
        value={typed}
        maxLength={200}
        disabled={rules.length === 0}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button kind="plain" type="submit" isDisabled={name === '' || rules.length === 0}>
        {t(names.includes(name) ? 'styles.sets.replace' : 'styles.sets.keep')}
      </Button>
    </form>
  );
}
