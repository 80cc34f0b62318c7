// The files of the wizard as they are looked at, one after the other, and looked at again when something about reading one is
// corrected.
import { useEffect, useState } from 'react';
import type { NamedFile } from '../../../shared/contract';
import { toErrorData } from '../../../shared/errors';
import type { Mapping, MappingText } from '../../../shared/tables/Mapping';
import { lookAt } from '../../actions/importFile';
import { useApp } from '../AppContext';
import type { Chosen } from './chosen';
import { lookedAt, stateOf, type FileState, type FileStates } from './importFiles';

export interface ImportFiles {
  readonly states: FileStates;
  /** Reads the file anew with what was corrected; until the answer the table before stays. */
  readonly ask: (file: NamedFile, text: MappingText) => void;
  readonly choose: (file: NamedFile, chosen: Chosen) => void;
  readonly change: (file: NamedFile, mapping: Mapping) => void;
}

export function useImportFiles(files: readonly NamedFile[]): ImportFiles {
  const context = useApp();
  const [states, setStates] = useState<FileStates>(new Map());
  // For which correction each file was looked at last.
  const [seen, setSeen] = useState<ReadonlyMap<NamedFile['token'], MappingText | null>>(new Map());
  const change = (file: NamedFile, changed: (state: FileState) => FileState) =>
    setStates((all) => put(all, file, changed));
  const isSeen = (file: NamedFile) => {
    const { asked, look } = stateOf(states, file);
    return look?.kind === 'case' || (seen.has(file.token) && seen.get(file.token) === asked);
  };
  const next = files.find((file) => !isSeen(file)) ?? null;
  const asked = next === null ? null : stateOf(states, next).asked;
  useEffect(() => {
    if (next === null) return undefined;
    let isCurrent = true;
    const settle = (changed: (state: FileState) => FileState) => {
      if (!isCurrent) return;
      setStates((all) => put(all, next, changed));
      setSeen((all) => new Map(all).set(next.token, asked));
    };
    lookAt(context, next.token, asked).then(
      (look) => settle((state) => lookedAt(state, look)),
      (reason: unknown) => {
        const error = toErrorData(reason);
        if (error.code !== 'CANCELLED') settle((state) => ({ ...state, error }));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [context, next, asked]);
  return {
    states,
    ask: (file, text) => change(file, (state) => ({ ...state, asked: text })),
    choose: (file, chosen) => change(file, (state) => withMapping(state, { chosen, mapping: chosen.mapping })),
    change: (file, mapping) => change(file, (state) => withMapping(state, { mapping })),
  };
}

function put(all: FileStates, file: NamedFile, changed: (state: FileState) => FileState): FileStates {
  return new Map(all).set(file.token, changed(stateOf(all, file)));
}

function withMapping(state: FileState, changed: { readonly chosen?: Chosen; readonly mapping: Mapping }): FileState {
  return state.begun === null ? state : { ...state, begun: { ...state.begun, ...changed } };
}
