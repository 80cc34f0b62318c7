// The look of the code editor, from the variables of the window's themes: they reach into its shadow root.
import { EditorView } from '@codemirror/view';

const mono = "'JetBrains Mono', 'SF Mono', Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', 'Noto Sans SC', monospace";

export const editorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--panel)', fontSize: '12.5px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '1.5', overflow: 'auto', scrollbarWidth: 'thin' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--ink)', userSelect: 'text', cursor: 'text' },
  '.cm-line': { padding: '0 10px 0 6px' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--quiet)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '26px', padding: '0 6px 0 4px', fontSize: '11px' },
  '.cm-placeholder': { color: 'var(--quiet)', fontStyle: 'normal', whiteSpace: 'pre-wrap' },
  '.cm-content ::selection, .cm-line::selection': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-wash)', outline: '1px solid var(--accent)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--danger-wash)' },
  '.code-keyword, .code-definition-variableName-': { color: 'var(--code-keyword)', fontWeight: '600' },
  '.code-string': { color: 'var(--code-string)' },
  '.code-number': { color: 'var(--code-number)' },
  '.code-atom': { color: 'var(--code-parameter)', fontWeight: '600' },
  '.code-typeName': { color: 'var(--code-label)' },
  '.code-standard-variableName-, .code-variableName-standard-': { color: 'var(--code-function)' },
  '.code-comment': { color: 'var(--quiet)', fontStyle: 'italic' },
  '.code-wrong': { textDecoration: 'underline wavy var(--danger)', textUnderlineOffset: '3px' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    boxShadow: 'var(--float)',
    overflow: 'hidden',
    zIndex: '40',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: mono,
    maxHeight: '180px',
    minWidth: '200px',
    padding: '3px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px', borderRadius: '4px', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent-wash)', color: 'var(--ink)' },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--accent-ink)', fontWeight: '600' },
  '.cm-completionDetail': { float: 'right', fontStyle: 'normal', color: 'var(--quiet)', fontFamily: 'var(--font)' },
});
