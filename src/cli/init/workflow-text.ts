import { version } from '../../version.ts';

/** Where `init` puts the workflow. */
export const workflowPath = '.github/workflows/tidewaiter.yml';

/** The workflow of the guide (docs/action.md, "Comments"): one required check, with comments where GitHub lets a job write them. */
export const workflowText = `# .github/workflows/tidewaiter.yml
name: tidewaiter
on:
  pull_request:
    types: [opened, synchronize, reopened, edited]
  merge_group:
permissions: {}
jobs:
  review:
    name: tidewaiter
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: tidewaiter/tidewaiter@v${version}
        with:
          comment: review
`;
