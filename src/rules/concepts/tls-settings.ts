import type { Dockerfile } from '../../artifacts/dockerfile/model.ts';
import type { ShellScript } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import type { TlsTool } from './tls-switches.ts';
import { findWritten, writtenTexts } from './written-settings.ts';

/** Settings in configuration files. Each pattern has bounded repetitions only. */
const settings: readonly (readonly [TlsTool, RegExp])[] = [
  ['yum', /(?:\b|(?<=\\n))sslverify[ \t]{0,4}=[ \t]{0,4}(?:0|false|no|off)\b/i],
  ['apt', /\bVerify-(?:Peer|Host)[ \t"'\\=]{1,6}(?:false|0|no|off)\b/i],
  ['wget', /(?:\b|(?<=\\n))check_certificate[ \t]{0,4}=[ \t]{0,4}off\b/i],
  ['npm', /(?:\b|(?<=\\n))strict-ssl[ \t]{0,4}=[ \t]{0,4}false\b/i],
  ['git', /\bsslVerify[ \t]{0,4}=[ \t]{0,4}(?:false|0)\b/],
];

/** The settings that switch certificate checks off in what a script writes to configuration files. */
export const writtenTlsSettings = (
  dockerfile: Dockerfile,
  script: ShellScript,
): readonly { readonly tool: TlsTool; readonly range: Range }[] =>
  writtenTexts(script).flatMap(part =>
    settings.flatMap(([tool, pattern]) => {
      const range = findWritten(dockerfile, part, pattern);
      return range === undefined ? [] : [{ tool, range }];
    }),
  );
