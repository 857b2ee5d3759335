// Checks an exported case without the program that wrote it. Needs Node.js 18 or newer and nothing else:  node verify.mjs [folder]
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

function fail(finding) {
  console.log(`BROKEN: ${finding}`);
  process.exit(1);
}

// Each field is preceded by its length in bytes, 32 bits, big-endian.
function hashOf(entry, previous) {
  const sequence = Buffer.alloc(8);
  sequence.writeBigInt64BE(BigInt(entry.sequence));
  const hash = createHash('sha256');
  for (const field of [
    Buffer.from('policybot.audit.1'), Buffer.from(entry.chain.replaceAll('-', ''), 'hex'), sequence,
    Buffer.from(entry.stamp), Buffer.from(entry.actor), Buffer.from(entry.deed), Buffer.from(entry.details), Buffer.from(previous, 'hex'),
  ]) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(field.length);
    hash.update(length).update(field);
  }
  return hash.digest('hex');
}

let previous = '0'.repeat(64);
let count = 0;
let last;
const chain = [];
for (const line of readFileSync(join(folder, 'trail.jsonl'), 'utf8').split('\n').filter(text => text.length > 0)) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    fail(`line ${count + 1} of trail.jsonl is no entry`);
  }
  count++;
  chain[0] ??= entry.chain;
  if (entry.chain !== chain[0]) fail(`entry ${count} is of another case`);
  if (entry.sequence !== count) fail(`entry ${count} is missing`);
  if (entry.previousHash !== previous) fail(`entry ${count} does not follow the one before it`);
  if (entry.hash !== hashOf(entry, previous)) fail(`entry ${count} is not as it was written`);
  previous = entry.hash;
  last = entry;
}

if (count === 0) fail('there is no trail');
if (last.deed !== 'exported') fail('the end of the trail is missing: its last entry has to be this export');

const manifestBytes = readFileSync(join(folder, 'manifest.json'));
if (sha256(manifestBytes) !== JSON.parse(last.details).manifest) fail('manifest.json is not the one that the last entry of the trail names');

const manifest = JSON.parse(manifestBytes);
if (manifest.case !== last.chain) fail('manifest.json is of another case');
for (const [name, expected] of Object.entries(manifest.files)) {
  if (!existsSync(join(folder, name))) fail(`${name} is missing`);
  if (sha256(readFileSync(join(folder, name))) !== expected) fail(`${name} is not as it was exported`);
}

console.log(`SOUND: ${count} entries, ${Object.keys(manifest.files).length} files. Head ${count} ${previous}`);
