/** Texts to begin with, in several styles. */
const manifests = [
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: x\n    image: nginx:1\n    securityContext:\n      privileged: true\n',
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: x, image: "nginx:1", securityContext: {privileged: true}}]}\n',
  '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"},\n "spec": {"containers": [{"name": "x",\n "securityContext": {"privileged": true}}]}}\n',
  'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: |\n    text\n  b: "quoted text\n    goes on"\n  c: >-\n    folded\n    text\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: x\n    command: ["sh", \'echo a\']\n    securityContext:\n      privileged: true\n',
  'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: &m\n    name: a\n  spec:\n    containers:\n    - &c\n      name: x\n      image: nginx:1\n    - <<: *c\n      name: y\n      securityContext: {privileged: true}\n',
  '? apiVersion\n: v1\n? kind\n: Pod\n? spec\n: containers:\n  - name: x # c\n    image: nginx:1 # d\n    securityContext: # e\n      privileged: true\n# end\n',
  '# one\n# two\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n    -\n      name: x\n      args: [a, b,\n        c]\n      securityContext:\n        privileged: yes\n...\n',
] as const;

const projects = [
  'services:\n  web:\n    image: nginx:1\n    privileged: true\n',
  'name: x\nservices:\n  web: {image: "nginx:1", privileged: true}\n  api:\n    image: api:1\n    command: ["a", b]\n',
  '{"services": {"web": {"image": "nginx:1",\n "privileged": true}}}\n',
  'x-base: &c\n  restart: always\n  privileged: true\nservices:\n  web:\n    image: nginx:1\n    <<: *c\n  api:\n    <<: [*c]\n    image: b\n    environment:\n      A: |\n        text\n      B: "x\n        y"\n',
  'name: x\n---\nservices:\n  web:\n    image: nginx:1\n---\nservices:\n  web:\n    privileged: true\n',
  '? services\n: web: # c\n    image: nginx:1 # d\n    privileged: yes\n    labels: [a, b,\n      c]\n# end\n',
  'services:\n  base: &m\n    image: base\n    privileged: "true"\n  web:\n    extends: base\n    user: root\n  api: *m\njobs:\n  j:\n    image: j\n    privileged: true\n    triggers: {manual: true}\n',
] as const;

const seedsOf = { manifest: manifests, project: projects } as const;

const words =
  '# " \' { } [ ] , : - | > ~ null true 0 = é 😀 &a &a: *a *m *c !!str !!binary !!bool !!map !!seq !!null !!int !x ! % @ ` // /* {{ x }} {% x %} {# x #} {# {} []';
const lines = [
  '---',
  '--- #x',
  '---#',
  '...',
  '{}',
  '? [a]',
  'a: b',
  'x: |',
  'x: "',
  '# |',
  '# "',
  '{{ x }}',
  '%TAG ! tag:yaml.org,2002:',
  '<<: *c',
  '<<: *m',
  'items:',
  '- a',
  'kind: Pod',
];
const pieces = [
  ...words.split(' '),
  ...lines.map(line => `\n${line}\n`),
  ...Array.from('\u0085\u2028\u2029\uFEFF\u00a0\u3000\t\r\n\x01\x7f'),
  ...[
    '\n\n',
    '\r\n',
    '  ',
    '    ',
    ' #',
    '# ',
    ': ',
    '- ',
    '? ',
    ' |\n',
    '>+\n',
    '|2\n',
    '\\x41',
    '\\\n',
    "\\'",
    '<<: ',
    '!<tag:yaml.org,2002:str> ',
    '!reset ',
    '${A:-true}',
  ],
];

const insert = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

/** One change of a text: a piece more, a few characters less, a line twice, elsewhere, or indented otherwise. */
const change = (text: string, below: (count: number) => number): string => {
  const at = below(text.length + 1);
  const piece = pieces[below(pieces.length)] ?? '';
  const written = text.split('\n');
  const [from, to] = [below(written.length), below(written.length)];
  const line = written[from] ?? '';
  switch (below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + below(3));
    case 1:
      return written.toSpliced(to, 0, line).join('\n');
    case 2:
      return written.toSpliced(from, 1).toSpliced(to, 0, line).join('\n');
    case 3:
      return written.with(from, ['', ' ', '  ', '    ', '\t'][below(5)] + line.slice(below(3))).join('\n');
    case 4:
      return insert(text, text.indexOf('\n', at) + 1, piece);
    default:
      return insert(text, at, piece);
  }
};

/** A manifest or a Compose file that is written in an odd way; `next` gives numbers from 0 to 1. */
export const generateSpelling = (kind: keyof typeof seedsOf, next: () => number): string => {
  const below = (count: number): number => Math.floor(next() * count);
  const seeds = seedsOf[kind];
  let text: string = seeds[below(seeds.length)] ?? '';
  for (let count = 1 + below(4); count > 0; count -= 1) text = change(text, below);
  return text;
};
