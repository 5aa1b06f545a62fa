import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import { renderSigningCheckRun } from '../../../src/reports/signing/signing-check-run.ts';
import type { ImageReview } from '../../../src/review/images/image-review.ts';
import type { ImageJudgement } from '../../../src/signing/image-judgement.ts';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import {
  admitted,
  authority,
  exampleReview,
  excepted,
  hostileReview,
  imageReview,
  type Place,
  policyOutcome,
  refused,
  refusedSignature,
  undetermined,
  warned,
  workflowSigner,
} from '../../support/image-reviews.ts';
import { cellsOf, linksOfGitHub, readInline } from '../../support/markdown-reader.ts';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const rowsOf = ({ summary }: CheckRunReport): readonly string[] => {
  const [table = ''] = summary.split('| Result |')[1]?.split('\n\n') ?? [];
  return table
    .split('\n')
    .slice(2)
    .filter(line => line.startsWith('|'));
};

/** What the REST reference says of a check run's output. */
const expectWithinLimits = ({ title, summary, annotations }: CheckRunReport): void => {
  expect(title.length).toBeLessThanOrEqual(255);
  expect(title).not.toMatch(/\p{Cc}/u);
  expect(bytes(summary)).toBeLessThanOrEqual(65_535 - 512);
  expect(annotations.length).toBeLessThanOrEqual(500);
  for (const { path, startLine, endLine, title: heading, message, details = '' } of annotations) {
    expect([path !== '', startLine >= 1, endLine >= startLine, heading.length <= 255, message !== '']).toEqual(Array(5).fill(true));
    expect(Math.max(bytes(message), bytes(details))).toBeLessThanOrEqual(65_536);
  }
};

test('the check run of a change with one of everything reads like this', async () => {
  const review = exampleReview();
  deepFreeze(review.images);
  const report = renderSigningCheckRun(review, { notes: ['The organization asks for this check.'] });
  expect([report.conclusion, report.title]).toEqual(['failure', 'Blocked. 2 of 7 images would not be admitted.']);
  const annotations = report.annotations.map(
    ({ path, startLine, level, title, message, details = '' }) =>
      `## ${level}: ${title} (${path}:${startLine})\n\n${message}\n\n${details}\n`,
  );
  await expect(`${report.summary}\n---\n\n${annotations.join('\n')}`).toMatchFileSnapshot('signing-check-run.golden.md');
});

test('a change without images to verify says so, and passes', () => {
  const report = renderSigningCheckRun(imageReview([]));
  expect(report.conclusion).toBe('success');
  expect(report.summary).toContain('The change names no image that has to be verified.');
  expect(report.summary).not.toContain('| Result |');
  expect(report.annotations).toEqual([]);
});

