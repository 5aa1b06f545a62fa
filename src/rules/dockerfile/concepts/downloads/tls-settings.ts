import type { Dockerfile } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellRedirect, ShellScript } from '../../../../artifacts/shell/model.ts';
import type { Range } from '../../../../text/range.ts';
import { findWritten, writtenTexts } from '../files/written-settings.ts';
import type { TlsTool } from './tls-switches.ts';

/** Settings in configuration files. Each pattern has bounded repetitions only. */
const settings: readonly (readonly [TlsTool, RegExp])[] = [
  ['yum', /(?:\b|(?<=\\n))sslverify[ \t]{0,4}=[ \t]{0,4}(?:0|false|no|off)\b/i],
  ['apt', /\bVerify-(?:Peer|Host)[ \t"'\\=]{1,6}(?:false|0|no|off)\b/i],
  ['wget', /(?:\b|(?<=\\n))check_certificate[ \t]{0,4}=[ \t]{0,4}off\b/i],
  ['npm', /(?:\b|(?<=\\n))strict-ssl[ \t]{0,4}=[ \t]{0,4}false\b/i],
  ['pip', /(?:\b|(?<=\\n))trusted-host[ \t]{0,4}=[ \t]{0,4}[\w$][\w.:${}-]{0,200}/i],
  ['git', /\bsslVerify[ \t]{0,4}=[ \t]{0,4}(?:false|0)\b/],
];

/** `insecure` in a `.curlrc` is the option `--insecure` of every later call. Source: curl(1), `--config`. */
const curlSwitch = /(?:^|\\n|[\s"'])(?:-k|(?:--)?insecure)(?=$|\\n|[\s"'])/;

const curlSettings = (dockerfile: Dockerfile, { commands }: ShellScript): readonly { readonly tool: TlsTool; readonly range: Range }[] =>
  commands
    .filter(({ name, redirects }) => (name === 'echo' || name === 'printf') && redirects.some(isCurlConfiguration))
    .flatMap(({ args }) => args.flatMap(({ range }) => findWritten(dockerfile, range, curlSwitch) ?? []))
    .map(range => ({ tool: 'curl', range }));

const isCurlConfiguration = ({ takesOutput, target }: ShellRedirect): boolean =>
  takesOutput && /(?:^|[/._])curlrc$/.test(target?.pattern ?? '');

/** The settings that switch certificate checks off in what a script writes to configuration files. */
export const writtenTlsSettings = (
  dockerfile: Dockerfile,
  script: ShellScript,
): readonly { readonly tool: TlsTool; readonly range: Range }[] => [
  ...writtenTexts(dockerfile, script).flatMap(part =>
    settings.flatMap(([tool, pattern]) => {
      const range = findWritten(dockerfile, part, pattern);
      return range === undefined ? [] : [{ tool, range }];
    }),
  ),
  ...curlSettings(dockerfile, script),
];
