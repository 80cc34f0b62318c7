// A code editor with completion and a mark for what is wrong. It lives in a shadow root, where CodeMirror adopts its
// styles as a sheet of its own; in the page it would write a style element, which our content policy forbids.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { Annotation, Compartment, EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, placeholder, type DecorationSet } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { editorTheme } from './codeEditorTheme';
import { cypherLanguage } from './cypherLanguage';

export interface CodeWord {
  readonly text: string;
  readonly insert: string;
  /** Names the little sign before it. */
  readonly kind: string;
}

export interface CodePlace {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

interface CodeEditorProps {
  /** For those who do not see it. */
  readonly label: string;
  /** How to get out with the keyboard. */
  readonly hint: string;
  readonly placeholder: string;
  readonly value: string;
  /** What may come at the end of `before`; null for nothing. `isAsked` when the user pressed the keys for it. */
  readonly complete: (
    before: string,
    isAsked: boolean,
  ) => { readonly from: number; readonly words: readonly CodeWord[] } | null;
  /** The words of the editor's own parts, in English as the key. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What is wrong: the cursor goes there once for each new object. */
  readonly wrong: CodePlace | null;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
}

/** Marks a change that came from outside, so that it is not told back. */
const fromOutside = Annotation.define<boolean>();
const setWrong = StateEffect.define<number | null>();
const wrongMark = Decoration.mark({ class: 'code-wrong' });

const wrongField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects) {
      if (effect.is(setWrong))
        next = effect.value === null ? Decoration.none : markFrom(transaction.state, effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function markFrom(state: EditorState, at: number): DecorationSet {
  const line = state.doc.lineAt(at);
  const word = /^(?:\$?[\p{L}\p{N}_]+|\S)/u.exec(line.text.slice(at - line.from))?.[0] ?? '';
  // At the end of a line there is nothing to underline but what stands before.
  const [from, to] = word === '' ? [Math.max(line.from, at - 1), at] : [at, at + word.length];
  return from === to ? Decoration.none : Decoration.set([wrongMark.range(from, to)]);
}

function positionOf(state: EditorState, { line, column }: CodePlace): number {
  const { from, to } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  return Math.min(to, from + Math.max(0, column - 1));
}

/** Keys that belong to the text; the others may be commands of the window. */
function belongsToText(event: KeyboardEvent): boolean {
  const hasMod = event.ctrlKey || event.metaKey;
  return hasMod ? /^[azyxcv]$/i.test(event.key) : !/^F\d+$/.test(event.key);
}

/**
 * Typing over a selection is done here and not by the page: the page would keep the colours of what is replaced, as
 * inline styles, which our content policy forbids.
 */
const typingOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    if (empty || event.isComposing || event.inputType !== 'insertText' || event.data === null) return false;
    const text = event.data;
    const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type' });
    const isHandled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, text, insert));
    if (!isHandled) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
  compositionstart(_event, view) {
    if (!view.state.selection.main.empty) view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete' });
    return false;
  },
});

type Latest = { current: CodeEditorProps };

function completionSource(latest: Latest): CompletionSource {
  return ({ state, pos, explicit }) => {
    const found = latest.current.complete(state.sliceDoc(0, pos), explicit);
    if (found === null || found.words.length === 0) return null;
    const options = found.words.map(({ text, insert, kind }): Completion => ({
      label: text,
      apply: insert,
      type: kind,
    }));
    return { from: found.from, options, validFor: /^\$?[\p{L}\p{N}_]*$/u };
  };
}

function extensions(latest: Latest): Extension {
  return [
    lineNumbers(),
    history(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completionSource(latest)], icons: false, maxRenderedOptions: 200 }),
    cypherLanguage,
    wrongField,
    typingOver,
    EditorView.lineWrapping,
    keymap.of([
      { key: 'Mod-Enter', run: () => (latest.current.onRun(), true) },
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      indentWithTab,
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      const isOurs = transactions.some((one) => one.annotation(fromOutside) === true);
      if (docChanged && !isOurs) latest.current.onChange(state.doc.toString());
    }),
    editorTheme,
  ];
}

function spokenParts({ label, hint, placeholder: empty, phrases }: CodeEditorProps): Extension {
  return [
    EditorState.phrases.of({ ...phrases }),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': hint }),
    placeholder(empty),
  ];
}

export function CodeEditor(props: CodeEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const latest = useRef(props);
  const spoken = useRef(new Compartment());
  const { value, wrong, label, hint, placeholder: empty } = props;
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const host = box.current;
    if (host === null) return;
    // A second start of the same effect finds the root of the first.
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const state = EditorState.create({
      doc: latest.current.value,
      extensions: [extensions(latest), spoken.current.of(spokenParts(latest.current))],
    });
    const view = new EditorView({ state, parent: root, root });
    editor.current = view;
    const onKeyDown = (event: KeyboardEvent) => {
      if (belongsToText(event)) event.stopPropagation();
    };
    host.addEventListener('keydown', onKeyDown);
    view.focus();
    return () => {
      host.removeEventListener('keydown', onKeyDown);
      view.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => {
    const view = editor.current;
    if (view === null || view.state.doc.toString() === value) return;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: value },
      selection: { anchor: value.length },
      annotations: fromOutside.of(true),
    });
  }, [value]);
  useEffect(() => {
    editor.current?.dispatch({ effects: spoken.current.reconfigure(spokenParts(latest.current)) });
  }, [label, hint, empty]);
  useEffect(() => {
    const view = editor.current;
    if (view === null) return;
    if (wrong === null) {
      view.dispatch({ effects: setWrong.of(null) });
      return;
    }
    const at = positionOf(view.state, wrong);
    view.dispatch({ selection: { anchor: at }, effects: setWrong.of(at), scrollIntoView: true });
    view.focus();
  }, [wrong]);
  return <div ref={box} className="code-editor" />;
}
