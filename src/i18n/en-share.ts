/** The texts of what other sites show of a claim, and of how to frame and cite it. */
export const enShare = {
  factCheck: 'Fact check',
  readAll: 'Read the full check',
  changed: 'Verdict changed on',
  embed: 'Embed this check',
  embedHint: 'This code shows a card with the claim and its verdict. It follows every correction, and runs no script.',
  embedCode: 'Code for your page',
  cite: 'Cite this page',
  citeText: 'As text',
  citePassages: 'The passages that it cites:',
};
