import { useEffect, useState } from 'react';
import type { KeptEdit } from '../kept-edit.ts';

/** An address for the original, for as long as the editor shows it. Empty until it has one. */
export function usePictureOf({ original, mediaType }: KeptEdit): string {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const created = URL.createObjectURL(new Blob([original], { type: mediaType }));
    setUrl(created);
    return () => URL.revokeObjectURL(created);
  }, [original, mediaType]);
  return url;
}
