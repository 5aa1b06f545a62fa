/** Base64 of both alphabets is searched for by the part that is the same whatever stands before and behind. */
const alphabets = ['base64', 'base64url'] as const;

/**
 * The part of a secret's base64 that does not depend on its neighbours, for each of the three places at which it may begin in a group of
 * three bytes (RFC 4648, section 4): so it is found in `base64("user:" + secret)` as well.
 */
const innerBase64 = (secret: Buffer, alphabet: (typeof alphabets)[number]): readonly string[] =>
  [0, 1, 2].map(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), secret])
      .toString(alphabet)
      .replaceAll('=', '');
    const whole = Math.floor(((offset + secret.length) * 4) / 3);
    return text.slice(offset === 0 ? 0 : offset + 1, whole);
  });

/** Forms in which a secret may stand in what is logged: as it is, within JSON, an address or a header, in base64 and in hex. */
export const formsOf = (secret: string): readonly string[] => {
  const bytes = Buffer.from(secret, 'utf8');
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString('hex'),
    ...alphabets.flatMap(alphabet => innerBase64(bytes, alphabet)),
  ];
  return [...new Set(forms)];
};
