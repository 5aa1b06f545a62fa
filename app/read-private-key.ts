import { createPrivateKey, type KeyObject } from 'node:crypto';

/** A private key, or what is wrong with it. */
export type PrivateKeyReading = { readonly key: string } | { readonly problem: string };

const howToGet =
  'Generate one on the App\'s page on GitHub ("Private keys"), and give the file\'s path in PRIVATE_KEY_PATH or its text in PRIVATE_KEY.';

/** The App's key as PEM, from its text (also with `\n` for line ends, or in base64, as secret stores hold it) or from its file. */
export const readPrivateKey = (
  { text, path }: { readonly text: string | undefined; readonly path: string | undefined },
  readFile: (path: string) => string,
): PrivateKeyReading => {
  if (text !== undefined) return parsePrivateKey(text, 'PRIVATE_KEY');
  if (path === undefined) return { problem: `PRIVATE_KEY is missing. ${howToGet}` };
  try {
    return parsePrivateKey(readFile(path), 'PRIVATE_KEY_PATH');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { problem: `PRIVATE_KEY_PATH names a file that can't be read (${code}).` };
  }
};

/** Why PKCS #8: GitHub hands out PKCS #1, which WebCrypto does not take. */
const parsePrivateKey = (text: string, name: string): PrivateKeyReading => {
  const key = tryCreateKey(toPem(text));
  if (!key) return { problem: `${name} holds no PEM key: it starts with "-----BEGIN RSA PRIVATE KEY-----". ${howToGet}` };
  if (key.asymmetricKeyType !== 'rsa') return { problem: `${name} holds no RSA key, which GitHub's Apps have. ${howToGet}` };
  return { key: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
};

const toPem = (text: string): string => {
  const plain = text.trim().replaceAll('\\n', '\n');
  return plain.startsWith('-----BEGIN') ? plain : Buffer.from(plain, 'base64').toString('utf8');
};

/** Why the error is not told: what OpenSSL says of a broken key helps nobody. */
const tryCreateKey = (pem: string): KeyObject | undefined => {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
};
