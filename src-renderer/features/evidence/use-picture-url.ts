import { useEffect, useState } from 'react';
import { afterFrame } from '#renderer/after-frame.ts';
import type { PictureUrl, PictureUrls } from './picture-urls.ts';

/** The URL of a picture, once its bytes are here. */
export function usePictureUrl(urls: PictureUrls, id: string): PictureUrl | undefined {
  const [url, setUrl] = useState<PictureUrl>();
  useEffect(() => {
    let wanted = true;
    // A picture is half a megabyte to read: first the window, where one can write meanwhile.
    const cancel = afterFrame(() => {
      void urls.get(id).then((answer) => {
        if (wanted) setUrl(answer);
      });
    });
    return () => {
      wanted = false;
      cancel();
    };
  }, [urls, id]);
  return url;
}
