import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { renderOutput } from '../../../src/cli/commands/render.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ files: v.record(v.string(), v.string()), steps: v.tuple([v.array(v.string())]) });
const reply = v.object({ exitCode: v.number(), stdout: v.string() });

/** Without a chart that is not there, of which we say so as of a wrong use. */
const asked = (['3', '4'] as const).flatMap(helm =>
  keptAnswers(`helm@${helm}`)
    .map(kept => ({ ...kept, helm, ...v.parse(question, kept.case), answer: v.parse(reply, kept.answer) }))
    .filter(({ files }) => 'chart/Chart.yaml' in files),
);

test.each(asked)(
  '$id: "tidewaiter render --helm $helm" prints what Helm prints, to the last line break',
  ({ helm, files, steps, answer }) => {
    const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-helm-'));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const [, name = '', chart = '', ...flags] = steps[0];
      const output = renderOutput([chart, '--helm', helm, '--name', name, ...flags], folder);
      expect({ exitCode: output.state === 'printed' ? 0 : 1, stdout: output.state === 'printed' ? output.text : '' }).toEqual(answer);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
