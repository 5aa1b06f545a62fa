import type { CommandInstruction, KeyValue, Stage } from '../../artifacts/dockerfile/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { fileNameOf } from '../../text/path.ts';
import { defineRule, type Report } from '../rule.ts';
import { type DebugMode, debugCommand, debugVariable } from './concepts/commands/debug-modes.ts';
import { isStart, type ShippedImage, shippedImage } from './concepts/commands/shipped-image.ts';

/** What moves it from the rule's own severity. */
const severities: Readonly<Partial<Record<DebugMode, Severity>>> = { debugger: 'high', environment: 'low', reload: 'low' };

/** The image is for the desk by its name: `Dockerfile.dev`, `DebugDockerfile`, `FROM … AS debug`. */
const forTheDesk = /(?:^|[._-])(?:dev|devel|develop|development|debug|local|tests?)(?:$|[._-]|dockerfile)/i;

const isForTheDesk = (path: string, { name = '' }: Stage): boolean => forTheDesk.test(fileNameOf(path)) || forTheDesk.test(name);

/** The assignment of each variable that the image has in the end. */
const finalVariables = ({ backwards }: ShippedImage): readonly KeyValue[] => {
  const last = new Map<string, KeyValue>();
  for (const instruction of backwards)
    if (instruction.keyword === 'ENV')
      for (const pair of instruction.pairs.toReversed()) if (!last.has(pair.name)) last.set(pair.name, pair);
  return [...last.values()];
};

/** The last CMD and the last ENTRYPOINT. */
const starts = ({ backwards }: ShippedImage): readonly CommandInstruction[] => {
  const own = backwards.filter(isStart);
  return ['ENTRYPOINT', 'CMD'].flatMap(keyword => own.find(each => each.keyword === keyword) ?? []);
};

const report = (messageId: DebugMode, place: Pick<Report<DebugMode>, 'at' | 'data' | 'subject'>): Report<DebugMode> => {
  const severity = severities[messageId];
  return { messageId, concerns: 'image', ...place, ...(severity && { severity }) };
};

export const debugModeEnabled = defineRule({
  meta: {
    id: 'dockerfile/debug-mode-enabled',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Debug or development server shipped',
    rationale: `What helps at the desk helps whoever reaches the container: a debugger's port runs any code in the process, a debug page shows
source, settings and secrets and may have a console, and the servers that frameworks bring for development are not made for strangers.`,
    remediation:
      'Start the server that is made for production, with debugging off. Set such values where the image is run for development, or in a stage of its own that is not shipped.',
    messages: {
      debugger: '"{text}" opens a debugger on all interfaces; it is high because everyone who reaches the port runs code in the process.',
      debug: '"{text}" turns debugging on in the shipped image.',
      reload: '"{text}" is a server for development; it is low because that alone gives nothing away.',
      environment: '"{text}" ships the settings for development; it is low because what they do depends on the program.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM python:3.13\nENV FLASK_DEBUG=1\nCMD ["flask", "run", "--host=0.0.0.0"]\n',
      good: 'FROM python:3.13\nCMD ["gunicorn", "--bind=0.0.0.0:8080", "app:app"]\n',
    },
    standards: { mitre: ['T1190'] },
    references: ['https://cwe.mitre.org/data/definitions/489.html', 'https://flask.palletsprojects.com/en/stable/debugging/'],
  },
  visit: {
    *stage(stage, dockerfile) {
      if (!dockerfile.imageStages.includes(stage) || isForTheDesk(dockerfile.file.path, stage)) return;
      const shipped = shippedImage(dockerfile, stage);
      for (const { name, value, range } of finalVariables(shipped)) {
        const mode = debugVariable(name, value?.expanded.value ?? '');
        if (mode !== undefined)
          yield report(mode, { at: range, data: { text: dockerfile.file.text.slice(range.start, range.end).slice(0, 120) } });
      }
      for (const { command, subject } of starts(shipped)) {
        const found = command.script?.commands.find(each => debugCommand(each) !== undefined);
        const mode = found && debugCommand(found);
        if (found === undefined || mode === undefined) continue;
        const words = [found.name ?? '', ...found.args.map(({ value, text }) => value ?? text)].join(' ');
        yield report(mode, { at: found.range, subject, data: { text: words.slice(0, 120) } });
      }
    },
  },
});
