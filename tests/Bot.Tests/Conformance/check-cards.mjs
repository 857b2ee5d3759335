// Judges Adaptive Cards. Standard input: a JSON array of {name, card}. Standard output: a JSON array of {name, judge, finding}, empty when all is well.
import { readFileSync } from 'node:fs';
import { drawn } from './judges/drawn.mjs';
import { limits } from './judges/limits.mjs';
import { typed } from './judges/typed.mjs';

const cards = JSON.parse(readFileSync(0, 'utf8'));
const findings = [];
for (const { name, card } of cards) {
  for (const finding of drawn(card)) findings.push({ name, judge: 'renderer', finding });
  for (const finding of limits(card)) findings.push({ name, judge: 'limits', finding });
}
for (const { index, finding } of typed(cards.map(({ card }) => card))) findings.push({ name: cards[index].name, judge: 'types', finding });
console.log(JSON.stringify(findings));
