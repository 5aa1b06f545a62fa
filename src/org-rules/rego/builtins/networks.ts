import { type Builtin, BuiltinError, type Builtins, textArg } from '../builtin.ts';
import { isRegoArray, RegoObject, RegoSet, type RegoValue } from '../value.ts';

/** Addresses that have the same beginning. */
interface Network {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

const parseV4 = (text: string): bigint | undefined => {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some(part => !/^(?:0|[1-9]\d{0,2})$/u.test(part) || Number(part) > 255)) return undefined;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
};

const groupsOf = (text: string): readonly string[] | undefined => {
  if (text === '') return [];
  const parts = text.split(':');
  const v4 = parts.at(-1)?.includes('.') ? parseV4(parts.at(-1) ?? '') : undefined;
  const groups = v4 === undefined ? parts : [...parts.slice(0, -1), (v4 >> 16n).toString(16), (v4 & 0xff_ffn).toString(16)];
  return groups.every(group => /^[\da-f]{1,4}$/iu.test(group)) ? groups : undefined;
};

const parseV6 = (text: string): bigint | undefined => {
  const [head = '', tail, ...more] = text.split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  if (!before || !after || more.length > 0) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].reduce(
    (value, group) => (value << 16n) | BigInt(`0x${group}`),
    0n,
  );
};

/** An address, or a network by its prefix. Source: Go's net.ParseCIDR and net.ParseIP. */
const parseNetwork = (text: string, needsPrefix: boolean): Network | undefined => {
  if (text.length > 60) return undefined;
  const [address = '', prefix, ...more] = text.split('/');
  const bits = address.includes(':') ? 128 : 32;
  const value = bits === 128 ? parseV6(address) : parseV4(address);
  if (value === undefined || more.length > 0 || (prefix === undefined && needsPrefix)) return undefined;
  if (prefix !== undefined && (!/^(?:0|[1-9]\d{0,2})$/u.test(prefix) || Number(prefix) > bits)) return undefined;
  const rest = BigInt(bits - Number(prefix ?? bits));
  const first = (value >> rest) << rest;
  return { bits, first, last: first + (1n << rest) - 1n };
};

const networkAt = (text: string, needsPrefix: boolean): Network => {
  const network = parseNetwork(text, needsPrefix);
  if (network === undefined) throw new BuiltinError('net: invalid address');
  return network;
};

const holds = (one: Network, other: Network): boolean => one.bits === other.bits && one.first <= other.first && other.last <= one.last;

const addressText = (value: bigint, bits: 32 | 128): string => {
  if (bits === 32) return [24n, 16n, 8n, 0n].map(shift => String((value >> shift) & 0xffn)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - index * 16)) & 0xff_ffn).toString(16));
  // The longest run of zeros, the first of those that are as long.
  const runs = groups.map((_, at) => {
    const end = groups.findIndex((group, index) => index >= at && group !== '0');
    return (end === -1 ? groups.length : end) - at;
  });
  const longest = Math.max(...runs);
  const at = runs.indexOf(longest);
  return longest < 2 ? groups.join(':') : `${groups.slice(0, at).join(':')}::${groups.slice(at + longest).join(':')}`;
};

/** Networks with more addresses are not written out. */
const maxAddresses = 65_536n;

const expanded: Builtin = (args, { spend }) => {
  const { bits, first, last } = networkAt(textArg(args, 0), true);
  if (last - first >= maxAddresses) throw new BuiltinError('the network is too large');
  spend(Number(last - first) * 20);
  return new RegoSet(Array.from({ length: Number(last - first) + 1 }, (_, index) => addressText(first + BigInt(index), bits)));
};

/** The networks of an operand with the key of each: a text by itself, or under an index, a key, or itself in a set. */
const keyed = (value: RegoValue | undefined): readonly (readonly [RegoValue, Network])[] => {
  const text = (one: RegoValue | undefined): Network => {
    const own = isRegoArray(one) ? one[0] : one;
    if (typeof own !== 'string') throw new BuiltinError('a network is no text');
    return networkAt(own, false);
  };
  if (typeof value === 'string') return [[value, text(value)]];
  if (isRegoArray(value)) return value.map((one, index) => [index, text(one)]);
  if (value instanceof RegoSet) return value.members.map(one => [one, text(one)]);
  if (value instanceof RegoObject) return value.entries.map(([key, one]) => [key, text(one)]);
  throw new BuiltinError('networks are of another type');
};

const containsMatches: Builtin = ([networks, others], { spend }) => {
  const [all, wanted] = [keyed(networks), keyed(others)];
  spend(all.length * wanted.length);
  return new RegoSet(all.flatMap(([key, network]) => wanted.flatMap(([other, inner]) => (holds(network, inner) ? [[key, other]] : []))));
};

export const networkBuiltins: Builtins = new Map<string, Builtin>([
  ['net.cidr_is_valid', ([text]) => typeof text === 'string' && parseNetwork(text, true) !== undefined],
  ['net.cidr_expand', expanded],
  ['net.cidr_contains_matches', containsMatches],
]);
