// Judges what the bot shows in Slack. Standard input: a JSON array of {name, kind, document}; kind is message (arguments of chat.postMessage), modal, home
// or manifest (of the app).
// Standard output: a JSON array of {name, judge, finding}, empty when all is well.
import { readFileSync } from 'node:fs';
import { limits } from './limits.mjs';
import { manifestLimits } from './manifest-limits.mjs';
import { typed } from './typed.mjs';

const shown = JSON.parse(readFileSync(0, 'utf8'));
const findings = [];
for (const { name, kind, document } of shown) {
  for (const finding of kind === 'manifest' ? manifestLimits(document) : limits(kind, document)) findings.push({ name, judge: 'limits', finding });
}
for (const { index, finding } of typed(shown)) findings.push({ name: shown[index].name, judge: 'types', finding });
console.log(JSON.stringify(findings));
