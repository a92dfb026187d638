import { createPrivateKey, X509Certificate } from 'node:crypto';
import { err, ok, type Result } from '#shared/result.ts';

/** Absolute paths of two PEM files. */
export interface CertificateFiles {
  /** With the certificates between it and the authority, its own first. */
  readonly certificate: string;
  readonly key: string;
}

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** ISO 8601, from when on nobody accepts it. */
  readonly endsAt: string;
}

/** What is wrong with which of the two. */
export interface CertificateProblem {
  readonly setting: keyof CertificateFiles;
  readonly sentence: string;
}

/** Both files, read and found to belong together. */
export function readCertificate(
  files: CertificateFiles,
  readFile: (path: string) => string,
): Result<Certificate, CertificateProblem> {
  const cert = tryReading(files, 'certificate', readFile, (text) => new X509Certificate(text));
  if (!cert.ok) return cert;
  const key = tryReading(files, 'key', readFile, createPrivateKey);
  if (!key.ok) return key;
  if (!cert.value.parsed.checkPrivateKey(key.value.parsed)) {
    return err({ setting: 'key', sentence: `${files.key} is the key of another certificate` });
  }
  const { validToDate } = cert.value.parsed;
  return ok({ cert: cert.value.text, key: key.value.text, endsAt: validToDate.toISOString() });
}

function tryReading<Parsed>(
  files: CertificateFiles,
  setting: keyof CertificateFiles,
  readFile: (path: string) => string,
  parse: (text: string) => Parsed,
): Result<{ text: string; parsed: Parsed }, CertificateProblem> {
  const path = files[setting];
  let text: string;
  try {
    text = readFile(path);
  } catch {
    return err({ setting, sentence: `${path} cannot be read` });
  }
  try {
    return ok({ text, parsed: parse(text) });
  } catch {
    return err({ setting, sentence: `${path} holds no ${setting} in PEM` });
  }
}
