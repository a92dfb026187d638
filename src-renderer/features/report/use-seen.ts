import { useEffect, useEffectEvent, useRef } from 'react';

/** Runs `onSeen` once per `what`, when half of the element is in sight. A hidden window has nothing in sight. */
export function useSeen<Kind extends Element>(what: string, onSeen: () => void) {
  const element = useRef<Kind>(null);
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        seen();
      },
      { threshold: 0.5 },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [what]);
  return element;
}
