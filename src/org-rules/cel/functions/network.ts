import { CelFailure, noSuchOverload } from '../failure.ts';
import { type CelValue, Opaque } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

/** An address: 4 bytes or 16, as one number. */
interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

class Ip extends Opaque {
  readonly typeName = 'net.IP';
  readonly address: Address;
  override readonly size: number;

  constructor(address: Address) {
    super();
    this.address = address;
    this.size = address.bits / 8;
  }

  equals(other: Opaque): boolean {
    return other instanceof Ip && other.address.bits === this.address.bits && other.address.value === this.address.value;
  }
}

class Cidr extends Opaque {
  readonly typeName = 'net.CIDR';
  readonly address: Address;
  readonly prefix: number;
  override readonly size: number;

  constructor(address: Address, prefix: number) {
    super();
    this.address = address;
    this.prefix = prefix;
    this.size = Math.ceil(prefix / 8);
  }

  equals(other: Opaque): boolean {
    return (
      other instanceof Cidr &&
      other.prefix === this.prefix &&
      other.address.bits === this.address.bits &&
      other.address.value === this.address.value
    );
  }
}

const octet = /^(?:0|[1-9]\d{0,2})$/u;

const parseV4 = (text: string): bigint | undefined => {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some(part => !octet.test(part) || Number(part) > 255)) return undefined;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
};

const groupsOf = (text: string): readonly bigint[] | undefined => {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const v4 = last.includes('.') ? parseV4(last) : undefined;
  if (last.includes('.') && v4 === undefined) return undefined;
  const words = v4 === undefined ? parts : parts.slice(0, -1);
  if (words.some(word => !/^[0-9a-fA-F]{1,4}$/u.test(word))) return undefined;
  return [...words.map(word => BigInt(`0x${word}`)), ...(v4 === undefined ? [] : [v4 >> 16n, v4 & 0xff_ffn])];
};

const parseV6 = (text: string): bigint | undefined => {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const [before, after] = [groupsOf(head), tail === undefined ? [] : groupsOf(tail)];
  if (!before || !after || (tail !== undefined && head.includes('.'))) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...Array.from({ length: missing }, () => 0n), ...after].reduce((value, group) => (value << 16n) | group, 0n);
};

const isMapped = (value: bigint): boolean => value >> 32n === 0xff_ffn;

/** As `netip.ParseAddr` does, without zones and IPv4 in IPv6, which Kubernetes refuses. */
const parseAddress = (text: string): Address | undefined => {
  if (text.length > 64 || text.includes('%')) return undefined;
  if (!text.includes(':')) {
    const value = parseV4(text);
    return value === undefined ? undefined : { bits: 32, value };
  }
  const value = parseV6(text);
  return value === undefined || isMapped(value) ? undefined : { bits: 128, value };
};

/** An address in its one canonical spelling. */
const addressText = ({ bits, value }: Address): string => {
  if (bits === 32) return [24n, 16n, 8n, 0n].map(shift => String((value >> shift) & 0xffn)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - index * 16)) & 0xff_ffn).toString(16));
  let [from, length] = [0, 1];
  for (let start = 0; start < 8; start += 1) {
    let end = start;
    while (groups[end] === '0') end += 1;
    if (end - start > length) [from, length] = [start, end - start];
  }
  return length < 2 ? groups.join(':') : `${groups.slice(0, from).join(':')}::${groups.slice(from + length).join(':')}`;
};

const parseCidr = (text: string): Cidr | 'range' | undefined => {
  const slash = text.lastIndexOf('/');
  const address = slash === -1 ? undefined : parseAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (!address || !/^(?:0|[1-9]\d{0,2})$/u.test(digits)) return undefined;
  return Number(digits) > address.bits ? 'range' : new Cidr(address, Number(digits));
};

const masked = ({ address, prefix }: Cidr): Cidr => {
  const rest = BigInt(address.bits - prefix);
  return new Cidr({ bits: address.bits, value: (address.value >> rest) << rest }, prefix);
};

const contains = (cidr: Cidr, { bits, value }: Address): boolean => {
  const rest = BigInt(cidr.address.bits - cidr.prefix);
  return cidr.address.bits === bits && cidr.address.value >> rest === value >> rest;
};

const toIp = (value: CelValue | undefined): Ip => {
  if (typeof value !== 'string') throw noSuchOverload();
  const address = parseAddress(value);
  if (!address) throw new CelFailure('argument', `IP Address "${value}" parse error during conversion from string`);
  return new Ip(address);
};

const toCidr = (value: CelValue | undefined): Cidr => {
  if (typeof value !== 'string') throw noSuchOverload();
  const cidr = parseCidr(value);
  const message = 'network address parse error during conversion from string';
  if (cidr === 'range') throw new CelFailure('index-out-of-range', `${message}: prefix length out of range`);
  if (!cidr) throw new CelFailure('argument', message);
  return cidr;
};

/** Go answers with a missing overload where the other argument is a text that cannot be read. */
const orNoOverload = <T>(read: () => T): T => {
  try {
    return read();
  } catch {
    throw noSuchOverload();
  }
};

