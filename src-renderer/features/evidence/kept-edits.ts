import type { ProgramStore } from '#renderer/bridge/program-store.ts';

export interface KeptEdits<Edit> {
  get(pictureId: string): Edit | undefined;
  keep(pictureId: string, edit: Edit): void;
}

/**
 * What was drawn on the pictures of this act, with the originals, in the window's memory alone: the
 * program has only what was saved. It ends with the picture: sent, cancelled, or read again.
 */
export function createKeptEdits<Edit>(program: ProgramStore): KeptEdits<Edit> {
  const edits = new Map<string, Edit>();
  program.subscribe(({ snapshot }) => {
    const here = new Set(snapshot?.evidence.pictures.map(({ id }) => id));
    for (const id of edits.keys()) if (!here.has(id)) edits.delete(id);
  });
  return {
    get: (id) => edits.get(id),
    keep: (id, edit) => void edits.set(id, edit),
  };
}
