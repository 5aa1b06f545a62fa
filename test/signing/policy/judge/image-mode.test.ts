import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../../src/artifacts/images/image-reference.ts';
import type { ImageException, ImageSettings } from '../../../../src/policy/images/image-settings.ts';
import type { ModeSetting } from '../../../../src/policy/policy.ts';
import { exceptionsOn, imageModeOn, type NamedImage, unknownImageModeOn } from '../../../../src/signing/policy/judge/image-mode.ts';

const today = '2026-11-24';
const image = (text: string): NamedImage => ({ text, reference: parseImageReference(text) });
const unreadable: NamedImage = { text: 'ghcr.io/acme/$NAME', reference: undefined };

const settings = (modes: Readonly<Record<string, ModeSetting>>, exceptions: readonly ImageException[] = []): ImageSettings =>
  ({ modes: new Map(Object.entries(modes)), exceptions }) as unknown as ImageSettings;
const exception = (images: readonly string[], until?: string): ImageException => ({
  images,
  until,
  reason: 'Soon.',
  origin: 'policy.yml:3',
});

describe('the mode of an image', () => {
  const modeOf = (modes: Readonly<Record<string, ModeSetting>>, named = image('ghcr.io/acme/web:1')) =>
    imageModeOn(settings(modes), named, today);

  test('is enforced where nothing names it', () => {
    expect(modeOf({})).toEqual({ mode: 'enforce' });
    expect(modeOf({ 'ghcr.io/others/**': { mode: 'observe' } })).toEqual({ mode: 'enforce' });
  });

  test('is that of the last glob that names it', () => {
    expect(modeOf({ '**': { mode: 'observe' }, 'ghcr.io/acme/*': { mode: 'warn' } })).toEqual({ mode: 'warn' });
    expect(modeOf({ 'ghcr.io/acme/*': { mode: 'warn' }, '**': { mode: 'observe' } })).toEqual({ mode: 'observe' });
    expect(modeOf({ 'ghcr.io/**': { mode: 'warn' } }, unreadable)).toEqual({ mode: 'warn' });
  });

  test('is enforced once its day has come', () => {
    expect(modeOf({ '**': { mode: 'warn', enforceFrom: '2026-11-25' } })).toMatchObject({ mode: 'warn' });
    expect(modeOf({ '**': { mode: 'warn', enforceFrom: today } })).toMatchObject({ mode: 'enforce' });
  });
});

describe('the mode of images that nobody could look at', () => {
  const modeOf = (modes: Readonly<Record<string, ModeSetting>>) => unknownImageModeOn(settings(modes), today);

  test('is enforced unless something is said of all images', () => {
    expect(modeOf({})).toBe('enforce');
    expect(modeOf({ 'ghcr.io/acme/*': { mode: 'observe' } })).toBe('enforce');
    expect(modeOf({ '**': { mode: 'observe' } })).toBe('observe');
    expect(modeOf({ '**': { mode: 'warn' } })).toBe('warn');
  });

  test('is the strictest that one of them could have: what is said before all images does not count any more', () => {
    expect(modeOf({ '**': { mode: 'observe' }, 'ghcr.io/acme/*': { mode: 'warn' } })).toBe('warn');
    expect(modeOf({ '**': { mode: 'warn' }, 'ghcr.io/acme/*': { mode: 'observe' } })).toBe('warn');
    expect(modeOf({ '**': { mode: 'observe' }, 'ghcr.io/acme/*': { mode: 'enforce' } })).toBe('enforce');
    expect(modeOf({ 'ghcr.io/acme/*': { mode: 'enforce' }, '**': { mode: 'observe' } })).toBe('observe');
    expect(modeOf({ 'ghcr.io/acme/*': { mode: 'enforce' }, 'ghcr.io/b/*': { mode: 'warn' }, '**': { mode: 'observe' } })).toBe('observe');
  });

  test('is enforced once the day of one of them has come', () => {
    expect(modeOf({ '**': { mode: 'observe', enforceFrom: today } })).toBe('enforce');
    expect(modeOf({ '**': { mode: 'observe', enforceFrom: '2026-11-25' } })).toBe('observe');
  });
});

describe('exceptions', () => {
  const on = (...exceptions: readonly ImageException[]) => exceptionsOn(settings({}, exceptions), image('ghcr.io/acme/web:1'), today);

  test('count through their last day, and for as long as there is none; the first that does counts', () => {
    const [last, ever] = [exception(['ghcr.io/acme/*'], today), exception(['ghcr.io/acme/w*'])];
    expect(on(last, ever)).toEqual({ counting: last, expired: [] });
    expect(on(ever, last)).toEqual({ counting: ever, expired: [] });
  });

  test('have expired the day after, which is told apart', () => {
    const [old, older, ever] = [exception(['ghcr.io/acme/*'], '2026-11-23'), exception(['**'], '2025-01-01'), exception(['**'])];
    expect(on(old, older)).toEqual({ counting: undefined, expired: [old, older] });
    expect(on(old, ever)).toEqual({ counting: ever, expired: [old] });
  });

  test('are for the images that they name, by any of their globs', () => {
    expect(on(exception(['ghcr.io/others/*'], '2025-01-01'))).toEqual({ counting: undefined, expired: [] });
    const one = exception(['ghcr.io/others/*', 'ghcr.io/acme/w*']);
    expect(on(one)).toEqual({ counting: one, expired: [] });
  });
});
