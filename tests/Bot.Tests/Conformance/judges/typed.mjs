// The judge is Microsoft's own types for Teams (npm @microsoft/teams.cards): each card is compiled as a literal of IAdaptiveCard.
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const types = path.join(path.dirname(require.resolve('@microsoft/teams.cards/package.json')), 'dist/index');

export function typed(cards) {
  const starts = [];
  let source = `import type { IAdaptiveCard } from ${JSON.stringify(types)};\n`;
  for (const [index, card] of cards.entries()) {
    starts.push(source.length);
    source += `export const card${index}: IAdaptiveCard = ${JSON.stringify(card, null, 1)};\n`;
  }

  const name = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), 'cards.ts');
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
