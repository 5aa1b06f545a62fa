/** True for an address that only the machine itself reaches: `127.0.0.1`, `localhost`, `::1`. */
export const isLoopbackHost = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){1,3}|\[?(?:::1|0:0:0:0:0:0:0:1)\]?)$/i.test(host.trim());

/** True for the URL of a socket, or of an address that only the machine itself reaches. */
export const isLoopbackUrl = (url: string): boolean => {
  const text = url.trim();
  if (/^unixs?:/i.test(text)) return true;
  const host = /^(?:[a-z]{1,10}:\/\/)?(\[[0-9a-f:.]{2,45}\]|[^:/[\]]{1,253})(?::\d{1,5})?\/?$/i.exec(text)?.[1];
  return host !== undefined && isLoopbackHost(host);
};
