import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import { hasExpired } from '../../../policy/calendar-date.ts';
import type { ForImages, ImageException, ImageSettings } from '../../../policy/images/image-settings.ts';
import { modeSettingOn } from '../../../policy/mode-setting.ts';
import type { ModeSetting } from '../../../policy/policy.ts';
import { matchesGlobText, namesImage, vouchesFor } from '../cluster/image-glob.ts';

/** An image as the own section finds it: by its reference, or by what is written when that is none. */
export interface NamedImage {
  readonly text: string;
  readonly reference: ImageReference | undefined;
}

/** What is stricter is stricter by any name of the image; what is milder only by a name that binds. */
const isNamedBy = (glob: string, { text, reference }: NamedImage, effect: 'milder' | 'stricter'): boolean => {
  if (reference === undefined) return matchesGlobText(glob, text);
  return effect === 'stricter' ? namesImage(glob, reference) : vouchesFor(glob, reference);
};

/** What a refusal of an image does on a day (UTC, `YYYY-MM-DD`); modes whose day has come are enforced. */
export const imageModeOn = ({ modes }: ImageSettings, image: NamedImage, today: string): ModeSetting => {
  let found: ModeSetting = { mode: 'enforce' };
  for (const [glob, setting] of modes) {
    const counting = modeSettingOn(setting, today);
    if (isNamedBy(glob, image, counting.mode === 'enforce' ? 'stricter' : 'milder')) found = counting;
  }
  return found;
};

/** What becomes, on a day, of images that nobody could look at: the mode that counts for all images, however they are called. */
export const unknownImageModeOn = (settings: ImageSettings, today: string): ModeSetting['mode'] => {
  const everything = [...settings.modes.keys()].lastIndexOf('**');
  // Why: an image that was not seen may be one that a stronger or weaker glob names; the strictest of them counts.
  const reachable = [...settings.modes.values()].slice(Math.max(0, everything));
  const settingsOn = everything === -1 ? [{ mode: 'enforce' } as const, ...reachable] : reachable;
  const modes = settingsOn.map(setting => modeSettingOn(setting, today).mode);
  return modes.includes('enforce') ? 'enforce' : modes.includes('warn') ? 'warn' : 'observe';
};

/** The exceptions that name an image, those that count on a day apart from those that have expired. */
export const exceptionsOn = (
  { exceptions }: ImageSettings,
  image: NamedImage,
  today: string,
): { readonly counting: ImageException | undefined; readonly expired: readonly ImageException[] } => {
  const named = exceptions.filter(({ images }: ForImages) => images.some(glob => isNamedBy(glob, image, 'milder')));
  return {
    counting: named.find(({ until }) => !hasExpired(until, today)),
    expired: named.filter(({ until }) => hasExpired(until, today)),
  };
};
