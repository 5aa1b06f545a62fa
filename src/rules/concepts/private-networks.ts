/**
 * Addresses that no router of the internet passes on: RFC 1918, 6598 (carriers, Tailscale) and 4193, and those of neighbours (RFC 3927, 4291). Why the
 * whole text: `10.example.com` is a name. A part that is known at run time only (`\0`) may be any number.
 */
const privateNetworks =
  /^\[?(?:(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.\0]{1,12}|(?:f[cd][\da-f]{2}|fe[89ab][\da-f]):[\da-f:.]{1,40})\]?$/i;

/** True for an address of a private network. */
export const isPrivateAddress = (host: string): boolean => privateNetworks.test(host);
