import { describe, expect, test } from 'vitest';
import { annotationCommand } from '../../../src/reports/check-run/annotations.ts';
import { renderSigningAnnotations } from '../../../src/reports/signing/signing-annotations.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { admitted, exampleReview, hostileReview, imageReview, type Place, refused, undetermined } from '../../support/image-reviews.ts';

test('images that need attention are annotated at their text, the most severe first', () => {
  const { payload, omitted } = renderSigningAnnotations(exampleReview());
  expect(payload.map(({ level, title, path, startLine }) => `${level} ${title} ${path}:${startLine}`)).toEqual([
    'error Image refused Dockerfile:2',
    'error Image refused worker/Dockerfile:1',
    'error Image could not be verified Dockerfile:3',
    'error Not evaluated worker/Dockerfile:1',
    'warning Image refused Dockerfile:4',
    'notice Image excepted Dockerfile:5',
    'notice Image has another signer db/Dockerfile:1',
  ]);
  expect(omitted).toEqual([]);
  expect(payload[0]).toMatchObject({ startColumn: 6, endColumn: 26 });
});

test('an annotation is one workflow command', () => {
  const [annotation] = renderSigningAnnotations(imageReview([{ judgement: undetermined() }])).payload;
  expect(annotation && annotationCommand(annotation)).toBe(
    '::error title=Image could not be verified,file=Dockerfile,line=1,endLine=1,col=6,endColumn=37::registry.acme.test/tools/lint:3%0AThe registry "registry.acme.test" did not answer: three tries ended in a time-out.%0AEnforced: a pull request with an image that could not be verified does not pass.%0AWhat to do: Run the check again; if it stays so, let Tidewaiter reach the registry.',
  );
});

test('admitted images need none', () => {
  expect(renderSigningAnnotations(imageReview([{ judgement: admitted() }]))).toEqual({ payload: [], omitted: [] });
});

describe('where GitHub shows ten of a level', () => {
  const many = (count: number): readonly Place[] =>
    Array.from({ length: count }, (_, index) => ({
      judgement: index % 2 === 0 ? refused() : refused({ mode: 'warn' }),
      path: `s${index}/Dockerfile`,
    }));

  test.each([
    [10, 10],
    [4, 4],
    [1, 1],
  ])('the last of a level counts the rest, and the rest is returned (limit %i)', (limit, shown) => {
    const { payload, omitted } = renderSigningAnnotations(imageReview(many(200)), limit);
    expect(payload.filter(({ level }) => level === 'error')).toHaveLength(shown);
    expect(payload.filter(({ level }) => level === 'warning')).toHaveLength(shown);
    expect(payload.length + omitted.length).toBe(200);
    expect(payload.filter(({ message }) => message.includes(`\n\n+${100 - shown} more of this level`))).toHaveLength(2);
  });

  test('failures to read do not push images out, nor images them', () => {
    const notifications = Array.from({ length: 30 }, (_, index) => ({
      code: 'unreadable' as const,
      level: 'error' as const,
      path: `f${index}`,
      message: 'It cannot be read.',
    }));
    const { payload } = renderSigningAnnotations(imageReview(many(60), { notifications }));
    const errors = payload.filter(({ level }) => level === 'error').map(({ title }) => title);
    expect(errors).toEqual([...Array(5).fill('Image refused'), ...Array(5).fill('Not evaluated')]);
    expect(payload.find(({ title, message }) => title === 'Not evaluated' && message.includes('+50 more of this level'))).toBeDefined();
  });
});

test('no text of a pull request, a registry or a certificate is taken for a command', () => {
  for (const text of [...hostileTexts(300, 5), '\n::set-output name=x::y', '漢'.repeat(100_000)]) {
    for (const annotation of renderSigningAnnotations(hostileReview(text)).payload) {
      const command = annotationCommand(annotation);
      expect(command).toMatch(/^::(?:error|warning|notice) title=[^:]*::/u);
      expect(command).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(annotation.message).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
      expect(annotation.message.length).toBeLessThanOrEqual(4_096);
    }
  }
});
