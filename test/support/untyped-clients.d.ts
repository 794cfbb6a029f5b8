declare module '@adobe/structured-data-validator' {
  export interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    rootType: string;
    /** From the thing on the page to the one at fault. */
    path?: { type?: string; property?: string; index?: number }[];
    fieldNames?: string[];
  }
  export default class Validator {
    /** The vocabulary of schema.org as JSON-LD; without it, only what search engines demand is looked at. */
    constructor(vocabulary: object | null);
    validate(extracted: object): Promise<Issue[]>;
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: string[] });
    parse(html: string): object;
  }
}

declare module 'structured-data-testing-tool' {
  export interface Result {
    passed: object[];
    failed: object[];
    warnings: object[];
    schemas: string[];
  }
  /** Rejects, with the result as `res`, when a test fails. */
  export function structuredDataTest(html: string, options: { auto: boolean; schemas: string[] }): Promise<Result>;
}
