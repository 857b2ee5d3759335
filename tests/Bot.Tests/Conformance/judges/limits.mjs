// What no schema holds: limits of Teams and Slack, and what people with a screen reader need.
import { typedObjects } from './walk.mjs';

const cardBytes = 28 * 1024;
const rootActions = 6;
const titleLength = 75;
const choiceCount = 100;

export function* limits(card) {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  if (bytes > cardBytes) yield `${bytes} bytes; at most ${cardBytes}`;
  if (card.version !== '1.5') yield `version ${card.version}; Teams takes 1.5`;
  if (!card.fallbackText) yield 'no fallbackText';
  if (!card.lang) yield 'no lang';
  if ((card.actions?.length ?? 0) > rootActions) yield `${card.actions.length} root actions; Teams draws ${rootActions}`;
  if (card.body[0]?.style !== 'heading') yield 'does not begin with a heading';

  const ids = new Set();
  for (const { node, path } of typedObjects(card)) {
    if (node.id !== undefined && ids.has(node.id)) yield `${path}: id "${node.id}" is used twice`;
    ids.add(node.id);
    if (node.type === 'TextBlock' && node.wrap !== true) yield `${path}: text is cut off without wrap`;
    if (node.type === 'Image' && !/^(https:|data:image\/(png|jpeg))/.test(node.url)) yield `${path}: a picture comes over https, as PNG or JPEG`;
    if (node.type.startsWith('Input.')) yield* input(node, path);
    if (node.type.startsWith('Action.')) yield* action(node, path);
  }
}

function* input(node, path) {
  if (!node.id) yield `${path}: no id`;
  if (!node.label && !node.title) yield `${path}: no label`;
  if ((node.isRequired || node.regex) && !node.errorMessage) yield `${path}: no errorMessage`;
  if (node.type === 'Input.Text' && !(node.maxLength > 0)) yield `${path}: no maxLength`;
  if (node.regex && !/^\^.*\$$/s.test(node.regex)) yield `${path}: regex is not anchored`;
  if (node.type !== 'Input.ChoiceSet') return;

  const values = node.choices.map((choice) => choice.value);
  if (values.length === 0 || values.length > choiceCount) yield `${path}: ${values.length} choices; Slack takes 1 to ${choiceCount}`;
  if (new Set(values).size < values.length) yield `${path}: two choices have one value`;
  if (node.isMultiSelect && values.some((value) => value.includes(','))) yield `${path}: a value holds a comma, which separates the answers`;
  for (const value of node.value?.split(node.isMultiSelect ? ',' : /$^/) ?? []) if (!values.includes(value)) yield `${path}: "${value}" is no choice`;
  for (const { title } of node.choices) if (title.length > titleLength) yield `${path}: choice "${title}" is longer than ${titleLength}`;
}

function* action(node, path) {
  if (!node.title?.trim()) yield `${path}: no title`;
  // What is pressed by its content has no button to fit into: its title is what a screen reader says, and has to say what the content shows.
  if (!path.endsWith('/selectAction') && node.title?.length > titleLength) yield `${path}: title is longer than ${titleLength}`;
  if (node.type === 'Action.OpenUrl' && !node.url.startsWith('https:')) yield `${path}: opens something else than https`;
  if (node.type === 'Action.Submit' && !node.data?.verb) yield `${path}: no verb`;
}
