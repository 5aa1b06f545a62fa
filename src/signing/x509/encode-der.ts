/** One DER value of a tag and its content. */
export const encodeDer = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const octets = body.length < 0x1_00 ? 1 : body.length < 0x1_00_00 ? 2 : body.length < 0x1_00_00_00 ? 3 : 4;
  const head = Buffer.alloc(2 + octets);
  head[0] = tag;
  head[1] = 0x80 | octets;
  head.writeUIntBE(body.length, 2, octets);
  return Buffer.concat([head, body]);
};