describe('every state in every mode', () => {
  const states: Readonly<Record<ImageJudgement['state'] | 'warned', (more: Partial<ImageJudgement>) => ImageJudgement>> = {
    refused,
    undetermined,
    excepted,
    warned,
    admitted: more => admitted(undefined, more),
  };

  test.each([
    ['refused', 'enforce', 'failure', 'Image refused', '❌ refused', 'Enforced: a pull request with this image does not pass.'],
    ['refused', 'warn', 'warning', 'Image refused', '⚠️ refused (warns only)', 'Warns only: this does not block a pull request.'],
    [
      'refused',
      'observe',
      'notice',
      'Image refused',
      '⚠️ refused (observed only)',
      'Observed only: this does not count against a pull request.',
    ],
    ['undetermined', 'enforce', 'failure', 'Image could not be verified', '❓ undetermined', 'could not be verified does not pass.'],
    ['undetermined', 'warn', 'warning', 'Image could not be verified', '❓ undetermined (warns only)', 'Warns only: this does not block'],
    [
      'undetermined',
      'observe',
      'notice',
      'Image could not be verified',
      '❓ undetermined (observed only)',
      'Observed only: this does not count',
    ],
    ['excepted', 'enforce', 'notice', 'Image excepted', '⚠️ excepted until 2027-01-31', 'The exception stands in tidewaiter/policy.yml:31.'],
    ['excepted', 'warn', 'notice', 'Image excepted', '⚠️ excepted until 2027-01-31', 'SEC-41'],
    ['excepted', 'observe', 'notice', 'Image excepted', '⚠️ excepted until 2027-01-31', 'SEC-41'],
    [
      'warned',
      'enforce',
      'warning',
      'Image admitted with a warning',
      '⚠️ admitted',
      'The policy "acme-images" warns only: None of its authorities passed.',
    ],
    ['warned', 'warn', 'warning', 'Image admitted with a warning', '⚠️ admitted', 'warns only'],
    ['warned', 'observe', 'notice', 'Image admitted with a warning', '⚠️ admitted', 'warns only'],
    ['admitted', 'enforce', undefined, undefined, '✅ admitted', ''],
    ['admitted', 'warn', undefined, undefined, '✅ admitted', ''],
    ['admitted', 'observe', undefined, undefined, '✅ admitted', ''],
  ] as const)('%s, %s', (state, mode, level, title, cell, words) => {
    const report = renderSigningCheckRun(imageReview([{ judgement: states[state]({ mode }) }]));
    expect(rowsOf(report).map(row => cellsOf(row)[0]?.trim())).toEqual([cell]);
    expect(report.annotations.map(annotation => [annotation.level, annotation.title])).toEqual(level ? [[level, title]] : []);
    const [annotation] = report.annotations;
    if (!annotation) return;
    expect(annotation.message).toContain(words);
    // Whatever is wrong, the next step is said, on the line and in the summary.
    expect(annotation.message).toMatch(/\nWhat to do: [A-Z].*\.$/u);
    expect(report.summary).toMatch(/\*\*What to do\.\*\* [A-Z].*\.\n/u);
  });

  test('a mode that ends says when it begins to block', () => {
    const judgement = refused({ mode: 'observe', enforceFrom: '2027-02-01' });
    const { summary, annotations } = renderSigningCheckRun(imageReview([{ judgement }]));
    expect(summary).toContain('Observed only: this does not count against a pull request. From 2027-02-01 on, it blocks.');
    expect(annotations[0]?.message).toContain('From 2027-02-01 on, it blocks.');
  });
});

