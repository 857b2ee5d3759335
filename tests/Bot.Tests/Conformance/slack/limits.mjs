// What types cannot say: the lengths and counts that docs.slack.dev gives for Block Kit and views, ids that stand once, and values that have to be options.
const lengths = { header: 150, button: 75, option: 75, label: 2000, placeholder: 150, title: 24, field: 2000, text: 3000 };

export function limits(kind, document) {
  const found = [];
  const say = (finding) => found.push(finding);
  const { blocks } = document;
  count('/blocks', blocks, 1, kind === 'message' ? 50 : 100, 'blocks');
  if (kind === 'message') message();
  else view();
  unique('block_id', blocks.map((block) => block.block_id));
  blocks.forEach((block, index) => check(`/blocks/${index}`, block));
  return found;

  function message() {
    long('/text', document.text, 3999, 1);
    if (blocks.filter((block) => block.type === 'table').length > 1) say('/blocks: more than one table');
    const all = [...texts(blocks)].join('').length;
    if (all > 13000) say(`/blocks: ${all} characters of text, Slack refuses more than 13000 together`);
  }

  function view() {
    const bytes = Buffer.byteLength(JSON.stringify(document));
    if (bytes > 250 * 1024) say(`${bytes} bytes; a view has at most 250 KB`);
    long('/private_metadata', document.private_metadata, 3000);
    long('/callback_id', document.callback_id, 255);
    for (const name of ['title', 'submit', 'close']) text(`/${name}`, document[name], lengths.title);
    if (kind === 'modal' && blocks.some((block) => block.type === 'input') && !document.submit) say('an input needs a submit');
  }

  function check(path, block) {
    long(`${path}/block_id`, block.block_id, 255);
    if (block.type === 'header') text(`${path}/text`, block.text, lengths.header);
    if (block.type === 'section') section(path, block);
    if (block.type === 'context') count(path, block.elements, 1, 10, 'elements');
    if (block.type === 'context') block.elements.forEach((element, index) => text(`${path}/elements/${index}`, element, lengths.text));
    if (block.type === 'actions' || block.type === 'context_actions') actions(path, block);
    if (block.type === 'image') picture(path, block);
    if (block.type === 'rich_text') richText(path, block);
    if (block.type === 'table') table(path, block);
    if (block.type === 'input') {
      text(`${path}/label`, block.label, lengths.label);
      text(`${path}/hint`, block.hint, lengths.label);
      element(`${path}/element`, block.element);
    }
  }

  function section(path, block) {
    if (!block.text && !block.fields) say(`${path}: neither text nor fields`);
    text(`${path}/text`, block.text, lengths.text);
    count(`${path}/fields`, block.fields, 1, 10, 'fields');
    block.fields?.forEach((field, index) => text(`${path}/fields/${index}`, field, lengths.field));
    if (block.accessory) element(`${path}/accessory`, block.accessory);
  }

  function actions(path, block) {
    count(path, block.elements, 1, block.type === 'actions' ? 25 : 5, 'elements');
    unique('action_id', block.elements.map((item) => item.action_id));
    block.elements.forEach((item, index) => element(`${path}/elements/${index}`, item));
  }

  function picture(path, block) {
    long(`${path}/image_url`, block.image_url, 3000, 1);
    long(`${path}/alt_text`, block.alt_text, 2000, 1);
    if (!/^https?:/.test(block.image_url)) say(`${path}: Slack fetches pictures over http`);
  }

  function richText(path, block) {
    count(path, block.elements, 1, Infinity, 'elements');
    const all = [...texts(block.elements)];
    if (all.some((words) => words.length === 0)) say(`${path}: an empty text`);
    if (all.join('').length > lengths.text) say(`${path}: more than ${lengths.text} characters`);
  }

  function table(path, block) {
    count(path, block.rows, 1, 100, 'rows');
    block.rows.forEach((row, index) => count(`${path}/rows/${index}`, row, 1, 20, 'cells'));
  }

  function element(path, item) {
    long(`${path}/action_id`, item.action_id, 255, 1);
    text(`${path}/placeholder`, item.placeholder, lengths.placeholder);
    if (item.type === 'button') button(path, item);
    if (item.type === 'feedback_buttons') [item.positive_button, item.negative_button].forEach((thumb) => button(path, thumb));
    if (item.type === 'plain_text_input') typing(path, item);
    if (item.options || item.option_groups) choosing(path, item);
  }

  function button(path, item) {
    text(`${path}/text`, item.text, lengths.button);
    long(`${path}/value`, item.value, 2000);
    long(`${path}/url`, item.url, 3000);
    long(`${path}/accessibility_label`, item.accessibility_label, 75, 1);
    if (!item.value && !item.url) say(`${path}: a button that does nothing`);
  }

  function typing(path, item) {
    if (!(item.max_length >= 1 && item.max_length <= 3000)) say(`${path}: max_length ${item.max_length}, Slack takes 1 to 3000`);
    long(`${path}/initial_value`, item.initial_value, item.max_length, 1);
  }

  function choosing(path, item) {
    if (!item.options === !item.option_groups) say(`${path}: either options or option_groups`);
    const groups = item.option_groups ?? [{ options: item.options }];
    count(path, groups, 1, 100, 'groups');
    for (const group of groups) {
      text(`${path}/label`, group.label, lengths.option);
      count(path, group.options, 1, /radio|check/.test(item.type) ? 10 : 100, 'options');
    }
    const options = groups.flatMap((group) => group.options);
    unique(`${path}: value`, options.map((option) => option.value));
    for (const option of options) {
      text(`${path}/options`, option.text, lengths.option);
      long(`${path}/options/value`, option.value, 75, 1);
    }
    for (const chosen of [item.initial_option, ...(item.initial_options ?? [])].filter(Boolean)) {
      if (!options.some((option) => JSON.stringify(option) === JSON.stringify(chosen))) say(`${path}: initial option "${chosen.value}" is no option`);
    }
  }

  function text(path, object, most) {
    if (object) long(path, object.text, most, 1);
  }

  function long(path, words, most, least = 0) {
    if (words === undefined) return;
    if (words.length > most) say(`${path}: ${words.length} characters, Slack takes ${most}`);
    if (words.length < least) say(`${path}: an empty text`);
  }

  function count(path, items, least, most, what) {
    if (items && (items.length < least || items.length > most)) say(`${path}: ${items.length} ${what}, Slack takes ${least} to ${most}`);
  }

  function unique(what, values) {
    const given = values.filter((value) => value !== undefined);
    if (new Set(given).size < given.length) say(`${what} is used twice`);
  }
}

function* texts(value) {
  if (Array.isArray(value)) for (const item of value) yield* texts(item);
  else if (value && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) {
      if (name === 'text' && typeof item === 'string') yield item;
      else yield* texts(item);
    }
  }
}
