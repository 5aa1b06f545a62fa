import type { InferOutput } from 'valibot';
import type { Mode, ModeSetting } from './layers/values.ts';
import type { modeSettingSchema } from './schema/parts.ts';

/** A mode as it is written. */
export const readModeSetting = (setting: InferOutput<typeof modeSettingSchema>): ModeSetting => {
  if (typeof setting === 'string') return { mode: setting };
  const { mode, 'enforce-from': enforceFrom } = setting;
  return { mode, ...(enforceFrom !== undefined && { enforceFrom }) };
};

/** A mode in words. */
export const modeSettingWords = ({ mode, enforceFrom }: ModeSetting): string =>
  enforceFrom === undefined ? mode : `${mode} until it is enforced from ${enforceFrom} on`;

const modesByStrength: readonly Mode[] = ['observe', 'warn', 'enforce'];

/** True for a mode under which findings do less than under another. */
export const isMilder = (own: Mode, other: Mode): boolean => modesByStrength.indexOf(own) < modesByStrength.indexOf(other);

/** True for a milder mode, and for one that is kept for longer: without a day on which it ends, for ever. */
export const isMilderMode = (own: ModeSetting, least: ModeSetting): boolean =>
  isMilder(own.mode, least.mode) || (own.mode === least.mode && endsLater(own, least));

const endsLater = ({ enforceFrom }: ModeSetting, { enforceFrom: before }: ModeSetting): boolean =>
  before !== undefined && (enforceFrom === undefined || enforceFrom > before);

/** What a mode is on a day (UTC, `YYYY-MM-DD`): enforced once its day has come. */
export const modeSettingOn = (setting: ModeSetting, today: string): ModeSetting =>
  setting.enforceFrom !== undefined && setting.enforceFrom <= today ? { mode: 'enforce' } : setting;