test('the same image in many places is one row and one explanation, and an annotation at each place', () => {
  const places = Array.from({ length: 12 }, (_, index): Place => ({ judgement: refused(), path: `service-${index}/Dockerfile` }));
  const report = renderSigningCheckRun(imageReview(places));
  expect(rowsOf(report)).toHaveLength(1);
  expect(rowsOf(report)[0]).toContain('`service-0/Dockerfile:1`<br>`service-1/Dockerfile:1`<br>`service-2/Dockerfile:1`<br>and 9 more');
  expect(report.summary.match(/^#### /gmu)).toHaveLength(1);
  expect(report.annotations.map(({ path }) => path)).toEqual(places.map(({ path }) => path));
});

test('what blocks comes first, whatever the order of the files', () => {
  const judgements = [
    excepted(),
    admitted(),
    refused({ mode: 'observe' }),
    undetermined({ mode: 'warn' }),
    undetermined(),
    refused({ mode: 'warn' }),
    refused(),
  ];
  const report = renderSigningCheckRun(imageReview(judgements.map((judgement, index) => ({ judgement, text: `acme/a${index}:1` }))));
  expect(rowsOf(report).map(row => cellsOf(row)[1]?.trim())).toEqual([6, 4, 5, 3, 2, 0, 1].map(index => `\`acme/a${index}:1\``));
  expect(report.annotations.map(({ level }) => level)).toEqual(['failure', 'failure', 'warning', 'warning', 'notice', 'notice']);
});

test('what could not be read comes before images that are only observed', () => {
  const review = imageReview([{ judgement: refused({ mode: 'observe' }) }], {
    notifications: [{ code: 'unreadable', level: 'error', path: 'compose.yaml', message: 'The file is not YAML.' }],
    coverage: { entries: [{ path: 'compose.yaml', status: 'not-evaluated', reason: 'It is not YAML.' }], listComplete: true },
  });
  expect(renderSigningCheckRun(review).annotations.map(({ level, path }) => `${level} ${path}`)).toEqual([
    'failure compose.yaml',
    'notice Dockerfile',
  ]);
});

test('what could not be read is told at its place and in the ledger, and stays behind refused images', () => {
  const review = imageReview([{ judgement: refused() }], {
    notifications: [{ code: 'unreadable', level: 'error', path: 'compose.yaml', message: 'The file is not YAML.' }],
    coverage: { entries: [{ path: 'compose.yaml', status: 'not-evaluated', reason: 'It is not YAML.' }], listComplete: true },
  });
  const report = renderSigningCheckRun(review);
  expect(report.annotations.map(({ title, path }) => `${title} ${path}`)).toEqual([
    'Image refused Dockerfile',
    'Not evaluated compose.yaml',
  ]);
  expect(report.summary).toContain('<summary>Changed files: 1 not evaluated</summary>');
  expect(report.summary).toContain('`compose.yaml` not evaluated: It is not YAML.');
});

describe('an image whose signer changes', () => {
  const swap = (before: ImageJudgement, after: ImageJudgement): CheckRunReport =>
    renderSigningCheckRun(imageReview([{ judgement: after, replaced: before, change: 'changed' }]));

  test('is shown with old and new signer, workflow and repository', () => {
    const { summary, annotations } = swap(admitted(), admitted(workflowSigner('acme/platform', 'refs/heads/main')));
    expect(summary).toContain('| **Source repository** | `https://github.com/acme/app` | `https://github.com/acme/platform` |');
    expect(annotations.map(({ level, title }) => [level, title])).toEqual([['notice', 'Image has another signer']]);
    expect(annotations[0]?.message).toContain('source repository "https://github.com/acme/app" → "https://github.com/acme/platform"');
  });

  test('by a new release of the same workflow is in the table, and no annotation', () => {
    const { summary, annotations } = swap(admitted(), admitted(workflowSigner('acme/app', 'refs/tags/v1.5.0')));
    expect(summary).toContain(
      'release.yml@refs/tags/v1.4.0` | `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.5.0` |',
    );
    expect(annotations).toEqual([]);
  });

  test('to nobody is told with who it was', () => {
    const { annotations, summary } = swap(admitted(), refused());
    expect(annotations[0]?.message).toContain(
      'The image that stood here before was signed by "https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.4.0"; this one has no signature that the policy accepts.',
    );
    expect(summary).toContain('| nobody that the policy accepts |');
  });

  test('is not told where nothing changed', () => {
    expect(swap(admitted(), admitted()).summary).not.toContain('Changed signers');
  });
});

describe('within the limits of GitHub', () => {
  const refusals = (count: number): readonly Place[] =>
    Array.from({ length: count }, (_, index) => ({
      judgement: refused(),
      text: `ghcr.io/acme/app-${index}:1.5`,
      path: `s${index}/Dockerfile`,
    }));

  test('200 refused images are 200 annotations; rows and reasons share the summary, and the rest is counted', () => {
    const report = renderSigningCheckRun(imageReview(refusals(200)));
    expectWithinLimits(report);
    expect(report.annotations).toHaveLength(200);
    const rows = rowsOf(report).length;
    const details = report.summary.match(/^#### /gmu)?.length ?? 0;
    expect(rows).toBeGreaterThan(20);
    expect(details).toBeGreaterThan(10);
    expect(report.summary).toContain(`${200 - rows} more images did not fit here.`);
    expect(report.summary).toContain(`${200 - details} more images did not fit here.`);
    expect(report.summary).toContain('**200 images: 200 refused.**');
  });

  test('600 refused images are cut, counted, and change nothing about the verdict', () => {
    const report = renderSigningCheckRun(imageReview(refusals(600)));
    expectWithinLimits(report);
    expect([report.annotations.length, report.conclusion, report.title]).toEqual([
      500,
      'failure',
      'Blocked. 600 of 600 images would not be admitted.',
    ]);
    expect(report.summary).toContain('500 of 600 images that need attention are shown in the files. The verdict counts all of them.');
  });

  test('one image with hundreds of signatures leaves room for the others', () => {
    const checks = Array.from({ length: 300 }, (_, index) =>
      refusedSignature('key-mismatch', `Key ${index} does not fit. ${'x'.repeat(5_000)}`),
    );
    const policies = Array.from({ length: 30 }, () =>
      policyOutcome('failed', 'None passed.', { authorities: Array.from({ length: 20 }, () => authority('failed', 'None fits.', checks)) }),
    );
    const report = renderSigningCheckRun(
      imageReview([
        { judgement: refused({ policies }) },
        { judgement: refused({ image: 'ghcr.io/acme/other:1' }), path: 'other/Dockerfile' },
      ]),
    );
    expectWithinLimits(report);
    expect(report.summary.match(/^#### /gmu)).toHaveLength(2);
    expect(report.summary).toContain('292 more like these.');
  });

  test('texts of any length are cut', () => {
    const long = '漢😀|`"@octocat '.repeat(20_000);
    const report = renderSigningCheckRun(hostileReview(long), { notes: [long] });
    expectWithinLimits(report);
  });
});

/** Lines of a report as its reader takes them, without the markup that is ours. */
const foreignParts = (summary: string): readonly string[] => {
  const text = summary.replaceAll(/^(`{3,})diff\n[\s\S]*?\n\1$/gmu, '');
  return text.split('\n').flatMap(line => {
    if (/^\|[-|]+\|$/u.test(line)) return [];
    const inner = line
      .replace(/^(?: {0,8}- |#{3,4} |> )/u, '')
      .replace(/^\*\*(?:What to do\.|\d+ images?: [\da-z, ]+\.)\*\*/u, '')
      .replace(/^<details><summary>[^<]*<\/summary>$|^<\/details>$|^<\/?sub>|<\/sub>$/gu, '')
      .replace(/^\| \*\*(Signer|Issuer|Builder workflow|Source repository|Runner)\*\*/u, '| $1');
    return inner.startsWith('|') ? cellsOf(inner).flatMap(cell => cell.split('<br>')) : [inner];
  });
};

test('no text of a pull request, a registry or a certificate takes effect', () => {
  for (const text of hostileTexts(300, 7)) {
    const review: ImageReview = hostileReview(text);
    const report = renderSigningCheckRun(review, { notes: [text] });
    expectWithinLimits(report);
    for (const part of foreignParts(report.summary)) {
      const read = readInline(part);
      expect([read.active, read.addresses, linksOfGitHub(read.text)], part).toEqual([[], [], []]);
    }
    for (const row of rowsOf(report)) expect(cellsOf(row), row).toHaveLength(7);
    for (const { message, details = '' } of report.annotations)
      expect(message + details).not.toMatch(/[\p{Cc}--\n]|[\u202A-\u202E\u2066-\u2069]/v);
  }
});

test('a path is given to GitHub as it is', () => {
  const path = 'a b/`x`|<b>/Dockerfile';
  const report = renderSigningCheckRun(imageReview([{ judgement: refused(), path }]));
  expect(report.annotations[0]?.path).toBe(path);
});

test('a file whose text is not at hand has its annotation on the first line', () => {
  const review = imageReview([{ judgement: refused() }], { files: new Map([['other', sourceFile('other', '')]]) });
  expect(renderSigningCheckRun(review).annotations[0]).toMatchObject({ startLine: 1, endLine: 1 });
});
