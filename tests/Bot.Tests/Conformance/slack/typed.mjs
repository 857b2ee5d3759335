// The judge is Slack's own types (npm @slack/types, @slack/web-api): everything is compiled, once, as literals of them. Slack's View takes any block that has
// a type; here each has to be one that Slack's types know. To a type one text is like another: so what differs in nothing else is compiled once.
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const of = (name) => JSON.stringify(path.join(path.dirname(require.resolve(`${name}/package.json`)), 'dist/index'));
const kinds = { message: 'Message', modal: 'Modal', home: 'Home', manifest: 'Manifest' };

// The list of scopes of @slack/web-api 8.2.0 is older than this one, which its own assistant.threads.* methods ask for.
const known = (name, value) => (name === 'bot' && Array.isArray(value) ? value.filter((scope) => scope !== 'assistant:write') : value);

// What these hold does not matter to a type, so that many documents are one.
const words = new Set(['text', 'value', 'url', 'image_url', 'alt_text', 'action_id', 'block_id', 'accessibility_label', 'initial_value', 'initial_date', 'initial_time', 'private_metadata']);
const shortened = (name, item) => (words.has(name) && typeof item === 'string' ? 'text' : known(name, item));

export function typed(shown) {
  const starts = [];
  const first = new Map();
  for (const [index, { kind, document }] of shown.entries()) {
    remember(kind === 'manifest' ? document : { ...document, blocks: [] }, kinds[kind], index);
    for (const block of document.blocks ?? []) remember(block, 'KnownBlock', index);
  }
  let source = `import type { HomeView, KnownBlock, ModalView } from ${of('@slack/types')};
import type { AppsManifestCreateArguments, ChatPostMessageArguments } from ${of('@slack/web-api')};
type Known = { blocks: KnownBlock[] };
type Modal = Omit<ModalView, 'blocks'> & Known;
type Home = Omit<HomeView, 'blocks'> & Known;
type Manifest = AppsManifestCreateArguments['manifest'];
type Message = ChatPostMessageArguments & Known & { channel: string; text: string };
`;
  for (const { literal, index, type } of first.values()) {
    starts.push({ start: source.length, index });
    source += `export const shown${starts.length}: ${type} = ${literal};\n`;
  }

  const name = path.join(path.dirname(new URL(import.meta.url).pathname), 'shown.ts');
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...rest) => (file === name ? ts.createSourceFile(file, source, options.target) : getSourceFile(file, ...rest));

  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map((found) => ({
    index: starts.findLast(({ start }) => start <= (found.start ?? 0))?.index ?? 0,
    finding: `${(found.file?.text ?? '').slice(found.start, found.start + 80).split('\n')[0]}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ').slice(0, 300)}`,
  }));

  function remember(value, type, index) {
    const literal = JSON.stringify(value, shortened, 1);
    if (!first.has(type + literal)) first.set(type + literal, { literal, index, type });
  }
}
