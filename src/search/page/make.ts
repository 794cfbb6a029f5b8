import { markWords } from '../mark-words.ts';

/** An element with text in it. Whatever is shown comes through here as text, never as HTML. */
export function make(name: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** A text with the words marked that were asked for. */
export function marked(text: string, forms: ReadonlyMap<string, string>): Node[] {
  return markWords(text, forms).map((stretch) =>
    stretch.marked ? make('mark', '', stretch.text) : document.createTextNode(stretch.text),
  );
}
