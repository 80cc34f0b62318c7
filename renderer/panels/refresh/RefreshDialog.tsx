// What changed in the source since the chart read it: fields, links, what came and what is gone; then one edit takes it over.
import { useState, type ReactNode } from 'react';
import { linkType } from '../../../shared/catalogue';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import type { Language } from '../../../shared/messages';
import { applyRefresh } from '../../actions/refresh';
import { closeDialog } from '../../actions/window';
import type { ChangedFields } from '../../chart/compare/fieldChanges';
import type { RefreshFound } from '../../state/view';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tick } from '../../ui/fields';
import { useApp, useTranslator, useView } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { captionFor, linkWord } from '../words';
import { useTimeZone } from '../time/useTimeZone';
import { changeWords } from '../../chart/compare/changeWords';

export function RefreshDialog() {
  const found = useView((view) => view.refresh);
  return found === null ? null : <Found found={found} />;
}

function Found({ found }: { readonly found: RefreshFound }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const [isGoneRemoved, setIsGoneRemoved] = useState(false);
  const { findings, answer } = found;
  const { changed, gone, changedLinks, newLinks, goneLinks, looseDrawn, renumbered, isLinksCut } = findings;
  const captionOfEnd = endCaptions(
    context.chart.entities().map(({ entity }) => entity),
    found,
  );
  const link = (one: Link) => <LinkLine link={one} captionOf={captionOfEnd} language={language} />;
  const hasGone = gone.length + goneLinks.length > 0;
  const close = () => {
    closeDialog(context);
    context.view.setState({ refresh: null });
  };
  return (
    <Dialog
      title={t('connection.title')}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={() => applyRefresh(context, isGoneRemoved)}
      buttons={
        <>
          <span className="grow">
            {hasGone ? (
              <Tick label={t('connection.removeGone')} isOn={isGoneRemoved} onChange={setIsGoneRemoved} />
            ) : null}
          </span>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('connection.update')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('connection.intro', { name: answer.source.name })}</p>
      {renumbered > 0 ? <p>{t('connection.renumbered', { count: renumbered })}</p> : null}
      {isLinksCut ? <p>{t('connection.linksCut')}</p> : null}
      <Part title={t('connection.changed')} items={changed} line={(one) => <EntityChange change={one} />} />
      <Part title={t('connection.gone')} items={gone} line={(entity) => <EntityLine entity={entity} />} />
      <Part
        title={t('connection.changedLinks')}
        items={changedLinks}
        line={(one) => (
          <>
            {link(one.after)}
            <Fields change={one} />
          </>
        )}
      />
      <Part title={t('connection.newLinks')} items={newLinks} line={link} />
      <Part title={t('connection.goneLinks')} items={goneLinks} line={link} />
      {looseDrawn.length > 0 ? <p>{t('connection.looseDrawn', { count: looseDrawn.length })}</p> : null}
      {hasGone && !isGoneRemoved ? <p className="quiet">{t('connection.keepGone')}</p> : null}
    </Dialog>
  );
}

const mostLines = 50;

interface PartProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly line: (item: T) => ReactNode;
}

function Part<T extends Entity | Link | ChangedFields<Entity> | ChangedFields<Link>>({
  title,
  items,
  line,
}: PartProps<T>) {
  const { t } = useTranslator();
  if (items.length === 0) return null;
  return (
    <section className="refresh-part">
      <div className="section-head">
        <h3>{title}</h3>
        <span className="quiet">{items.length}</span>
      </div>
      <ul>
        {items.slice(0, mostLines).map((item) => (
          <li key={'id' in item ? item.id : item.before.id}>{line(item)}</li>
        ))}
      </ul>
      {items.length > mostLines ? (
        <p className="quiet">{t('connection.more', { count: items.length - mostLines })}</p>
      ) : null}
    </section>
  );
}

function EntityLine({ entity }: { readonly entity: Entity }) {
  return (
    <span className="refresh-line">
      <EntityIcon type={entity.type} size={15} />
      <span className="cut">{captionFor(entity)}</span>
    </span>
  );
}

function EntityChange({ change }: { readonly change: ChangedFields<Entity> }) {
  return (
    <>
      {change.isRenamed ? (
        <span className="refresh-line">
          <EntityLine entity={change.before} /> → <EntityLine entity={change.after} />
        </span>
      ) : (
        <EntityLine entity={change.after} />
      )}
      <Fields change={change} />
    </>
  );
}

function Fields({ change }: { readonly change: ChangedFields<Entity> | ChangedFields<Link> }) {
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  return (
    <dl className="refresh-fields">
      {changeWords(change, language, zone).map(({ name, label, before, after }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <span className="quiet">{before || t('connection.nothing')}</span> → {after || t('connection.nothing')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface LinkLineProps {
  readonly link: Link;
  readonly captionOf: (id: EntityId) => string;
  readonly language: Language;
}

function LinkLine({ link, captionOf, language }: LinkLineProps) {
  const arrow = linkType(link.type).isDirected ? '→' : '–';
  return (
    <span className="refresh-line">
      <span className="cut">
        {captionOf(link.from)} {arrow} {captionOf(link.to)}
      </span>
      <span className="quiet">{linkWord(link.type, true, language)}</span>
    </span>
  );
}

/** Ends are named by the ids of the chart or by those that the source gives now. */
function endCaptions(shown: readonly Entity[], { now }: RefreshFound): (id: EntityId) => string {
  const captions = new Map<EntityId, string>(shown.map((entity) => [entity.id, captionFor(entity)]));
  for (const entity of now.entities.values()) if (entity !== null) captions.set(entity.id, captionFor(entity));
  return (id) => captions.get(id) ?? '?';
}
