import { isLoopbackHost } from '../../concepts/loopback.ts';

/**
 * How a connection is open to others: `plain`: by its scheme, `off`: TLS is switched off; `unchecked`: the certificate is not looked at.
 */
export type OpenTo = 'plain' | 'off' | 'unchecked';

export interface OpenConnection {
  readonly openTo: OpenTo;
  /** The host, when it is known. */
  readonly host: string;
  /** As messages show it, without credentials: `sslmode=disable`, `redis://`. */
  readonly setting: string;
}

/** Longer texts are not addresses; they are looked at in their beginning only. */
const maxLength = 4_096;

/** Schemes without TLS of programs that have one with it. `http` is not among them: most such texts are names, not connections. */
const plainSchemes: ReadonlySet<string> = new Set(['redis', 'amqp', 'ldap', 'mqtt', 'mongodb', 'ftp']);

/** Options that switch TLS off, as drivers of data bases read them. Sources: libpq, Connector/J, go-sql-driver, MongoDB, SqlClient. */
const offOptions: ReadonlyMap<string, RegExp> = new Map([
  ['sslmode', /^(?:disabled?|allow)$/],
  ['ssl-mode', /^disabled$/],
  ['ssl', /^(?:false|0|no)$/],
  ['tls', /^(?:false|0|no)$/],
  ['usessl', /^false$/],
  ['encrypt', /^(?:false|no|0|disable|optional)$/],
]);

/** Options that take any certificate. */
const uncheckedOptions: ReadonlyMap<string, RegExp> = new Map([
  ['trustservercertificate', /^(?:true|yes|1)$/],
  ['verifyservercertificate', /^false$/],
  ['tlsinsecure', /^true$/],
  ['tlsallowinvalidcertificates', /^true$/],
  ['ssl_cert_reqs', /^(?:none|cert_none)$/],
  ['insecureskipverify', /^true$/],
  ['tls', /^skip-verify$/],
]);

/** Options that switch TLS on for a scheme without it. */
const onOption = /^(?:ssl|tls)$/;

const networks = /\.(?:svc|cluster\.local|local|localhost|internal|lan|test|invalid)$/i;

/** A name or an address; with a variable or a template in it, it is not known. */
const isHost = (host: string): boolean => /^[\w.-]{1,253}$|^\[[\da-f:.]{2,45}\]$/i.test(host);

/** True for a host that is reached without leaving the machine, the project or the cluster, as far as its name tells. */
const isNear = (host: string): boolean => isLoopbackHost(host) || !/[.:]/.test(host) || networks.test(host);

/** The scheme before the first `://`, and the host of its authority without user, port and further hosts. */
const addressOf = (text: string): { readonly scheme: string; readonly host: string } | undefined => {
  const at = text.indexOf('://');
  if (at === -1) return undefined;
  const scheme = /[a-z][a-z\d+.-]{0,30}$/i.exec(text.slice(Math.max(0, at - 31), at))?.[0] ?? '';
  const authority = /^[^/?#;\s"']*/.exec(text.slice(at + 3))?.[0] ?? '';
  const [first = ''] = authority.slice(authority.lastIndexOf('@') + 1).split(',');
  return { scheme: scheme.toLowerCase(), host: first.replace(/:\d{0,5}$/, '') };
};

interface Option {
  readonly name: string;
  readonly value: string;
}

/** `key=value` between `?`, `&`, `;` and blanks, both in lower case. */
const optionsOf = (text: string): readonly Option[] =>
  text.split(/[?&;\s]+/).flatMap(part => {
    const equals = part.indexOf('=');
    return equals < 1 ? [] : [{ name: part.slice(0, equals).toLowerCase(), value: part.slice(equals + 1).toLowerCase() }];
  });

const hostOption = (options: readonly Option[]): string =>
  options.find(({ name }) => name === 'host' || name === 'server' || name === 'hostaddr')?.value.replace(/^tcp:|,\d{1,5}$/g, '') ?? '';

const fits = (table: ReadonlyMap<string, RegExp>, { name, value }: Option): boolean => table.get(name)?.test(value) === true;

/**
 * What is open about the connection that a text (an address, a connection string) describes. Undefined when nothing is, when the text is
 * not one, and for hosts that are near.
 */
export const openConnection = (text: string): OpenConnection | undefined => {
  const searched = text.slice(0, maxLength);
  const address = addressOf(searched);
  const options = optionsOf(searched);
  const host = address?.host ?? hostOption(options);
  if (!isHost(host) || isNear(host)) return undefined;
  const found = (openTo: OpenTo, setting: string): OpenConnection => ({ openTo, host, setting });
  const unchecked = options.find(option => fits(uncheckedOptions, option));
  if (unchecked) return found('unchecked', `${unchecked.name}=${unchecked.value}`);
  const off = options.find(option => fits(offOptions, option));
  if (off) return found('off', `${off.name}=${off.value}`);
  const isPlain = plainSchemes.has(address?.scheme ?? '') && !options.some(({ name }) => onOption.test(name));
  return isPlain ? found('plain', `${address?.scheme ?? ''}://`) : undefined;
};
