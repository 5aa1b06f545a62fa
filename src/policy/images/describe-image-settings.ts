import { listWords } from '../changes/key-change.ts';
import { modeSettingWords } from '../mode-setting.ts';
import { defaultImageSettings, type ForImages, type ImageSettings } from './image-settings.ts';

/** The section `images` in words, by key. */
export const imageSettingsWords = (settings: ImageSettings = defaultImageSettings): readonly (readonly [string, string])[] => [
  ['images.no-match', settings.noMatch],
  ['images.scope', settings.scope],
  ['images.platforms', settings.platforms],
  ['images.signature-format', settings.signatureFormat],
  ['images.registries.allowed', settings.registries.allowed === undefined ? 'any' : listWords(settings.registries.allowed)],
  ['images.registries.mirrors', listWords([...settings.registries.mirrors].map(([from, to]) => `${from} by ${to}`))],
  ['images.registries.http', listWords(settings.registries.http)],
  ['images.registries.private', listWords(settings.registries.private)],
  ['images.engines', entryWords(settings.engines)],
  ['images.notary-v1', entryWords(settings.notary)],
  ['images.github-attestations', entryWords(settings.githubAttestations)],
  ['images.exceptions', entryWords(settings.exceptions)],
  ['images.modes', listWords([...settings.modes].map(([glob, setting]) => `${glob} ${modeSettingWords(setting)}`))],
];

/** Everything that an entry says but where it stands. */
const entryWords = (entries: readonly ForImages[]): string =>
  listWords(entries.map(entry => wordsIn({ ...entry, origin: undefined }).join(' ')));

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};
