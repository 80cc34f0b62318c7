// What the layout bar has no room for: layouts with what they go by, tidy, align and distribute.
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { alignActions } from '../../actions/align';
import type { Action } from '../../actions/Action';
import { layoutActions } from '../../actions/applyLayout';
import { chooseFor, layoutOfChoice, openLayoutMenu } from '../../actions/layoutChoice';
import { layoutChoices, type NamedChoice } from '../../actions/layoutChoices';
import { attempt } from '../../actions/report';
import { tidy } from '../../actions/tidy';
import type { LayoutChoice } from '../../state/layoutGuides';
import { Button } from '../../ui/Button';
import { SelectBox } from '../../ui/fields';
import { keysOf, useApp, useChart, useRun, useTranslator, useView } from '../AppContext';
import { AlignIcon } from './LayoutAlignIcon';

interface MenuButtonProps {
  readonly isDisabled: boolean;
  readonly others: typeof layoutActions;
}

/** Says which layout is in sight when it is one of the menu's. */
export function LayoutMenuButton({ isDisabled, others }: MenuButtonProps) {
  const { view } = useApp();
  const { t } = useTranslator();
  const isOpen = useView((now) => now.isLayoutMenuOpen);
  const current = useView((now) => now.layout);
  const shown = others.find(({ layout }) => layout === current);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    view.setState({ isLayoutMenuOpen: false });
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={shown === undefined ? 'bar-button has-menu' : 'bar-button has-menu is-on'}
        disabled={isDisabled}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={[t('arrange.moreHint'), keysOf(openLayoutMenu)].join('  ')}
        onClick={() => view.setState({ isLayoutMenuOpen: !isOpen })}
      >
        {shown === undefined ? t('arrange.more') : t(shown.label)}
        <span className="caret" aria-hidden="true" />
      </button>
      {isOpen && !isDisabled ? <LayoutMenu onClose={close} /> : null}
    </>
  );
}

function LayoutMenu({ onClose }: { readonly onClose: () => void }) {
  const { view } = useApp();
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('button')?.focus();
    const onPointerDown = ({ target }: PointerEvent) => {
      const bar = box.current?.closest('.layout-bar');
      if (target instanceof Node && bar?.contains(target) !== true) view.setState({ isLayoutMenuOpen: false });
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [view]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div ref={box} className="layout-menu card" role="dialog" aria-label={t('arrange.menu')} onKeyDown={onKeyDown}>
      <LayoutRows onClose={onClose} />
      <div className="layout-menu-line" />
      <SelectionTools />
    </div>
  );
}

function actionOf(layout: string): Action | undefined {
  return layoutActions.find((action) => action.layout === layout);
}

function LayoutRows({ onClose }: { readonly onClose: () => void }) {
  const chart = useChart();
  const { t } = useTranslator();
  // Walks all fields: only when the chart has changed.
  const entities = chart.entities();
  const choices = useMemo(() => layoutChoices(entities), [entities]);
  return (
    <>
      <ChoiceRow what="lanes" choices={choices.lanes} onClose={onClose} />
      <ChoiceRow what="timeline" choices={choices.timeline} onClose={onClose} />
      <ChoiceRow what="rings" choices={choices.rings} onClose={onClose} />
      {(['flow', 'map'] as const).map((layout) => (
        <div key={layout} className="layout-menu-row">
          <LayoutButton layout={layout} onClose={onClose} />
          <span className="layout-menu-hint">{t(`arrange.hints.${layout}`)}</span>
        </div>
      ))}
    </>
  );
}

function LayoutButton({ layout, onClose }: { readonly layout: string; readonly onClose: () => void }) {
  const run = useRun();
  const { t } = useTranslator();
  const current = useView((view) => view.layout);
  const action = actionOf(layout);
  if (action === undefined) return null;
  return (
    <Button
      kind="plain"
      className="layout-menu-button"
      keys={keysOf(action)}
      isPressed={layout === current}
      onClick={() => {
        onClose();
        run(action);
      }}
    >
      {t(action.label)}
    </Button>
  );
}

interface ChoiceRowProps {
  readonly what: keyof LayoutChoice;
  readonly choices: readonly NamedChoice<string>[];
  readonly onClose: () => void;
}

function ChoiceRow({ what, choices, onClose }: ChoiceRowProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const value = useView((view) => view.layoutChoice[what]);
  const action = actionOf(layoutOfChoice[what]);
  const options = choices.map(({ value: each, name }) => ({
    value: each,
    label: 'key' in name ? t(name.key) : name.words[language],
  }));
  const isThere = options.some((option) => option.value === value);
  return (
    <div className="layout-menu-row">
      <LayoutButton layout={layoutOfChoice[what]} onClose={onClose} />
      <SelectBox
        label={t('arrange.by', { layout: action === undefined ? '' : t(action.label) })}
        value={isThere ? value : (options[0]?.value ?? '')}
        options={options}
        onChange={(chosen) => attempt(context, () => chooseFor(context, what, chosen))}
      />
    </div>
  );
}

function SelectionTools() {
  const context = useApp();
  const run = useRun();
  const { t } = useTranslator();
  // Enabled by what is selected and pinned: rendered anew when either changes.
  useView((view) => view.selection);
  useChart();
  return (
    <>
      <div className="layout-menu-row">
        <Button
          kind="plain"
          className="layout-menu-button"
          keys={keysOf(tidy)}
          isDisabled={!tidy.isEnabled(context)}
          onClick={() => run(tidy)}
        >
          {t('arrange.labels.tidy')}
        </Button>
      </div>
      <div className="layout-menu-row align-row" role="group" aria-label={t('arrange.align')}>
        {alignActions.map((action) => (
          <Button
            key={action.id}
            hint={t(action.label)}
            icon={<AlignIcon id={action.id} />}
            isDisabled={!action.isEnabled(context)}
            onClick={() => run(action)}
          />
        ))}
      </div>
    </>
  );
}
