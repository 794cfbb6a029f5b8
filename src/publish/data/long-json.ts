/** The items of a long list, made one by one when they are asked for, once: all of them together fill the memory. */
export type LongList<Item> = IteratorObject<Item>;

/** What a file holds, before its lists are made. */
export type WithLongLists<File> = {
  [Key in keyof File]: File[Key] extends (infer Item)[] ? LongList<Item> : File[Key];
};

/** An object as a line of JSON, with its long lists as arrays. */
export function longJson(value: object): string {
  const fields = Object.entries(value).map(
    ([key, field]) => `${JSON.stringify(key)}:${field instanceof Iterator ? arrayOf(field) : JSON.stringify(field)}`,
  );
  return `{${fields.join(',')}}\n`;
}

function arrayOf(items: LongList<unknown>): string {
  return `[${[...items.map((item) => JSON.stringify(item))].join(',')}]`;
}
