// What an annotation is called: by its kind and its words.
import type { Annotation } from '../../shared/dress/annotation';
import type { Translate } from '../../shared/messages';

const longest = 60;

export function annotationName(note: Annotation, t: Translate): string {
  const kind =
    note.is === 'callout' ? t('annotations.kinds.callout', { nth: note.nth }) : t(`annotations.kinds.${note.is}`);
  const text = note.text.trim();
  if (text === '') return kind;
  return t('annotations.named', { kind, text: text.length > longest ? `${text.slice(0, longest)}…` : text });
}
