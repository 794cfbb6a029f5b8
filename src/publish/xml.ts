/** Control characters, halves of surrogate pairs and non-characters (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with what no XML document may hold, not even escaped, as the replacement character. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/** The text as content or attribute of an XML document. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
