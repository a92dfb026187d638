import { useEffect, useState } from 'react';
import type { PictureUrl, PictureUrls } from './picture-urls.ts';

/** The URL of a picture, once its bytes are here. */
export function usePictureUrl(urls: PictureUrls, id: string): PictureUrl | undefined {
  const [url, setUrl] = useState<PictureUrl>();
  useEffect(() => {
    let wanted = true;
    void urls.get(id).then((answer) => {
      if (wanted) setUrl(answer);
    });
    return () => {
      wanted = false;
    };
  }, [urls, id]);
  return url;
}
