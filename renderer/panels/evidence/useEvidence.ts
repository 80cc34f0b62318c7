// The agency's handling codes and rules of redaction, once they are read; null until then.
import { useEffect, useState } from 'react';
import type { Evidence } from '../../../shared/contracts/evidence';
import { loadEvidence } from '../../actions/evidence';
import { attempt } from '../../actions/report';
import { useApp } from '../AppContext';

export function useEvidence(): Evidence | null {
  const context = useApp();
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  useEffect(() => {
    let isShown = true;
    attempt(context, async () => {
      const kept = await loadEvidence(context);
      if (isShown) setEvidence(kept);
    });
    return () => {
      isShown = false;
    };
  }, [context]);
  return evidence;
}
