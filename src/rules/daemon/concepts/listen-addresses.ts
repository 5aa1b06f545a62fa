import {
  type DaemonOptions,
  hasUnknown,
  isFalse,
  isTrue,
  optionText,
  valuesOf,
  type WrittenValue,
} from '../../../artifacts/daemon/daemon-options.ts';
import { isLoopbackHost } from '../../concepts/loopback.ts';

/** An address of dockerd's API that machines can reach by TCP. */
export interface TcpAddress {
  readonly value: WrittenValue;
  /** True when only the machine itself reaches it. */
  readonly isLoopback: boolean;
  readonly port: string | undefined;
}

const tcpAddress = (value: WrittenValue): TcpAddress | undefined => {
  const text = value.text?.trim() ?? '';
  // Why also without a scheme: dockerd takes `0.0.0.0:2375` for TCP. Source: moby, `opts.ParseHost`.
  if (text === '' || /^(?:unix|fd|npipe|vsock|ssh):\/\//.test(text)) return undefined;
  const [, host = '', port] = /^(?:[a-z]+:\/\/)?(\[[^\]]{0,50}\]|[^:/]{0,255})(?::(\d{1,5}))?/.exec(text) ?? [];
  // Why the empty one: dockerd listens on localhost when no host is given.
  return { value, isLoopback: host === '' || isLoopbackHost(host), port };
};

/** The TCP addresses at which a daemon is told to listen. */
export const tcpAddresses = (daemon: DaemonOptions): readonly TcpAddress[] =>
  valuesOf(daemon, 'hosts').flatMap(value => tcpAddress(value) ?? []);

/**
 * Who may speak to a TCP address, as far as the same place says it: `verified`, whoever has a certificate of the CA; `encrypted`, everybody, by TLS; `open`,
 * everybody. In a command `unsaid` where no flag says anything of TLS: `daemon.json` may.
 * Source: moby, `daemon/command/daemon.go`: `tlsverify`, true or false, turns TLS on; it asks for certificates only when it is true.
 */
export const protectionOf = (daemon: DaemonOptions): 'verified' | 'encrypted' | 'open' | 'unsaid' | 'unknown' => {
  const keys = ['tls', 'tlsverify', 'tlscacert', 'tlscert', 'tlskey'];
  if (keys.some(key => hasUnknown(daemon, key))) return 'unknown';
  const verify = optionText(daemon, 'tlsverify');
  const missing = ['tlscacert', 'tlscert', 'tlskey'].filter(key => optionText(daemon, key) === '');
  if (isTrue(verify)) return missing.length > 0 ? 'encrypted' : 'verified';
  if (isFalse(verify) || isTrue(optionText(daemon, 'tls'))) return 'encrypted';
  if (isFalse(optionText(daemon, 'tls'))) return 'open';
  return daemon.complete ? 'open' : 'unsaid';
};
