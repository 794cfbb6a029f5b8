/** Light paper and its inks; the same values stand in `styles/tokens.css`, which a test compares. */
export const COLOURS = {
  paper: '#fdfcf9',
  ink: '#1b1a17',
  soft: '#5c584f',
  line: '#dcd7cb',
  supports: '#1d5b3a',
  contradicts: '#8a2a1b',
  evidence: '#1f4e79',
  setting: '#6b4a06',
  forecast: '#553a7e',
} as const;
