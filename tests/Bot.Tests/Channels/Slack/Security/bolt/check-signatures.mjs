// What Slack's own framework says of requests: [{name, secret, now, headers: [[name, value]], contentType, body}] in, with the body in base64 and now in milliseconds; [{name, accepted}] out.
// It is bolt's own reading of a whole request that judges, as in its HTTPReceiver, over node's own reading of headers.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { createRequire } from 'node:module';

const { HTTPModuleFunctions } = createRequire(import.meta.url)('@slack/bolt');

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const requests = JSON.parse(Buffer.concat(chunks).toString('utf8'));

const verdicts = [];
let current;
const server = createServer(async (req, res) => {
  const real = Date.now;
  let accepted = true;
  try {
    Date.now = () => current.now;
    await HTTPModuleFunctions.parseAndVerifyHTTPRequest({ signingSecret: current.secret }, req, res);
  } catch {
    accepted = false;
  } finally {
    Date.now = real;
  }

  res.setHeader('Connection', 'close');
  res.end(accepted ? 'accepted' : 'refused');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

for (current of requests) {
  const body = Buffer.from(current.body, 'base64');
  const lines = current.headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${body.length}\r\n${lines}\r\n`;
  const answer = await new Promise((resolve, reject) => {
    const parts = [];
    const wire = connect(server.address().port, '127.0.0.1', () => wire.write(Buffer.concat([Buffer.from(head, 'utf8'), body])));
    wire.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts).toString('utf8'))).on('error', reject);
  });
  verdicts.push({ name: current.name, accepted: answer.endsWith('accepted') });
}

server.close();
process.stdout.write(JSON.stringify(verdicts));
