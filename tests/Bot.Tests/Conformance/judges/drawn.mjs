// The judge is Microsoft's renderer (npm adaptivecards): what does it say, and does it show every word as it was meant?
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { typedObjects } from './walk.mjs';

const { window } = new JSDOM('<!doctype html><body></body>', { url: 'https://localhost/' });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
globalThis.window = window;
globalThis.document = window.document;
// jsdom lays nothing out, so it has no innerText; the renderer writes every text by it that is not Markdown.
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get() { return this.textContent; },
  set(text) { this.textContent = text; },
});
const AC = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

// The renderer keeps this pattern with the flag g, so that it remembers where it stopped and refuses the language of every second card.
AC.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

// Harsher than any client: HTML is let through, so that mark-up in somebody's words would be found below.
const markdown = new MarkdownIt({ html: true });
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

// Our own texts use no Markdown, and nobody else's is read as such: so there are only the elements that the renderer itself makes.
const own = new Set(['DIV', 'P', 'SPAN', 'BUTTON', 'INPUT', 'TEXTAREA', 'SELECT', 'OPTION', 'LABEL', 'TABLE', 'TR', 'TH', 'TD', 'IMG']);

export function drawn(json) {
  const findings = [];
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  for (let i = 0; i < context.eventCount; i++) findings.push(`parsing: ${context.getEventAt(i).message}`);
  for (const event of card.validateProperties().validationEvents) findings.push(`validating: ${event.message}`);
  const element = card.render();
  if (!element) return [...findings, 'nothing was drawn'];

  for (const path of dropped(json, card.toJSON())) findings.push(`${path} was dropped`);
  for (const input of card.getAllInputs()) if (!input.label && !input.title) findings.push(`input "${input.id}" has no label`);
  for (const found of [...element.querySelectorAll('*')].filter(isForeign)) findings.push(`text became mark-up: ${found.outerHTML.slice(0, 120)}`);
  if (element.querySelectorAll('img').length > [...typedObjects(json)].filter(({ node }) => node.type === 'Image' || node.iconUrl).length) findings.push('text became a picture');
  const shown = squeezed(element.textContent);
  for (const { path, text } of words(json)) if (!shown.includes(squeezed(text))) findings.push(`${path} is not shown letter by letter: ${text.slice(0, 120)}`);
  return findings;
}

// A run that can be pressed is a link to nowhere.
function isForeign(element) {
  return !own.has(element.tagName) && !(element.tagName === 'A' && element.classList.contains('ac-anchor') && element.getAttribute('href') === '');
}

// What the renderer does not know it forgets: then it is not in what it writes out again, where enums come in another case. It never writes a fallback,
// nor the version of a card within a card, and a target element that says nothing more as a bare id.
function* dropped(given, kept, path = '') {
  if (Array.isArray(given)) {
    for (const [index, item] of given.entries()) yield* dropped(item, kept?.[index], `${path}/${index}`);
  } else if (given && typeof given === 'object') {
    for (const [key, item] of Object.entries(given)) {
      if (key === 'fallback' || (key === 'version' && path) || (key === 'elementId' && kept === item)) continue;
      if (kept === undefined || kept?.[key] === undefined) yield `${path}/${key}`;
      else if (key !== 'data') yield* dropped(item, kept[key], `${path}/${key}`);
    }
  } else if (String(given).toLowerCase() !== String(kept).toLowerCase()) {
    yield path;
  }
}

function* words(json) {
  for (const { node, path } of typedObjects(json)) {
    // What a refresh is called is drawn nowhere: a client does it by itself, or under a name of its own.
    if (/fallback|^\/refresh\b|\/card\b/.test(path)) continue;
    if (node.type === 'TextBlock') yield { path, text: unescaped(node.text) };
    if (node.type === 'RichTextBlock') yield { path, text: node.inlines.map((run) => run.text).join('') };
    if (node.type === 'FactSet') for (const fact of node.facts) yield { path, text: unescaped(fact.title) }, yield { path, text: unescaped(fact.value) };
    if (node.type.startsWith('Input.') && node.label) yield { path, text: node.label };
    if (node.type === 'Input.ChoiceSet') for (const choice of node.choices) yield { path, text: choice.title };
    if (node.type.startsWith('Action.') && !path.endsWith('selectAction') && node.mode !== 'secondary') yield { path, text: node.title };
  }
}

function unescaped(text) {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function squeezed(text) {
  return text.replace(/\s+/g, ' ').trim();
}
