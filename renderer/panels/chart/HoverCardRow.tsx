// One line of the hover card: what it is, and what is known.
import type { ReactNode } from 'react';

interface HoverCardRowProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function HoverCardRow({ label, children }: HoverCardRowProps) {
  return (
    <div className="hover-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
