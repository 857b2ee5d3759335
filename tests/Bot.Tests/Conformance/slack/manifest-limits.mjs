// What Slack's type of a manifest cannot say: the lengths and counts of its published schema (github.com/slackapi/manifest-schema, 2.0.0), and what has to go together.
const texts = {
  '/display_information/name': [1, 35],
  '/display_information/description': [1, 140],
  '/display_information/long_description': [175, 4000],
  '/display_information/background_color': [4, 7, /^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/],
  '/features/bot_user/display_name': [1, 80, /^[a-z0-9._-]+$/],
  '/features/agent_view/agent_description': [1, 300],
  '/features/agent_view/suggested_prompts/*/title': [1, Infinity],
  '/features/agent_view/suggested_prompts/*/message': [1, Infinity],
  '/features/shortcuts/*/name': [1, 24],
  '/features/shortcuts/*/callback_id': [1, 255],
  '/features/shortcuts/*/description': [1, 150],
  '/features/slash_commands/*/command': [2, 32, /^\/[a-z0-9_-]+$/],
  '/features/slash_commands/*/description': [1, 2000],
  '/features/slash_commands/*/usage_hint': [1, 1000],
};
const lists = {
  '/features/agent_view/suggested_prompts': [0, 4, 'prompts'],
  '/features/shortcuts': [1, 10, 'shortcuts'],
  '/features/slash_commands': [1, 50, 'commands'],
  '/oauth_config/scopes/bot': [1, 255, 'scopes'],
  '/settings/event_subscriptions/bot_events': [1, 100, 'events'],
};

export function manifestLimits(manifest) {
  const found = [];
  for (const [path, [least, most, form]] of Object.entries(texts)) {
    for (const [at, text] of under(manifest, path)) {
      if (text.length < least || text.length > most) found.push(`${at}: ${text.length} characters, Slack takes ${least} to ${most}`);
      if (form && !form.test(text)) found.push(`${at}: "${text}" is not ${form}`);
    }
  }
  for (const [path, [least, most, what]] of Object.entries(lists)) {
    for (const [at, items] of under(manifest, path)) {
      if (items.length < least || items.length > most) found.push(`${at}: ${items.length} ${what}, Slack takes ${least} to ${most}`);
      if (new Set(items.map((item) => JSON.stringify(item))).size < items.length) found.push(`${at}: something stands there twice`);
    }
  }

  const urls = ['/features/slash_commands/*/url', '/settings/event_subscriptions/request_url', '/settings/interactivity/request_url', '/oauth_config/redirect_urls/*'].flatMap((path) => [...under(manifest, path)]);
  for (const [at, url] of urls) if (!/^https:\/\//.test(url)) found.push(`${at}: "${url}" is no https address`);

  // Over a socket Slack calls no address, and otherwise it has to know all three.
  const { event_subscriptions: events, interactivity, socket_mode_enabled: socket } = manifest.settings ?? {};
  const called = [...(manifest.features?.slash_commands ?? []).map((command) => command.url), events?.request_url, interactivity?.request_url];
  if (!interactivity?.is_enabled) found.push('/settings/interactivity: without it there are no buttons and no modals');
  if (socket && called.some(Boolean)) found.push('socket_mode_enabled, and yet there is an address');
  if (!socket && !called.every(Boolean)) found.push('a url or request_url is missing, and Socket Mode is off');
  return found;
}

function* under(value, path, at = '') {
  const [, name, rest] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  if (name === undefined) yield [at, value];
  else if (name === '*') for (const [index, item] of (value ?? []).entries()) yield* under(item, rest, `${at}/${index}`);
  else if (value?.[name] !== undefined) yield* under(value[name], rest, `${at}/${name}`);
}
