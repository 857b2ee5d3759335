// Every object in a card that has a type, outermost first; the data of actions is not ours to look into.
export function* typedObjects(value, path = '') {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* typedObjects(item, `${path}/${index}`);
  } else if (value && typeof value === 'object') {
    if (typeof value.type === 'string') yield { node: value, path };
    for (const [key, item] of Object.entries(value)) if (key !== 'data') yield* typedObjects(item, `${path}/${key}`);
  }
}
