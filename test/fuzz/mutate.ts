/** Repeatable random numbers (mulberry32). */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const snippets = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  ',
  '"',
  "'",
  '`',
  '\\',
  '\\\n',
  '$',
  '${',
  '}',
  '${A:-',
  '$(',
  '`x`',
  ')',
  '<<EOF\n',
  'EOF\n',
  '<<-E',
  '|',
  '&&',
  ';',
  '#',
  '# syntax=a\n',
  '{',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '? ',
  '&a ',
  '*a',
  '<<: *a',
  '!!str ',
  '---\n',
  '...\n',
  '|\n',
  '>-\n',
  '{{ .Values.a }}',
  '{{- if .a }}',
  '{{- end }}',
  '\0',
  '\uFEFF',
  '\uD800',
  '\u2028',
  'é',
  '@sha256:',
  ':latest',
  'FROM a\n',
  'FROM a AS b\n',
  'RUN ',
  'USER root\n',
  'ADD a b\n',
  'ONBUILD ',
  'ENV A=1 B="2"\n',
  'ARG A\n',
  'HEALTHCHECK NONE\n',
  '["sh","-c","',
  '"]',
  'privileged: true',
  'securityContext: {}',
  'hostNetwork: true\n',
  'image: nginx\n',
  'services:\n',
  'ports:\n',
  '- 80:80\n',
  '# tidewaiter: ignore[',
  '# hadolint ignore=DL3006\n',
] as const;

/** The text with a few random changes: pieces deleted, repeated, moved, replaced, or foreign ones put in. */
export const mutate = (text: string, next: () => number): string => {
  let result = text;
  const place = (): number => Math.floor(next() * (result.length + 1));
  for (let changes = 1 + Math.floor(next() * 6); changes > 0; changes -= 1) {
    const from = place();
    const to = Math.min(result.length, from + Math.floor(next() * 40));
    const piece = snippets[Math.floor(next() * snippets.length)] ?? '';
    switch (Math.floor(next() * 5)) {
      case 0:
        result = result.slice(0, from) + result.slice(to);
        break;
      case 1:
        result = result.slice(0, to) + result.slice(from, to) + result.slice(to);
        break;
      case 2:
        result = result.slice(0, from) + piece + result.slice(from);
        break;
      case 3:
        result = result.slice(0, from) + piece + result.slice(to);
        break;
      default: {
        const moved = result.slice(from, to);
        const rest = result.slice(0, from) + result.slice(to);
        const at = Math.floor(next() * (rest.length + 1));
        result = rest.slice(0, at) + moved + rest.slice(at);
      }
    }
  }
  return result;
};
