declare namespace App {
  interface Locals {
    /** The standing page that is drawn: what its components lead to. */
    text: { uses: import('./archive/archive.ts').LinkedUse[]; language: string };
  }
}

declare module 'stopword' {
  /** Each list under the three letters of its language. */
  const lists: Record<string, string[]>;
  export default lists;
  export const eng: string[];
}
