import type { i18n } from 'i18next';
import { editor as en } from '#renderer/text/en/editor.ts';
import { editor as fr } from '#renderer/text/fr/editor.ts';

/** The editor's words come with the editor: the first screen has no use for them. */
export function addEditorTexts(texts: i18n): void {
  texts.addResourceBundle('fr', 'editor', fr);
  texts.addResourceBundle('en', 'editor', en);
}
