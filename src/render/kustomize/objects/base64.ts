const lineLength = 70;

/** A text in base64 as kustomize writes it: in lines of 70 characters when it is longer than one. */
export const base64 = (text: string): string => {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  if (encoded.length < lineLength) return encoded;
  let lines = '';
  for (let at = 0; at < encoded.length; at += lineLength) lines += `${encoded.slice(at, at + lineLength)}\n`;
  return lines;
};
