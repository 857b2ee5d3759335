// The judge is Slack's own types (npm @slack/types, @slack/web-api): everything is compiled, once, as literals of them. Slack's View takes any block that has
// a type; here each has to be one that Slack's types know.
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const of = (name) => JSON.stringify(path.join(path.dirname(require.resolve(`${name}/package.json`)), 'dist/index'));
const kinds = { message: 'Message', modal: 'Modal', home: 'Home', manifest: 'Manifest' };

// The list of scopes of @slack/web-api 8.2.0 is older than this one, which its own assistant.threads.* methods ask for.
const known = (name, value) => (name === 'bot' && Array.isArray(value) ? value.filter((scope) => scope !== 'assistant:write') : value);

export function typed(shown) {
  const starts = [];
  let source = `import type { HomeView, KnownBlock, ModalView } from ${of('@slack/types')};
import type { AppsManifestCreateArguments, ChatPostMessageArguments } from ${of('@slack/web-api')};
type Known = { blocks: KnownBlock[] };
type Modal = Omit<ModalView, 'blocks'> & Known;
type Home = Omit<HomeView, 'blocks'> & Known;
type Manifest = AppsManifestCreateArguments['manifest'];
type Message = ChatPostMessageArguments & Known & { channel: string; text: string };
`;
  for (const [index, { kind, document }] of shown.entries()) {
    starts.push(source.length);
    source += `export const shown${index}: ${kinds[kind]} = ${JSON.stringify(document, known, 1)};\n`;
  }

  const name = path.join(path.dirname(new URL(import.meta.url).pathname), 'shown.ts');
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...rest) => (file === name ? ts.createSourceFile(file, source, options.target) : getSourceFile(file, ...rest));

  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map((found) => ({
    index: Math.max(0, starts.findLastIndex((start) => start <= (found.start ?? 0))),
    finding: `${(found.file?.text ?? '').slice(found.start, found.start + 80).split('\n')[0]}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ').slice(0, 300)}`,
  }));
}
