// The question about paths: ends, kind, hops, and what narrows the search. It asks when the analyst says so.
import type { ReactNode } from 'react';
import { linkType } from '../../../shared/catalogue';
import { pathKinds, type PathsQuestion } from '../../../shared/questions';
import { findPaths, stopPaths, takeEnds } from '../../actions/paths';
import { attempt } from '../../actions/report';
import { selectedIn } from '../../actions/select';
import type { PathsView } from '../../state/view';
import { Button } from '../../ui/Button';
import { SelectBox, Tick } from '../../ui/fields';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';
import { DayRange } from '../chart/DayRange';
import { EntityIcon } from '../EntityIcon';
import { useTimeZone } from '../time/useTimeZone';
import { capital, captionFor } from '../words';
import { NumberBox } from './NumberBox';

export function PathsForm({ paths }: { readonly paths: PathsView }) {
  const context = useApp();
  const { t } = useTranslator();
  const zone = useTimeZone();
  const { question, isRunning } = paths;
  const set = (part: Partial<PathsQuestion>) =>
    context.view.setState({ paths: { ...paths, question: { ...question, ...part } } });
  const canAsk = question.ids.length >= 2 && !isRunning;
  const { kind } = question;
  return (
    <form
      className="paths-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAsk) attempt(context, () => findPaths(context, question));
      }}
    >
      <Ends ids={question.ids} />
      <Row label={t('paths.kind')}>
        <SelectBox
          label={t('paths.kind')}
          value={kind}
          onChange={(next) => set({ kind: next })}
          options={pathKinds.map((value) => ({ value, label: t(`paths.kinds.${value}`) }))}
        />
      </Row>
      <p className="quiet paths-hint">{t(`paths.hints.${kind}`)}</p>
      <Row label={t('paths.maxHops')}>
        <NumberBox
          label={t('paths.maxHops')}
          value={question.maxHops}
          onChange={(hops) => set({ maxHops: Math.max(1, Math.min(12, Math.round(hops ?? 6))) })}
        />
      </Row>
      <Row label={t('paths.direction')}>
        <SelectBox
          label={t('paths.direction')}
          value={question.direction}
          onChange={(direction) => set({ direction })}
          options={[
            { value: 'any', label: t('paths.anyWay') },
            { value: 'along', label: t('paths.along') },
          ]}
        />
      </Row>
      {kind === 'timed' ? (
        <Row label={t('paths.maxGap')}>
          <NumberBox
            label={t('paths.maxGap')}
            value={question.maxGapS === null ? null : question.maxGapS / 3600}
            onChange={(hours) => set({ maxGapS: hours === null ? null : hours * 3600 })}
          />
          <span className="quiet">{t('paths.hours')}</span>
        </Row>
      ) : null}
      {kind === 'lightest' ? <Weight question={question} onChange={set} /> : null}
      <Row label={t('filters.time')} hint={t('filters.zone', { zone })}>
        <DayRange time={question.time} onChange={(time) => set({ time })} />
      </Row>
      <Row label={t('paths.mostNeighbours')}>
        <NumberBox
          label={t('paths.mostNeighbours')}
          value={question.mostNeighbours}
          onChange={(most) => set({ mostNeighbours: most === null ? null : Math.max(1, Math.round(most)) })}
        />
      </Row>
      <LinkTypes question={question} onChange={set} />
      <div className="paths-go">
        {isRunning ? <Button onClick={() => stopPaths(context)}>{t('panels.status.cancel')}</Button> : null}
        <Button kind="primary" type="submit" isDisabled={!canAsk} isBusy={isRunning}>
          {t('paths.go')}
        </Button>
      </div>
    </form>
  );
}

function Row({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="filter-row">
      <span className="grow quiet" title={hint}>
        {label}
      </span>
      {children}
    </div>
  );
}

function Ends({ ids }: { readonly ids: PathsQuestion['ids'] }) {
  const context = useApp();
  const { t } = useTranslator();
  const selection = useView((view) => view.selection);
  const selected = new Set(selectedIn(useChart(), selection));
  const isSame = selected.size === ids.length && ids.every((id) => selected.has(id));
  return (
    <div className="paths-ends">
      {ids.map((id) => {
        const entity = context.chart.entity(id)?.entity;
        return (
          <span key={id} className="paths-end">
            {entity === undefined ? null : <EntityIcon type={entity.type} size={15} />}
            <span className="cut">{entity === undefined ? '?' : captionFor(entity)}</span>
          </span>
        );
      })}
      {isSame || selected.size < 2 ? null : (
        <button type="button" className="text-button" onClick={() => takeEnds(context)}>
          {t('paths.takeSelection')}
        </button>
      )}
    </div>
  );
}

interface PartProps {
  readonly question: PathsQuestion;
  readonly onChange: (part: Partial<PathsQuestion>) => void;
}

const noWeight = '';

/** Numbers of links that may be added up along a path. */
function Weight({ question, onChange }: PartProps) {
  const { t, language } = useTranslator();
  const source = useSession((session) => session.source);
  const names = new Map<string, string>();
  for (const { type, fields } of source?.linkTypes ?? []) {
    for (const name of fields) {
      const field = linkType(type).fields.find((one) => one.name === name);
      if (field === undefined || ['number', 'money', 'duration'].includes(field.kind)) {
        names.set(name, field?.words[language] ?? name);
      }
    }
  }
  return (
    <>
      <Row label={t('paths.weight')}>
        <SelectBox
          label={t('paths.weight')}
          value={question.weight ?? noWeight}
          onChange={(weight) => onChange({ weight: weight === noWeight ? null : weight })}
          options={[
            { value: noWeight, label: t('paths.noWeight') },
            ...[...names].map(([value, label]) => ({ value, label })),
          ]}
        />
      </Row>
      {question.weight === null ? null : (
        <Row label={t('paths.weightIs')}>
          <SelectBox
            label={t('paths.weightIs')}
            value={question.weightIs}
            onChange={(weightIs) => onChange({ weightIs })}
            options={[
              { value: 'cost', label: t('paths.cost') },
              { value: 'strength', label: t('paths.strength') },
            ]}
          />
        </Row>
      )}
    </>
  );
}

function LinkTypes({ question, onChange }: PartProps) {
  const { t, language } = useTranslator();
  const source = useSession((session) => session.source);
  const all = (source?.linkTypes ?? []).filter(({ count }) => count > 0).map(({ type }) => type);
  const on = question.linkTypes ?? all;
  const toggle = (type: string, isOn: boolean) => {
    const next = all.filter((one) => (one === type ? isOn : on.includes(one)));
    onChange({ linkTypes: next.length === all.length ? null : next });
  };
  return (
    <details className="paths-types">
      <summary>{t('paths.linkTypes', { count: on.length, total: all.length })}</summary>
      {all.map((type) => (
        <Tick
          key={type}
          label={capital(linkType(type).words[language])}
          isOn={on.includes(type)}
          onChange={(isOn) => toggle(type, isOn)}
        />
      ))}
    </details>
  );
}
