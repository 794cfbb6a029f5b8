declare namespace App {
  interface Locals {
    /** The standing page that is drawn: what its components lead to. */
    text: { uses: import('./archive/archive.ts').LinkedUse[]; language: string };
  }
}
