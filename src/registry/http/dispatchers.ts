import { lookup } from 'node:dns/promises';
import { getCACertificates } from 'node:tls';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { lookupPublic, type ResolveAll } from './public-lookup.ts';

/** Proxies, as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name them; the shell reads the environment. */
export interface ProxySettings {
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  readonly noProxy?: string;
}

/** How connections are made. */
export interface ConnectionSettings {
  readonly proxy?: ProxySettings;
  /** Certificates in PEM that are trusted beside the machine's: of registries and notary servers with an authority of their own. */
  readonly authorities?: readonly string[];
  /** How names are looked up; by the machine when left out. */
  readonly resolveAll?: ResolveAll;
}

/** Connection pools: one that connects to public addresses only, and one for hosts that may be private. */
export interface Dispatchers {
  readonly open: Dispatcher;
  readonly guarded: Dispatcher;
  /** Whether a proxy connects, so that addresses are not seen here. */
  readonly route: 'direct' | 'proxy';
  close(): Promise<void>;
}

/** Milliseconds in which a connection has to stand. */
const connectTimeout = 10_000;

const machineLookup: ResolveAll = (hostname, options) => lookup(hostname, options);

/** Makes the pools; nothing is connected yet. */
export const createDispatchers = ({ proxy = {}, authorities = [], resolveAll = machineLookup }: ConnectionSettings = {}): Dispatchers => {
  const trust = authorities.length === 0 ? {} : { ca: [...getCACertificates('default'), ...authorities] };
  const hasProxy = (proxy.httpProxy ?? '') !== '' || (proxy.httpsProxy ?? '') !== '';
  const create = (connect: object): Dispatcher => {
    // Why no HTTP/2: one connection for all would make the bound of each request the bound of the others.
    const options = { connect: { ...trust, ...connect, timeout: connectTimeout }, allowH2: false, connections: 16 };
    if (!hasProxy) return new Agent(options);
    // Empty texts, because the agent would read the environment for what is undefined.
    const { httpProxy = '', httpsProxy = '', noProxy = '' } = proxy;
    return new EnvHttpProxyAgent({ ...options, httpProxy, httpsProxy, noProxy, requestTls: trust });
  };
  const guarded = create({ lookup: lookupPublic(resolveAll) });
  const open = create({});
  return {
    open,
    guarded,
    route: hasProxy ? 'proxy' : 'direct',
    close: async () => {
      await Promise.all([guarded.destroy(), open.destroy()]);
    },
  };
};
