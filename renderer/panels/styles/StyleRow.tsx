// One line of the rule editor: what is set, and the fields that set it.
import type { ReactNode } from 'react';

export function StyleRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="field style-row">
      <span className="field-label">{label}</span>
      <div className="field-body">{children}</div>
    </div>
  );
}
