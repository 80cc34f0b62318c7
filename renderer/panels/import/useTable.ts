// The state of the wizard while it is about a table: what was found in the file, the mapping as it stands, and what comes
// of it in the first rows.
import { useEffect, useState } from 'react';
import type { ImportLook, KnownMapping, PreviewReply, TableLook } from '../../../shared/contracts/import';
import { toErrorData, type ErrorData } from '../../../shared/errors';
import type { FileToken } from '../../../shared/ids';
import type { Mapping, MappingText } from '../../../shared/tables/Mapping';
import { lookAt, tryMapping } from '../../actions/importFile';
import { useApp } from '../AppContext';
import { isReady, textFor } from './draft';

export interface Look {
  readonly look: ImportLook | null;
  readonly error: ErrorData | null;
  /** What the analyst corrected of how the text is read; null for nothing. */
  readonly asked: MappingText | null;
  readonly ask: (text: MappingText) => void;
}

/** Looks at the file, and again whenever something about reading it is corrected. */
export function useLook(token: FileToken): Look {
  const context = useApp();
  const [asked, ask] = useState<MappingText | null>(null);
  const [look, setLook] = useState<ImportLook | null>(null);
  const [error, setError] = useState<ErrorData | null>(null);
  useEffect(() => {
    let isCurrent = true;
    lookAt(context, token, asked).then(
      (found) => {
        if (!isCurrent) return;
        setLook(found);
        setError(null);
      },
      (reason: unknown) => {
        const data = toErrorData(reason);
        if (isCurrent && data.code !== 'CANCELLED') setError(data);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [context, token, asked]);
  return { look, error, asked, ask };
}

/** Which mapping was taken as the beginning: the suggested one, a built-in one, or one that was kept. */
export interface Chosen {
  readonly origin: 'suggested' | KnownMapping['origin'] | 'file';
  readonly mapping: Mapping;
  readonly known: KnownMapping | null;
}

/** The mapping that was recognised for the table, else the suggested one. */
export function firstChoice({ recognised, suggested }: TableLook): Chosen {
  if (recognised === null) return { origin: 'suggested', mapping: suggested, known: null };
  return { origin: recognised.origin, mapping: recognised.mapping, known: recognised };
}

export interface Draft {
  readonly chosen: Chosen;
  readonly mapping: Mapping;
  readonly isChanged: boolean;
  readonly choose: (chosen: Chosen) => void;
  readonly change: (mapping: Mapping) => void;
}

/** The mapping as the analyst has it now. Other columns (another header row, another sheet) start it anew. */
export function useDraft(look: TableLook): Draft {
  const columns = JSON.stringify(look.columns.map(({ name }) => name));
  const [state, setState] = useState(() => begun(look, columns));
  const current = state.columns === columns ? state : begun(look, columns);
  if (current !== state) setState(current);
  const { chosen, mapping } = current;
  return {
    chosen,
    mapping,
    isChanged: mapping !== chosen.mapping,
    choose: (next) => setState({ columns, chosen: next, mapping: next.mapping }),
    change: (next) => setState({ columns, chosen, mapping: next }),
  };
}

function begun(look: TableLook, columns: string) {
  const chosen = firstChoice(look);
  return { columns, chosen, mapping: chosen.mapping };
}

const pauseMs = 200;

interface Tried {
  readonly preview: PreviewReply | null;
  readonly error: ErrorData | null;
}

/** What comes of the mapping; the answer before stays until the next is there. */
export function useTried(token: FileToken, mapping: Mapping, look: TableLook, asked: MappingText | null): Tried {
  const context = useApp();
  const [tried, setTried] = useState<Tried>({ preview: null, error: null });
  useEffect(() => {
    if (!isReady(mapping)) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const read = { ...mapping, text: textFor(look.text, asked, true) };
      tryMapping(context, token, read).then(
        (preview) => {
          if (isCurrent) setTried({ preview, error: null });
        },
        (reason: unknown) => {
          const error = toErrorData(reason);
          if (isCurrent && error.code !== 'CANCELLED') setTried({ preview: null, error });
        },
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [context, token, mapping, look, asked]);
  return tried;
}
