// The inspector for a group, open or closed: its name, what is in it, and what links it with the rest.
import { useState } from 'react';
import type { Group } from '../../../shared/dress/group';
import { renameGroup } from '../../actions/group';
import { select } from '../../actions/select';
import { groupLinks, type GroupLinkCount } from '../../chart/groupLinks';
import { memberCounts, nameOfGroup } from '../../chart/groupLook';
import { percent } from '../../chart/percent';
import { shownOf } from '../../chart/shown';
import { useApp, useChartLater, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { linkWord, number, typeWord } from '../words';
import { EntityActions } from './OneEntity';
import { Section } from './Section';

export function GroupDetails({ group }: { readonly group: Group }) {
  const { t, language } = useTranslator();
  const chart = useChartLater();
  const shown = shownOf(chart);
  const members = (shown.node(group.id) ?? shown.openGroup(group.id))?.members ?? [];
  const { across, inside } = groupLinks(chart, members);
  const { shown: of } = shown.counts;
  const links = across.reduce((sum, { count }) => sum + count, inside);
  return (
    <>
      <div className="who">
        <div className="grow">
          <GroupName key={group.name} group={group} />
          <div className="quiet">
            {[t(`groups.kind.${group.isOpen ? 'open' : 'closed'}`), t(`groups.by.${group.by}`)].join(' · ')}
          </div>
        </div>
      </div>
      <EntityActions ids={['toggleGroup', 'ungroup', 'expand', 'openExpandCard', 'pin', 'hide', 'remove']} />
      <Section title={t('groups.panel.members')} note={number(members.length)}>
        {of === 0 ? null : (
          <p className="quiet">
            {t('groups.panel.shareOf', { count: members.length, of, share: percent(members.length / of) })}
          </p>
        )}
        {memberCounts(chart, members).map(({ type, count }) => (
          <div key={type} className="count-row">
            <EntityIcon type={type} size={15} />
            <span className="grow">{typeWord(type, count, language)}</span>
            <span className="count">{number(count)}</span>
          </div>
        ))}
        <div className="count-row">
          <span className="grow">{t('groups.panel.inside')}</span>
          <span className="quiet">
            {links === 0 ? '' : t('groups.panel.insideShare', { share: percent(inside / links) })}
          </span>
          <span className="count">{number(inside)}</span>
        </div>
        {group.isOpen ? <SelectMembers group={group} /> : null}
      </Section>
      <Section title={t('groups.panel.links')}>
        {across.length === 0 ? <p className="quiet">{t('groups.panel.noLinks')}</p> : null}
        {across.map((row) => (
          <LinkRow key={`${row.type} ${row.way}`} row={row} />
        ))}
      </Section>
    </>
  );
}

function LinkRow({ row: { type, way, count } }: { readonly row: GroupLinkCount }) {
  const { t, language } = useTranslator();
  return (
    <div className="count-row">
      <span className="grow">{linkWord(type, way !== 'in', language)}</span>
      <span className="quiet">{way === 'either' ? '' : t(`groups.panel.${way}`)}</span>
      <span className="count">{number(count)}</span>
    </div>
  );
}

function SelectMembers({ group }: { readonly group: Group }) {
  const context = useApp();
  const { t } = useTranslator();
  const members = shownOf(context.chart).openGroup(group.id)?.members ?? [];
  return (
    <button type="button" className="text-button" onClick={() => select(context, members, 'only')}>
      {t('groups.panel.selectMembers')}
    </button>
  );
}

/** Written when it is left or Enter is pressed; Escape takes back what was typed. */
function GroupName({ group }: { readonly group: Group }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const [text, setText] = useState(group.name);
  return (
    <input
      className="group-name"
      aria-label={t('groups.panel.name')}
      placeholder={nameOfGroup('', language)}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => renameGroup(context, group.id, text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setText(group.name);
      }}
    />
  );
}
