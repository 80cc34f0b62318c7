// A titled part of the inspector, and the label–value rows it is made of.
import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, note, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="inspector-section" aria-labelledby={heading}>
      <div className="section-head">
        <h3 id={heading}>{title}</h3>
        {note === undefined ? null : <span className="quiet">{note}</span>}
      </div>
      {children}
    </section>
  );
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
