import { ipText, parseIp } from '../../ip-address.ts';
import { type Builtin, BuiltinError, type Builtins, textArg } from '../builtin.ts';
import { isRegoArray, RegoObject, RegoSet, type RegoValue } from '../value.ts';

/** Addresses that have the same beginning. */
interface Network {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/** An address, or a network by its prefix. Source: Go's net.ParseCIDR and net.ParseIP. */
const parseNetwork = (text: string, needsPrefix: boolean): Network | undefined => {
  if (text.length > 60) return undefined;
  const [address = '', prefix, ...more] = text.split('/');
  const parsed = parseIp(address);
  if (parsed === undefined || more.length > 0 || (prefix === undefined && needsPrefix)) return undefined;
  const { bits, value } = parsed;
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

/** Networks with more addresses are not written out. */
const maxAddresses = 65_536n;

const expanded: Builtin = (args, { spend }) => {
  const { bits, first, last } = networkAt(textArg(args, 0), true);
  if (last - first >= maxAddresses) throw new BuiltinError('the network is too large');
  spend(Number(last - first) * 20);
  return new RegoSet(Array.from({ length: Number(last - first) + 1 }, (_, index) => ipText({ bits, value: first + BigInt(index) })));
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
