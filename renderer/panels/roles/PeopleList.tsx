// People with the role that is suggested or decided, as a list box: arrows move, C confirms, R rejects, Enter shows.
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { roleWords } from '../../../shared/analysis/roles/Role';
import { decideRole, lookAtRole, rejectRole, showPerson } from '../../actions/roles';
import { attempt } from '../../actions/report';
import { roleMarkOf } from '../../chart/roleMarks';
import type { SuggestedRole } from '../../chart/roleQuestion';
import { useApp, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { captionFor } from '../words';

interface PeopleListProps {
  readonly people: readonly SuggestedRole[];
  /** Place of the one that is looked at. */
  readonly at: number;
}

export function PeopleList({ people, at }: PeopleListProps) {
  const context = useApp();
  const { t } = useTranslator();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, people]);
  if (people.length === 0) return null;
  const look = (place: number) => {
    const person = people[place];
    if (person === undefined) return;
    lookAtRole(context, person.id);
    showPerson(context, person.id);
  };
  const keys: { readonly [key: string]: (person: SuggestedRole) => void } = {
    arrowdown: () => look(Math.min(at + 1, people.length - 1)),
    arrowup: () => look(Math.max(at - 1, 0)),
    enter: (person) => showPerson(context, person.id),
    c: (person) => attempt(context, () => decideRole(context, person.id, person.role)),
    r: (person) => attempt(context, () => rejectRole(context, person.id)),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key.toLowerCase()];
    const person = people[at];
    if (act === undefined || person === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    lookAtRole(context, person.id);
    act(person);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      role="listbox"
      className="pair-list"
      aria-label={t('roles.list')}
      aria-activedescendant={`${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {people.map((person, nth) => (
        <PersonLine key={person.id} id={`${id}-${nth}`} person={person} isOn={nth === at} onLook={() => look(nth)} />
      ))}
    </div>
  );
}

interface PersonLineProps {
  readonly id: string;
  readonly person: SuggestedRole;
  readonly isOn: boolean;
  readonly onLook: () => void;
}

const signs = { open: '', unsure: '?', confirmed: '✓', rejected: '✕' } as const;

function PersonLine({ id, person, isOn, onLook }: PersonLineProps) {
  const { chart } = useApp();
  const { t, language } = useTranslator();
  const entity = chart.entity(person.id)?.entity;
  if (entity === undefined) return null;
  const mark = roleMarkOf(chart, person.id);
  const undecided = person.isUnsure ? 'unsure' : 'open';
  const state = mark === undefined ? undecided : mark.role === null ? 'rejected' : 'confirmed';
  const [who, role] = [captionFor(entity), roleWords[mark?.role ?? person.role][language]];
  const stateWord = t(`roles.state.${state}`);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isOn}
      aria-label={t('roles.person', { who, role, state: stateWord })}
      className={isOn ? 'pair-line is-on' : 'pair-line'}
      onClick={onLook}
    >
      <EntityIcon type={entity.type} size={15} />
      <span className="grow cut">{who}</span>
      <span className={`role-word cut is-${state}`}>{role}</span>
      <span className="role-sign" title={stateWord}>
        {signs[state]}
      </span>
    </div>
  );
}
