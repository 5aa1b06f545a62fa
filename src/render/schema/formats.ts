/** Why a text does not have a format, in the words of santhosh-tekuri/jsonschema; undefined when it has, or the format is not checked. */
export const formatProblem = (format: string, text: string): string | undefined => {
  switch (format) {
    case 'email':
      return emailProblem(text);
    case 'ipv4':
      return ipv4Problem(text);
    case 'hostname':
      return hostnameProblem(text);
    case 'uri':
      return URL.canParse(text) ? undefined : 'relative url';
    case 'date':
      return dateProblem(text);
    case 'uuid':
      return uuidProblem(text);
    default:
      return undefined;
  }
};

const emailProblem = (text: string): string | undefined => {
  if (text.length > 254) return 'more than 255 characters long';
  const at = text.lastIndexOf('@');
  if (at === -1) return 'missing @';
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (local.length > 64) return 'local part more than 64 characters long';
  if (local.startsWith('.') && !local.startsWith('"')) return 'starts with dot';
  if (local.endsWith('.')) return 'ends with dot';
  if (local.includes('..')) return 'consecutive dots';
  if (domain.startsWith('[') && domain.endsWith(']')) return undefined;
  const problem = hostnameProblem(domain);
  return problem === undefined ? undefined : `invalid domain: ${problem}`;
};

const ipv4Problem = (text: string): string | undefined => {
  const groups = text.split('.');
  if (groups.length !== 4) return 'expected four decimals';
  const isDecimal = (group: string): boolean => /^\d{1,3}$/u.test(group) && Number(group) < 256;
  if (!groups.every(isDecimal)) return `invalid decimal`;
  return groups.some(group => group.length > 1 && group.startsWith('0')) ? 'leading zeros' : undefined;
};

const hostnameProblem = (text: string): string | undefined => {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  if (name.length > 253) return 'more than 253 characters long';
  for (const label of name.split('.')) {
    if (label.length < 1 || label.length > 63) return 'label must be 1 to 63 characters long';
    if (label.startsWith('-')) return 'label starts with hyphen';
    if (label.endsWith('-')) return 'label ends with hyphen';
    const bad = /[^-a-zA-Z0-9]/u.exec(label)?.[0];
    if (bad !== undefined) return `invalid character '${bad}'`;
  }
  return undefined;
};

const dateProblem = (text: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return made.getUTCMonth() + 1 === Number(month) && made.getUTCDate() === Number(day)
    ? undefined
    : `parsing time "${text}" as "2006-01-02"`;
};

const uuidProblem = (text: string): string | undefined => {
  const sizes = [8, 4, 4, 4, 12];
  const groups = text.split('-');
  if (groups.length !== sizes.length) return `must have ${sizes.length} elements`;
  for (const [index, group] of groups.entries()) {
    if (group.length !== sizes[index]) return `element ${index + 1} must be ${sizes[index]} characters long`;
    const bad = /[^\da-fA-F]/u.exec(group)?.[0];
    if (bad !== undefined) return `non-hex character '${bad}'`;
  }
  return undefined;
};
