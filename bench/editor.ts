import { Editor } from '../test/support/editor/editor.ts';
import { median, type Row } from './table.ts';

const lines = 500;
const strokes = 40;

/** Key strokes that are typed before it is measured: an editor is open for hours, and what runs for the first time is compiled first. */
const first = 20;

const filled = (part: (index: number) => string): string => {
  let text = '';
  for (let index = 0; text.split('\n').length <= lines; index += 1) text += part(index);
  return text;
};

/** Files of some five hundred lines, as people write them, with findings throughout. */
const documents: Readonly<Record<string, string>> = {
  'deploy/all.yaml': filled(
    index => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${index}
spec:
  selector:
    matchLabels: {app: web-${index}}
  template:
    metadata:
      labels: {app: web-${index}}
    spec:
      containers:
        - name: web
          image: ghcr.io/acme/web:1.${index}
          ports:
            - containerPort: 8080
---
`,
  ),
  'compose.yaml': `services:\n${filled(index => `  web-${index}:\n    image: ghcr.io/acme/web:1.${index}\n    ports:\n      - "80${index}:8080"\n    volumes:\n      - ./data-${index}:/data\n`)}`,
  'chart/Dockerfile': filled(
    index => `FROM node:24.11-bookworm-slim AS stage-${index}
WORKDIR /app
# Dependencies
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY src-${index} ./src
RUN apt-get update && apt-get install -y curl
CMD ["node", "src/main.js"]
`,
  ),
};

/** From a key stroke in an open document to the diagnostics of its text, through the protocol's own client and the command line's sources. */
export const measureEditor = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [path, text] of Object.entries(documents)) {
    const editor = await Editor.open();
    const opened = performance.now();
    const found = await editor.show(path, text);
    const opening = performance.now() - opened;
    const times: number[] = [];
    for (let stroke = 0; stroke < first + strokes; stroke += 1) {
      // A word grows in a comment at the end, and so the text differs each time.
      const typed = `${text}# ${'x'.repeat(stroke + 1)}\n`;
      const started = performance.now();
      await editor.type(path, typed);
      if (stroke >= first) times.push(performance.now() - started);
    }
    await editor.end();
    rows.push({
      document: path,
      lines: text.split('\n').length - 1,
      findings: found.length,
      'opened (ms)': opening.toFixed(0),
      'a key stroke, median (ms)': median(times).toFixed(0),
      'longest of forty (ms)': Math.max(...times).toFixed(0),
    });
  }
  return rows;
};
