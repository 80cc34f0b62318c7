// A quiet word to press, one of several that read alike: its full name says what it is about.
interface NamedButtonProps {
  /** What it is called by those who do not see where it stands, and while the pointer rests on it. */
  readonly label: string;
  readonly children: string;
  readonly onClick: () => void;
}

export function NamedButton({ label, children, onClick }: NamedButtonProps) {
  return (
    <button type="button" className="text-button" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
