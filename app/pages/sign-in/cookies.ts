import type { IncomingMessage } from 'node:http';

/**
 * Cookies of the pages. Why `__Host-`: a browser takes them only from this host, over TLS, for all of its paths, so that no other host of the domain can
 * put one in its place (RFC 6265bis, 4.1.3.2).
 */
export const sessionCookie = '__Host-tidewaiter';
/** Of a sign-in that has begun. */
export const startCookie = '__Host-tidewaiter-start';

/** The value of a cookie of the request; undefined where there is none, or two, of which nobody knows which is ours. */
export const cookieOf = ({ headers }: Pick<IncomingMessage, 'headers'>, name: string): string | undefined => {
  const values = (headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`))
    .map(pair => pair.slice(name.length + 1));
  return values.length === 1 && /^[\w.~-]{1,2000}$/u.test(values[0] ?? '') ? values[0] : undefined;
};

/** A `Set-Cookie`. `seconds`: how long the browser keeps it; 0 takes it away. */
export const setCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;
