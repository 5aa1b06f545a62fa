import { explain, Survey } from './known-changes/check-change.ts';

const survey = new Survey();
const first = 20_261_127;
const s = process.cpuUsage();
for (let seed = first; seed < first + Number(process.argv[2] ?? 700); seed += 1) await survey.check(seed);
console.log(
  (process.cpuUsage(s).user / 1e6).toFixed(1),
  's; clear',
  survey.clear,
  'compared',
  survey.compared,
  'wrongStates',
  survey.wrongStates.length,
  'wrongCauses',
  survey.wrongCauses.length,
  'provable',
  survey.provable,
  'claimed',
  survey.claimed,
);
console.log(survey.unclaimed.slice(0, 12).join('\n'));
for (const recipe of survey.wrongCauses.toSorted((a, b) => a.edits.length - b.edits.length).slice(0, 4))
  console.log('=====', await explain(recipe));
