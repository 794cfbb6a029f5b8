import type { Audit } from './audit-site.ts';

/** So many findings are told one by one. */
const MOST = 30;

/** The findings of an audit as sentences for the terminal, a line each; those that keep the site back first. */
export function reportAudit({ findings }: Audit): string {
  const grave = findings.filter(({ bearable }) => !bearable);
  const light = findings.filter(({ bearable }) => bearable);
  const lines = [...grave, ...light].map(
    ({ file, sentence, bearable }) => `  ${bearable ? 'note' : 'error'}  ${file}: ${sentence}`,
  );
  if (lines.length > MOST) lines.splice(MOST, lines.length - MOST, `  … and ${lines.length - MOST} more`);
  return lines.map((line) => `${line}\n`).join('');
}

/** Whether the site may be published. */
export function isPublishable({ findings }: Audit): boolean {
  return findings.every(({ bearable }) => bearable);
}
