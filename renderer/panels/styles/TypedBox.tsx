// A field whose text counts when it is left or Enter is pressed, so that typing is one edit and not one for each letter.
// What cannot be taken is marked and says why.
import { useId, useState } from 'react';

interface TypedBoxProps {
  readonly label: string;
  readonly value: string;
  /** Takes the text; the answer says why it cannot, null that it did. */
  readonly onTake: (text: string) => string | null;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly isNumber?: boolean;
  readonly isShort?: boolean;
}

export function TypedBox({ label, value, onTake, placeholder, hint, isNumber, isShort }: TypedBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const take = () => {
    if (typed === null) return;
    const why = typed === value ? null : onTake(typed);
    setWrong(why);
    if (why === null) setTyped(null);
  };
  return (
    <span className="typed-box">
      <input
        className={isShort === true ? 'plain-field is-short' : 'plain-field'}
        aria-label={label}
        aria-invalid={wrong !== null}
        {...(wrong === null ? {} : { 'aria-describedby': id })}
        {...(isNumber === true ? { inputMode: 'decimal' as const } : {})}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(hint === undefined ? {} : { title: hint })}
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key !== 'Escape' || typed === null) return;
          // Back to what was there; the panel stays.
          setTyped(null);
          setWrong(null);
          event.stopPropagation();
        }}
      />
      {wrong === null ? null : (
        <span id={id} className="typed-wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
