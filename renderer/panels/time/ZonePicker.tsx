// The zone that times are told in, and the list to choose another one from: typed for, walked with the arrow keys.
import { PopoverNext } from '@blueprintjs/core';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { Language } from '../../../shared/messages';
import { isZone } from '../../../shared/zone';
import { setTimeZone } from '../../actions/time';
import { writtenZone } from '../../chart/time/written';
import { describedChoice, plainChoice, zoneNames, zonesFound, type ZoneChoice } from '../../chart/time/zones';
import { useApp, useTranslator } from '../AppContext';
import type { PlotScale } from './usePlotScale';
import type { TimeModel } from './useTimeModel';
import { useTimeZone } from './useTimeZone';

interface ZonePickerProps {
  readonly model: TimeModel;
  readonly scale: PlotScale;
}

export function ZonePicker({ model, scale }: ZonePickerProps) {
  const { t } = useTranslator();
  const [isOpen, setIsOpen] = useState(false);
  const zone = useTimeZone();
  const { events, clock } = model;
  const written = writtenZone(clock, { from: events.first, until: events.last });
  return (
    <div className="time-zone">
      <PopoverNext
        isOpen={isOpen}
        onInteraction={setIsOpen}
        placement="top-start"
        arrow={false}
        transitionDuration={0}
        content={<ZoneList at={scale.view.from} onClose={() => setIsOpen(false)} />}
      >
        <button
          type="button"
          className="text-button cut"
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          title={t('time.zone.button', { zone: written })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {written}
        </button>
      </PopoverNext>
      {isZone(zone) ? null : <span className="time-zone-unknown cut">{t('time.zone.unknown', { zone })}</span>}
      {events.localCount === 0 ? null : (
        <span className="quiet cut" title={t('time.localHint')}>
          {t('time.local', { count: events.localCount })}
        </span>
      )}
    </div>
  );
}

function ZoneList({ at, onClose }: { readonly at: number; readonly onClose: () => void }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const now = useTimeZone();
  const id = useId();
  const [typed, setTyped] = useState('');
  const choices = useZoneChoices(at, language);
  const found = zonesFound(choices, typed);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ zone }) => zone === now),
    ),
  );
  const place = Math.min(active, found.length - 1);
  const choose = ({ zone }: ZoneChoice) => {
    setTimeZone(context, zone);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[place];
    if (event.key === 'ArrowDown') setActive(Math.min(place + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(place - 1, 0));
    else if (event.key === 'Escape') onClose();
    else if (event.key !== 'Enter') return;
    else if (chosen !== undefined) choose(chosen);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="zone-list">
      <input
        type="search"
        role="combobox"
        aria-label={t('time.zone.search')}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={place < 0 ? undefined : `${id}-${place}`}
        placeholder={t('time.zone.search')}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? <p className="quiet zone-none">{t('time.zone.none')}</p> : null}
      <ul id={id} role="listbox" aria-label={t('time.zone.listed')} tabIndex={-1}>
        {found.map((choice, index) => (
          <ZoneRow
            key={choice.zone}
            id={`${id}-${index}`}
            choice={choice}
            isActive={index === place}
            isChosen={choice.zone === now}
            onChoose={() => choose(choice)}
          />
        ))}
      </ul>
    </div>
  );
}

/** What a frame can spare. */
const frameMs = 8;

/** All zones at once by name; what they are called and their offsets follow within half a second, a few at a time. */
function useZoneChoices(at: number, language: Language): readonly ZoneChoice[] {
  const [choices, setChoices] = useState<readonly ZoneChoice[]>(() => zoneNames.map(plainChoice));
  useEffect(() => {
    const described: ZoneChoice[] = [];
    let timer = 0;
    const goOn = () => {
      const start = performance.now();
      while (described.length < zoneNames.length && performance.now() - start < frameMs) {
        described.push(describedChoice(zoneNames[described.length] ?? 'UTC', at, language));
      }
      const rest = zoneNames.slice(described.length).map(plainChoice);
      setChoices([...described, ...rest]);
      if (rest.length > 0) timer = window.setTimeout(goOn, 0);
    };
    goOn();
    return () => window.clearTimeout(timer);
  }, [at, language]);
  return choices;
}

interface ZoneRowProps {
  readonly id: string;
  readonly choice: ZoneChoice;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ZoneRow({ id, choice, isActive, isChosen, onChoose }: ZoneRowProps) {
  return (
    <li
      ref={(row) => {
        if (isActive) row?.scrollIntoView({ block: 'nearest' });
      }}
      id={id}
      role="option"
      aria-selected={isChosen}
      className={isActive ? 'zone-row is-active' : 'zone-row'}
      onClick={onChoose}
    >
      <span className={isChosen ? 'zone-name is-chosen' : 'zone-name'}>{choice.zone}</span>
      <span className="quiet grow cut">{choice.name}</span>
      <span className="quiet count">{choice.offset}</span>
    </li>
  );
}
