/** True of a value that turns something on, quoted or not; of nothing it is not. */
export const turnsOn = (value: string | undefined): boolean => /^["']?(?:1|true|yes|on)["']?$/i.test(value ?? '');

/** True of a value that turns something off. */
export const turnsOff = (value: string | undefined): boolean => /^["']?(?:0|false|no|off)["']?$/i.test(value ?? '');
