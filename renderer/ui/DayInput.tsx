// A day or a moment, typed as 2026-03-01: the browser's own field shows days as the system's language writes them, whatever
// the page's is. What is typed is read when the field is left; what cannot be read stays, and words say that it is not used.
import { useId, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { steppedDay, type DayStep } from './steppedDay';

export interface DayInputProps {
  /** For a label of its own; else `label` is what is spoken. */
  readonly id?: string;
  readonly label?: string;
  readonly className?: string;
  /** What holds, as `read` writes it; '' for none. */
  readonly value: string;
  /** What a text means, written in the one form that values have; null for what means no day. */
  readonly read: (text: string) => string | null;
  readonly placeholder: string;
  /** What resting the pointer on it tells. */
  readonly title: string;
  /** Said of a text that cannot be read. */
  readonly refusal: string;
  /** Of what can be read, and '' when nothing is there or it cannot be read. */
  readonly onChange: (value: string) => void;
}

/** What is in the field while it is not what holds. */
interface Typed {
  readonly text: string;
  /** What held then: when something else holds, that is shown. */
  readonly over: string;
  readonly isRefused: boolean;
}

const keys: { readonly [key: string]: DayStep } = {
  ArrowUp: { days: 1 },
  ArrowDown: { days: -1 },
  PageUp: { months: 1 },
  PageDown: { months: -1 },
};

export function DayInput(props: DayInputProps) {
  const { id, label, className = 'plain-field', value, read, placeholder, title, refusal, onChange } = props;
  const [typed, setTyped] = useState<Typed | null>(null);
  const troubleId = useId();
  const now = typed?.over === value ? typed : null;
  const isRefused = now?.isRefused === true;

  const onText = (text: string) => {
    const isWhole = text === '' || read(text) === text;
    setTyped(isWhole ? null : { text, over: value, isRefused: false });
    if (isWhole) onChange(text);
  };
  /** False when what is there cannot be read. */
  const settle = (): boolean => {
    if (now === null || isRefused) return !isRefused;
    const meant = now.text.trim() === '' ? '' : read(now.text);
    setTyped(meant === null ? { text: now.text, over: '', isRefused: true } : null);
    if ((meant ?? '') !== value) onChange(meant ?? '');
    return meant !== null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A form that is sent with Enter is sent with what was typed.
    if (event.key === 'Enter' && !flushSync(settle)) event.preventDefault();
    const step = keys[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setTyped(null);
    onChange(steppedDay((now === null ? null : read(now.text)) ?? value, step));
  };
  return (
    <span className="day-input">
      <input
        className={className}
        ref={(input) => input?.setCustomValidity(isRefused ? refusal : '')}
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? troubleId : undefined}
        value={now?.text ?? value.replace('T', ' ')}
        placeholder={placeholder}
        title={title}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
      {isRefused ? (
        <span className="day-trouble" id={troubleId} role="alert">
          {refusal}
        </span>
      ) : null}
    </span>
  );
}
