import { LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from './progress.module.css';

const PATIENCE_MS = 1_000;

/** Says what is being done, once it has lasted a second: shorter waits need no words. */
export function Progress({ label }: { readonly label: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.progress} role="status">
      {late && (
        <>
          <LoaderCircle className={styles.spinner} aria-hidden />
          {label}
        </>
      )}
    </p>
  );
}
