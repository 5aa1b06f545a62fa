import type { Range } from '../../text/range.ts';
import type { Edits } from '../yaml/edit.ts';

/** A value that is written for an option: of a list one of its items, of a map one of its entries. */
export interface WrittenValue {
  /** The entry's key, of a map. */
  readonly key: string | undefined;
  /** Booleans and numbers as text; undefined when it is not known, or neither a text, a number nor a boolean. */
  readonly text: string | undefined;
  readonly at: Range;
  /** Edits that write another value. */
  readonly replace: (value: string | boolean) => Edits;
}

/** Where options are written: all of them in `daemon.json`, or some as flags of dockerd. */
export type OptionSource = 'file' | 'command';

/** The options of one Docker daemon as one place says them: the same whether it is `daemon.json` or a command. */
export interface DaemonOptions {
  readonly source: OptionSource;
  readonly path: string;
  /** Where what is absent is reported. */
  readonly at: Range;
  /** True when what is absent has its default: in a whole `daemon.json`. A command may stand beside one. */
  readonly complete: boolean;
  /** What is written, by the key that `daemon.json` has for it. Empty for an empty list. */
  readonly written: ReadonlyMap<string, readonly WrittenValue[]>;
  /** Edits that set an option that is absent. */
  readonly add: (key: string, value: string | boolean) => Edits;
}

/**
 * What an option is when nobody sets it. Source: moby, `daemon/command/config_unix.go`, `daemon/config/config.go`, the same from Docker Engine 1.12 to 29
 * but for `ip6tables`, which is off before 27, and asks for IPv6 first.
 */
const defaults: ReadonlyMap<string, string> = new Map([
  ['icc', 'true'],
  ['iptables', 'true'],
  ['ip6tables', 'true'],
  ['userland-proxy', 'true'],
  ['no-new-privileges', 'false'],
  ['live-restore', 'false'],
  ['debug', 'false'],
  ['experimental', 'false'],
  ['ipv6', 'false'],
  ['rootless', 'false'],
  ['log-driver', 'json-file'],
  ['log-level', 'info'],
  ['ip', '0.0.0.0'],
  ['bridge', ''],
  ['userns-remap', ''],
]);

/** Whether an option is written; an empty list is. */
export const isWritten = ({ written }: DaemonOptions, key: string): boolean => written.has(key);

/** The values that are written for an option, in their order. */
export const valuesOf = ({ written }: DaemonOptions, key: string): readonly WrittenValue[] => written.get(key) ?? [];

/** What an option is: as written, else the default where it is certainly absent; undefined when that is not known. */
export const optionText = (daemon: DaemonOptions, key: string): string | undefined => {
  const values = daemon.written.get(key);
  if (values !== undefined) return values.at(-1)?.text;
  return daemon.complete ? defaults.get(key) : undefined;
};

/** The value of an entry of a map, such as `max-size` of `log-opts`; undefined when it is not written, or not known. */
export const entryText = (daemon: DaemonOptions, key: string, entry: string): string | undefined =>
  valuesOf(daemon, key).findLast(value => value.key === entry)?.text;

/** Whether any value of an option is not known, so that nothing may be concluded from what is not among them. */
export const hasUnknown = (daemon: DaemonOptions, key: string): boolean =>
  valuesOf(daemon, key).some(({ text, key: entry }) => text === undefined && entry === undefined);

/** True for what Go takes for true, as it reads flags and JSON. */
export const isTrue = (text: string | undefined): boolean => text !== undefined && /^(?:1|t|T|TRUE|true|True)$/.test(text);

/** True for what Go takes for false. */
export const isFalse = (text: string | undefined): boolean => text !== undefined && /^(?:0|f|F|FALSE|false|False)$/.test(text);
