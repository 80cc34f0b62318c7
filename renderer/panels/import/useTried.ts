// What comes of a mapping in the first rows of a table.
import { useEffect, useState } from 'react';
import type { PreviewReply, TableLook } from '../../../shared/contracts/import';
import { toErrorData, type ErrorData } from '../../../shared/errors';
import type { FileToken } from '../../../shared/ids';
import type { Mapping, MappingText } from '../../../shared/tables/Mapping';
import { tryMapping } from '../../actions/importFile';
import { useApp } from '../AppContext';
import { isReady, textFor } from './draft';

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
