/** True for an address that is asked without TLS over a network: not one of the machine itself, and none that is put in later. */
export const isPlainAddress = (address: string): boolean =>
  /^http:\/\//iu.test(address) &&
  !/\$\{|\{\{|\$\(/u.test(address) &&
  !/^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[\w-]+\.localhost)(?::\d+)?(?:\/|$)/iu.test(address);
