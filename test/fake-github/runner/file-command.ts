/**
 * Reads the file behind `GITHUB_OUTPUT`, `GITHUB_ENV` or `GITHUB_STATE`: lines `name=value`, or `name<<word`, the value, and the word alone.
 * The runner fails a step whose file it cannot read, so this throws.
 */
export const readFileCommand = (text: string): Readonly<Record<string, string>> => {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc > 0) {
      const word = line.slice(heredoc + 2);
      const end = lines.indexOf(word, at + 1);
      if (word === '' || end < 0) throw new Error(`Invalid value. Matching delimiter not found '${word}'`);
      values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return values;
};