const ipOf = (value: CelValue | undefined): Ip => {
  if (!(value instanceof Ip)) throw noSuchOverload();
  return value;
};

const cidrOf = (value: CelValue | undefined): Cidr => {
  if (!(value instanceof Cidr)) throw noSuchOverload();
  return value;
};

const inRange = (address: Address, v4: string, v6: string): boolean => {
  const range = parseCidr(address.bits === 32 ? v4 : v6);
  return range instanceof Cidr && contains(range, address);
};

const isLoopback = (address: Address): boolean => inRange(address, '127.0.0.0/8', '::1/128');
const isMulticast = (address: Address): boolean => inRange(address, '224.0.0.0/4', 'ff00::/8');
const isLinkLocal = (address: Address): boolean => inRange(address, '169.254.0.0/16', 'fe80::/10');
const isLinkLocalMulticast = ({ bits, value }: Address): boolean =>
  bits === 32
    ? inRange({ bits, value }, '224.0.0.0/24', '::/128')
    : (value >> 112n) % 65_536n === ((value >> 112n) & 0xff_ffn) && ((value >> 112n) & 0xff_0fn) === 0xff_02n;

const isGlobalUnicast = (address: Address): boolean =>
  address.value !== 0n &&
  !(address.bits === 32 && address.value === 0xff_ff_ff_ffn) &&
  !isLoopback(address) &&
  !isMulticast(address) &&
  !isLinkLocal(address);

const about =
  (test: (address: Address) => boolean): Call =>
  ([value]) =>
    test(ipOf(value).address);

const containsCidr = (a: Cidr, b: Cidr): boolean => a.prefix <= b.prefix && contains(a, b.address);

export const networkFunctions: readonly Overload[] = [
  overload('string_to_ip', 'ip(string) -> net.IP', ([value]) => toIp(value), 30),
  overload('is_ip', 'isIP(string) -> bool', ([value]) => typeof value === 'string' && parseAddress(value) !== undefined, 30),
  overload('ip_is_canonical', '::ip.isCanonical(string) -> bool', ([value]) => addressText(toIp(value).address) === value, 30),
  overload('ip_family', 'net.IP.family() -> int', ([value]) => (ipOf(value).address.bits === 32 ? 4n : 6n), 30),
  overload(
    'ip_is_unspecified',
    'net.IP.isUnspecified() -> bool',
    about(({ value }) => value === 0n),
    30,
  ),
  overload('ip_is_loopback', 'net.IP.isLoopback() -> bool', about(isLoopback), 30),
  overload('ip_is_link_local_multicast', 'net.IP.isLinkLocalMulticast() -> bool', about(isLinkLocalMulticast), 30),
  overload('ip_is_link_local_unicast', 'net.IP.isLinkLocalUnicast() -> bool', about(isLinkLocal), 30),
  overload('ip_is_global_unicast', 'net.IP.isGlobalUnicast() -> bool', about(isGlobalUnicast), 30),
  overload('ip_to_string', 'string(net.IP) -> string', ([value = null]) => networkText(value) ?? '', 30),
  overload('string_to_cidr', 'cidr(string) -> net.CIDR', ([value]) => toCidr(value), 30),
  overload('is_cidr', 'isCIDR(string) -> bool', ([value]) => typeof value === 'string' && parseCidr(value) instanceof Cidr, 30),
  overload(
    'cidr_contains_ip_string',
    'net.CIDR.containsIP(string) -> bool',
    ([a, b]) => contains(cidrOf(a), orNoOverload(() => toIp(b)).address),
    30,
  ),
  overload('cidr_contains_ip_ip', 'net.CIDR.containsIP(net.IP) -> bool', ([a, b]) => contains(cidrOf(a), ipOf(b).address), 30),
  overload(
    'cidr_contains_cidr_string',
    'net.CIDR.containsCIDR(string) -> bool',
    ([a, b]) =>
      containsCidr(
        cidrOf(a),
        orNoOverload(() => toCidr(b)),
      ),
    30,
  ),
  overload('cidr_contains_cidr', 'net.CIDR.containsCIDR(net.CIDR) -> bool', ([a, b]) => containsCidr(cidrOf(a), cidrOf(b)), 30),
  overload('cidr_ip', 'net.CIDR.ip() -> net.IP', ([value]) => new Ip(cidrOf(value).address), 30),
  overload('cidr_prefix_length', 'net.CIDR.prefixLength() -> int', ([value]) => BigInt(cidrOf(value).prefix), 30),
  overload('cidr_masked', 'net.CIDR.masked() -> net.CIDR', ([value]) => masked(cidrOf(value)), 30),
  overload('cidr_to_string', 'string(net.CIDR) -> string', ([value = null]) => networkText(value) ?? '', 30),
];

/** An address or a network as it is printed; undefined for any other value. */
export const networkText = (value: CelValue): string | undefined => {
  if (value instanceof Ip) return addressText(value.address);
  return value instanceof Cidr ? `${addressText(value.address)}/${value.prefix}` : undefined;
};
