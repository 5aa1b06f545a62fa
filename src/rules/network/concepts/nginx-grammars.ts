/** What an annotation of ingress-nginx is written into. */
type Grammar = 'url' | 'word' | 'pattern';

const prefix = 'nginx.ingress.kubernetes.io/';

const byGrammar: Readonly<Record<Grammar, string>> = {
  url: 'auth-url auth-signin mirror-target mirror-host permanent-redirect temporal-redirect app-root proxy-redirect-from proxy-redirect-to auth-proxy-set-headers',
  word: 'auth-method auth-cache-key auth-cache-duration auth-response-headers auth-signin-redirect-param auth-tls-secret auth-tls-error-page client-body-buffer-size connection-proxy-header cors-allow-headers cors-allow-methods cors-allow-origin cors-expose-headers custom-http-errors fastcgi-index limit-whitelist load-balance proxy-body-size proxy-buffer-size proxy-busy-buffers-size proxy-http-version proxy-max-temp-file-size proxy-next-upstream proxy-cookie-domain proxy-cookie-path proxy-ssl-ciphers proxy-ssl-name proxy-ssl-protocols rewrite-target satisfy session-cookie-samesite session-cookie-domain session-cookie-name session-cookie-path ssl-ciphers upstream-hash-by upstream-vhost whitelist-source-range denylist-source-range x-forwarded-prefix',
  pattern:
    'auth-tls-match-cn modsecurity-transaction-id opentelemetry-operation-name opentracing-operation-name server-alias use-regex canary-by-header canary-by-header-pattern canary-by-header-value canary-by-cookie',
};

const grammars: ReadonlyMap<string, Grammar> = new Map(
  (['url', 'word', 'pattern'] as const).flatMap(grammar => byGrammar[grammar].split(' ').map(name => [prefix + name, grammar] as const)),
);

/**
 * What ends a directive of nginx or begins another one, by where the value stands. Patterns may have braces for counts (`\d{1,3}`); a
 * number sign begins a comment where a word may begin.
 */
const breaks: Readonly<Record<Grammar, RegExp>> = {
  url: /[\n\r;{}"'`\\]|(?:^|\s)#/,
  word: /[\n\r;{}"`]|(?:^|\s)#/,
  pattern: /[\n\r;"`]|(?:^|\s)#|\{(?!\d{0,3},?\d{0,3}\})/,
};

/** All characters of a URL (RFC 3986), with the variables of nginx. */
const urlText = /^[A-Za-z0-9\-._~:/?#[\]@!$&()*+,=%]*$/;

/** Text that another tool puts in before the object is applied. What stands around it is known all the same. */
const placeholders = /\$\{[A-Za-z_]\w{0,100}\}|\$\([A-Za-z_]\w{0,100}\)|\{\{[^{}\n]{0,200}\}\}/g;

/** True for a path of an Ingress that ends the `location` which it is written into. Source: CVE-2021-25748, and the option `strict-validate-path-type`. */
export const endsLocation = (path: string): boolean => breaks.pattern.test(path.replaceAll(placeholders, ''));

/** How the value of an annotation is wrong: it ends the directive that it stands in, or it is not a URL where one belongs. */
export const injection = (name: string, value: string): 'breaks' | 'malformed' | undefined => {
  const grammar = grammars.get(name);
  if (grammar === undefined) return undefined;
  const text = value.trim().replaceAll(placeholders, '');
  if (breaks[grammar].test(text)) return 'breaks';
  return grammar === 'url' && !urlText.test(text) ? 'malformed' : undefined;
};
