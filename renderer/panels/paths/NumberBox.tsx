// A small number that may be left empty; what is typed counts when the field is left or Enter is pressed.
import { useState } from 'react';
import { numberTyped } from '../chart/whereWords';

interface NumberBoxProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

export function NumberBox({ label, value, onChange }: NumberBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    if (typed !== null) onChange(numberTyped(typed));
    setTyped(null);
  };
  return (
    <input
      className="filter-number"
      aria-label={label}
      inputMode="decimal"
      value={typed ?? value ?? ''}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
