import { type IpAddress, ipText, parseIp } from '../../ip-address.ts';
import { CelFailure, noSuchOverload } from '../failure.ts';
import { type CelValue, Opaque } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

class Ip extends Opaque {
  readonly typeName = 'net.IP';
  readonly address: IpAddress;
  override readonly size: number;

  constructor(address: IpAddress) {
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
  readonly address: IpAddress;
  readonly prefix: number;
  override readonly size: number;

  constructor(address: IpAddress, prefix: number) {
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

const isMapped = ({ bits, value }: IpAddress): boolean => bits === 128 && value >> 32n === 0xff_ffn;

/** As `netip.ParseAddr` does, without zones and IPv4 in IPv6, which Kubernetes refuses. */
const parseAddress = (text: string): IpAddress | undefined => {
  const address = parseIp(text);
  return address === undefined || isMapped(address) ? undefined : address;
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

const contains = (cidr: Cidr, { bits, value }: IpAddress): boolean => {
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

const inRange = (address: IpAddress, v4: string, v6: string): boolean => {
  const range = parseCidr(address.bits === 32 ? v4 : v6);
  return range instanceof Cidr && contains(range, address);
};

const isLoopback = (address: IpAddress): boolean => inRange(address, '127.0.0.0/8', '::1/128');
const isMulticast = (address: IpAddress): boolean => inRange(address, '224.0.0.0/4', 'ff00::/8');
const isLinkLocal = (address: IpAddress): boolean => inRange(address, '169.254.0.0/16', 'fe80::/10');
const isLinkLocalMulticast = ({ bits, value }: IpAddress): boolean =>
  bits === 32
    ? inRange({ bits, value }, '224.0.0.0/24', '::/128')
    : (value >> 112n) % 65_536n === ((value >> 112n) & 0xff_ffn) && ((value >> 112n) & 0xff_0fn) === 0xff_02n;

const isGlobalUnicast = (address: IpAddress): boolean =>
  address.value !== 0n &&
  !(address.bits === 32 && address.value === 0xff_ff_ff_ffn) &&
  !isLoopback(address) &&
  !isMulticast(address) &&
  !isLinkLocal(address);

const about =
  (test: (address: IpAddress) => boolean): Call =>
  ([value]) =>
    test(ipOf(value).address);

const containsCidr = (a: Cidr, b: Cidr): boolean => a.prefix <= b.prefix && contains(a, b.address);

export const networkFunctions: readonly Overload[] = [
  overload('string_to_ip', 'ip(string) -> net.IP', ([value]) => toIp(value), 30),
  overload('is_ip', 'isIP(string) -> bool', ([value]) => typeof value === 'string' && parseAddress(value) !== undefined, 30),
  overload('ip_is_canonical', '::ip.isCanonical(string) -> bool', ([value]) => ipText(toIp(value).address) === value, 30),
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
  overload('cidr_contains_cidr_string', 'net.CIDR.containsCIDR(string) -> bool', ([a, b]) => containsCidr(cidrOf(a), toCidr(b)), 30),
  overload('cidr_contains_cidr', 'net.CIDR.containsCIDR(net.CIDR) -> bool', ([a, b]) => containsCidr(cidrOf(a), cidrOf(b)), 30),
  overload('cidr_ip', 'net.CIDR.ip() -> net.IP', ([value]) => new Ip(cidrOf(value).address), 30),
  overload('cidr_prefix_length', 'net.CIDR.prefixLength() -> int', ([value]) => BigInt(cidrOf(value).prefix), 30),
  overload('cidr_masked', 'net.CIDR.masked() -> net.CIDR', ([value]) => masked(cidrOf(value)), 30),
  overload('cidr_to_string', 'string(net.CIDR) -> string', ([value = null]) => networkText(value) ?? '', 30),
];

/** An address or a network as it is printed; undefined for any other value. */
export const networkText = (value: CelValue): string | undefined => {
  if (value instanceof Ip) return ipText(value.address);
  return value instanceof Cidr ? `${ipText(value.address)}/${value.prefix}` : undefined;
};
