/** What a mode (octal or symbolic, as chmod takes it) grants to users who neither own a file nor are in its group. */
export interface FileMode {
  /** They may write. */
  readonly othersWrite: boolean;
  /** In the directory only owners may delete (`1777`, `+t`). */
  readonly sticky: boolean;
}

const octal = /^0{0,4}([0-7]{1,4})$/;
/** Who, operator, permissions. */
const clause = /^([ugoa]*)([-+=])([rwxXstugo]*)$/;

/** Reads a mode; undefined when the text is none. `+w` without a "who" depends on the umask, which keeps others out. */
export const readFileMode = (mode: string): FileMode | undefined => {
  const digits = octal.exec(mode)?.[1];
  if (digits !== undefined) {
    const special = digits.length === 4 ? Number(digits[0]) : 0;
    return { othersWrite: (Number(digits.at(-1)) & 2) !== 0, sticky: (special & 1) !== 0 };
  }
  const clauses = mode.split(',').map(text => clause.exec(text));
  if (mode === '' || mode.length > 64 || clauses.some(found => found === null)) return undefined;
  let result: FileMode = { othersWrite: false, sticky: false };
  for (const found of clauses) {
    const [, who = '', operator = '', permissions = ''] = found ?? [];
    const forOthers = who.includes('o') || who.includes('a');
    if (permissions.includes('t')) result = { ...result, sticky: operator !== '-' };
    if (forOthers && permissions.includes('w')) result = { ...result, othersWrite: operator !== '-' };
    else if (forOthers && operator === '=') result = { ...result, othersWrite: false };
  }
  return result;
};

/** The same mode without write permission for others; undefined when nothing would be left of it. */
export const withoutOthersWrite = (mode: string): string | undefined => {
  if (octal.test(mode)) return `${mode.slice(0, -1)}${Number(mode.at(-1)) & 5}`;
  const parts = mode.split(',').map(text => {
    const [, who = '', operator = '', permissions = ''] = clause.exec(text) ?? [];
    if (operator === '-' || !permissions.includes('w') || !/[oa]/.test(who)) return text;
    const rest = permissions.replaceAll('w', '');
    const everybody = rest === '' && operator === '+' ? [] : [`${who}${operator}${rest}`];
    const owners = who.includes('a') || (who.includes('u') && who.includes('g')) ? 'ug' : who.replace('o', '');
    return [...everybody, ...(owners === '' ? [] : [`${owners}+w`])].join(',');
  });
  return parts.includes('') ? undefined : parts.join(',');
};

/**
 * Whether a mode makes a program run as the owner or with the group of its file; neither for a text that is not a mode, and for one that
 * takes the bits away.
 */
export const specialBits = (mode: string): { readonly setuid: boolean; readonly setgid: boolean } => {
  const digits = octal.exec(mode)?.[1];
  const first = digits?.length === 4 ? Number(digits[0]) : 0;
  if (digits !== undefined) return { setuid: (first & 4) !== 0, setgid: (first & 2) !== 0 };
  let bits = { setuid: false, setgid: false };
  for (const text of mode.length > 64 ? [] : mode.split(',')) {
    const [, who = '', operator = '', permissions = ''] = clause.exec(text) ?? [];
    if (!permissions.includes('s')) continue;
    const isForAll = who === '' || who.includes('a');
    const set = operator !== '-';
    bits = { setuid: isForAll || who.includes('u') ? set : bits.setuid, setgid: isForAll || who.includes('g') ? set : bits.setgid };
  }
  return bits;
};
