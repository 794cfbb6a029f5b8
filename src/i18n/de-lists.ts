import { pluralsOf } from './plural.ts';
import type { Strings } from './strings.ts';

const plural = pluralsOf('de');

export const deLists: Strings['lists'] = {
  count: (claims) => plural(claims, { none: 'Noch keine Behauptung', one: '# Behauptung', other: '# Behauptungen' }),
  claims: {
    title: 'Behauptungen',
    description: (count, site) =>
      plural(count, {
        none: 'Die Behauptungen, die {site} prüft. Noch ist keine veröffentlicht.',
        one: 'Die eine Behauptung, die {site} geprüft hat, mit ihrem Urteil.',
        other: 'Alle # Behauptungen, die {site} geprüft hat, mit ihren Urteilen, die neuesten zuerst.',
      }).replace('{site}', () => site),
    pageTitle: (page, pages) => `Behauptungen: Seite ${page} von ${pages}`,
    pageDescription: (page, pages, from, to) =>
      `Seite ${page} von ${pages} aller geprüften Behauptungen: veröffentlicht vom ${from} bis zum ${to}.`,
    lead: (count) =>
      plural(count, {
        one: 'Eine Behauptung wurde geprüft.',
        other: '# Behauptungen wurden geprüft. Die neuesten stehen oben.',
      }),
    none: 'Noch ist keine Behauptung veröffentlicht.',
  },
  pagination: {
    label: 'Seiten der Liste',
    previous: 'Neuere Behauptungen',
    next: 'Ältere Behauptungen',
    page: (page) => `Seite ${page}`,
    position: (page, pages) => `Seite ${page} von ${pages}`,
  },
  sources: {
    title: 'Quellen',
    description: (count) =>
      plural(count, {
        none: 'Die archivierten Dokumente, an denen Behauptungen geprüft werden. Noch gibt es keines.',
        one: 'Das eine archivierte Dokument, an dem die Behauptungen auf dieser Website geprüft sind.',
        other: 'Die # archivierten Dokumente, an denen die Behauptungen auf dieser Website geprüft sind.',
      }),
    lead: 'Jedes Dokument wurde archiviert, bevor es zitiert wurde. Jedes Zitat auf dieser Website ist Wort für Wort mit diesen Kopien verglichen.',
    none: 'Noch ist keine Quelle archiviert.',
    noPublisher: 'Das Dokument nennt keinen Herausgeber',
    published: 'Veröffentlicht am',
    retrieved: 'Archiviert am',
  },
  people: {
    title: 'Personen und Organisationen',
    description: 'Wessen Behauptungen hier geprüft wurden, mit der Zahl der Behauptungen je Urteil, und wer sie prüft.',
    lead: 'Wessen Behauptungen geprüft wurden. Die Zahlen zeigen, was geprüft wurde, nicht, wie oft jemand recht hat.',
    claimants: 'Wer etwas behauptet hat',
    noClaimants: 'Keine veröffentlichte Behauptung ist einer Person oder Organisation zugeschrieben.',
    others: 'Außerdem verzeichnet',
    othersLead: 'Von ihnen ist keine Behauptung veröffentlicht.',
    staff: 'Wer prüft',
    wrote: (count) =>
      plural(count, {
        none: 'Noch keine Behauptung geprüft',
        one: '# Behauptung geprüft',
        other: '# Behauptungen geprüft',
      }),
  },
  person: {
    title: (name) => `${name}: geprüfte Behauptungen`,
    staffTitle: (name) => `${name}: wer Behauptungen prüft`,
    description: (name, count, verdicts) =>
      plural(count, {
        one: 'Eine Behauptung von {name} wurde geprüft: {verdicts}.',
        other: '# Behauptungen von {name} wurden geprüft: {verdicts}.',
      })
        .replace('{name}', () => name)
        .replace('{verdicts}', () => verdicts),
    noneDescription: (name) => `${name} in diesem Archiv. Noch ist keine Behauptung von dieser Seite veröffentlicht.`,
    staffDescription: (name, count) =>
      plural(count, {
        none: '{name} prüft Behauptungen für diese Website. Noch ist nichts veröffentlicht.',
        one: '{name} hat eine Behauptung auf dieser Website geprüft oder gegengelesen.',
        other: '{name} hat # Behauptungen auf dieser Website geprüft oder gegengelesen.',
      }).replace('{name}', () => name),
    about: 'Andernorts',
    record: 'Behauptungen nach Urteil',
    total: (count) => plural(count, { one: 'Eine Behauptung wurde geprüft.', other: '# Behauptungen wurden geprüft.' }),
    caution:
      'Das sind die Behauptungen, die wir zur Prüfung ausgewählt haben. Sie sind keine Stichprobe alles Gesagten; die Zahlen messen also nicht, wie wahrhaftig jemand ist.',
    choice: 'Wie Behauptungen ausgewählt werden',
    claims: 'Die Behauptungen',
    none: 'Noch ist keine Behauptung veröffentlicht.',
    wrote: 'Geschrieben oder gegengelesen',
    wroteNone: 'Noch ist nichts veröffentlicht.',
  },
  topics: {
    title: 'Themen',
    description: 'Die Themen der Behauptungen, die auf dieser Website geprüft wurden.',
    lead: 'Wovon die Behauptungen handeln.',
    none: 'Noch ist kein Thema angelegt.',
  },
  topic: {
    kind: 'Thema',
    title: (name) => `Thema: ${name}`,
    description: (name, count) =>
      plural(count, {
        none: 'Zum Thema „{name}“ ist noch keine Behauptung veröffentlicht.',
        one: 'Eine Behauptung zum Thema „{name}“ wurde geprüft.',
        other: '# Behauptungen zum Thema „{name}“ wurden geprüft.',
      }).replace('{name}', () => name),
    none: 'Zu diesem Thema ist noch keine Behauptung veröffentlicht.',
  },
  verdicts: {
    title: 'Die Skala der Urteile',
    description:
      'Jedes Urteil, das eine Behauptung hier erhalten kann, mit seiner Definition und den Behauptungen, die es erhalten haben.',
    lead: 'Jede Behauptung erhält eines dieser Urteile. Jedes ist definiert; nur die über Wahrheit stehen auf einer Skala von 1 bis 5.',
    families: {
      truth: 'Die Belege entscheiden, ob die Behauptung stimmt.',
      evidence: 'Die Belege entscheiden es nicht. Das Urteil sagt, wie weit sie reichen.',
      context: 'Die Worte treffen zu, aber man muss etwas über ihren Zusammenhang wissen.',
      forecast:
        'Die Behauptung betrifft die Zukunft. Sie wird nicht bewertet und bleibt offen, bis der Ausgang bekannt ist.',
      opinion: 'Die Behauptung ist ein Werturteil, das kein Beleg bestätigen oder widerlegen kann.',
    },
    rating: (rating) => `${rating} auf einer Skala von 1 (falsch) bis 5 (wahr)`,
    retired: (date) => `Seit dem ${date} nicht mehr vergeben`,
    unused: 'Noch nicht vergeben',
  },
  verdict: {
    kind: 'Urteil',
    title: (label) => `Urteil: ${label}`,
    description: (label, definition) => `Was das Urteil „${label}“ bedeutet: ${definition}`,
    scale: 'Die ganze Skala',
    claims: 'Behauptungen mit diesem Urteil',
    none: 'Keine Behauptung hat dieses Urteil.',
  },
  corrections: {
    title: 'Korrekturen',
    description: 'Jede Korrektur, Klarstellung, Aktualisierung und Rücknahme einer Behauptung auf dieser Website.',
    lead: 'Was nach der Veröffentlichung an einer Prüfung geändert wurde, das Neueste zuerst.',
    none: 'Es wurde nichts korrigiert. Keine Prüfung wurde nach der Veröffentlichung geändert.',
    kinds: {
      correction: 'Korrektur',
      clarification: 'Klarstellung',
      update: 'Aktualisierung',
      withdrawal: 'Zurückgezogen',
    },
    was: 'Vorher',
    is: 'Nachher',
    policy: 'Wie wir korrigieren',
    report: 'Fehler melden',
  },
  forecasts: {
    title: 'Prognosen',
    description:
      'Behauptungen über die Zukunft: die offenen nach dem Tag, an dem sie sich entscheiden, und was aus den anderen wurde.',
    lead: 'Aussagen über die Zukunft werden nicht bewertet. Jede hat einen Tag, an dem man es wissen sollte, und wird beurteilt, wenn eine Quelle den Ausgang zeigt.',
    open: 'Offen',
    openNone: 'Keine Prognose ist offen.',
    resolved: 'Entschieden',
    resolvedOn: 'Entschieden am',
    resolvedNone: 'Noch hat sich keine Prognose entschieden.',
    became: 'Was daraus wurde',
  },
  page: {
    description: (title, site) => `${title}: eine Seite über ${site}.`,
    updated: 'Zuletzt geändert am',
  },
  moved: {
    title: (claim) => `Verschoben: ${claim}`,
    says: 'Diese Behauptung hat eine neue Adresse:',
  },
  notFound: {
    title: 'Seite nicht gefunden',
    description: 'Unter dieser Adresse gibt es keine Seite.',
    says: 'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie vertippt. Behauptungen, die umgezogen sind, leiten von selbst weiter.',
    tryThese: 'Hier geht es weiter',
    home: 'Startseite',
    search: 'Suche',
  },
};
