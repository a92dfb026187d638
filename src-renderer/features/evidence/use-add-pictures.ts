import { useEffect, useState } from 'react';
import { useStores } from '#renderer/stores-context.ts';

/** Adds what is pasted or dropped anywhere in the window; answers whether a file hovers over it. */
export function useAddPictures(): boolean {
  const { evidence } = useStores();
  const [dropping, setDropping] = useState(false);

  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const files = filesIn(clipboardData);
      if (files.length > 0) void evidence.add(files, 'pasted');
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setDropping(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Null when the pointer leaves the window, not when it goes from one element to the next.
      if (event.relatedTarget === null) setDropping(false);
    };
    const onDrop = (event: DragEvent) => {
      setDropping(false);
      const files = filesIn(event.dataTransfer);
      if (files.length === 0) return;
      event.preventDefault();
      void evidence.add(files, 'dropped');
    };
    const leave = new AbortController();
    window.addEventListener('paste', onPaste, leave);
    window.addEventListener('dragover', onDragOver, leave);
    window.addEventListener('dragleave', onDragLeave, leave);
    window.addEventListener('drop', onDrop, leave);
    return () => leave.abort();
  }, [evidence]);

  return dropping;
}

/** Everything that is a file: one that is not a picture deserves its sentence, not silence. */
function filesIn(transfer: DataTransfer | null): readonly File[] {
  return Array.from(transfer?.files ?? []);
}
