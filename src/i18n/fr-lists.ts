import { pluralsOf } from './plural.ts';
import type { Strings } from './strings.ts';

const plural = pluralsOf('fr');

export const frLists: Strings['lists'] = {
  count: (claims) =>
    plural(claims, { none: 'Aucune affirmation pour l’instant', one: '# affirmation', other: '# affirmations' }),
  claims: {
    title: 'Affirmations',
    description: (count, site) =>
      plural(count, {
        none: 'Les affirmations que vérifie {site}. Aucune n’est encore publiée.',
        one: 'La seule affirmation vérifiée par {site}, avec son verdict.',
        other: 'Les # affirmations vérifiées par {site}, avec leur verdict, les plus récentes d’abord.',
      }).replace('{site}', () => site),
    pageTitle: (page, pages) => `Affirmations : page ${page} sur ${pages}`,
    pageDescription: (page, pages, from, to) =>
      `Page ${page} sur ${pages} de toutes les affirmations vérifiées, publiées entre le ${from} et le ${to}.`,
    lead: (count) =>
      plural(count, {
        one: 'Une affirmation a été vérifiée.',
        other: '# affirmations ont été vérifiées. Les plus récentes viennent en premier.',
      }),
    none: 'Aucune affirmation n’est encore publiée.',
  },
  pagination: {
    label: 'Pages de la liste',
    previous: 'Affirmations plus récentes',
    next: 'Affirmations plus anciennes',
    page: (page) => `Page ${page}`,
    position: (page, pages) => `Page ${page} sur ${pages}`,
  },
  sources: {
    title: 'Sources',
    description: (count) =>
      plural(count, {
        none: 'Les documents archivés auxquels les affirmations sont confrontées. Il n’y en a pas encore.',
        one: 'Le seul document archivé auquel les affirmations de ce site sont confrontées.',
        other: 'Les # documents archivés auxquels les affirmations de ce site sont confrontées.',
      }),
    lead: 'Chaque document a été archivé avant d’être cité. Chaque citation de ce site est comparée mot à mot à ces copies.',
    none: 'Aucune source n’est encore archivée.',
    noPublisher: 'Éditeur non précisé dans le document',
    published: 'Publié le',
    retrieved: 'Archivé le',
  },
  people: {
    title: 'Personnes et organisations',
    description: 'De qui les affirmations ont été vérifiées ici, combien ont reçu chaque verdict, et qui les vérifie.',
    lead: 'De qui les affirmations ont été vérifiées. Les nombres disent ce qui a été vérifié, non combien de fois quelqu’un a raison.',
    claimants: 'Auteurs d’affirmations',
    noClaimants: 'Aucune affirmation publiée n’est attribuée à une personne ou à une organisation.',
    others: 'Également répertoriés',
    othersLead: 'Aucune de leurs affirmations n’est publiée.',
    staff: 'Qui vérifie',
    wrote: (count) =>
      plural(count, {
        none: 'Aucune vérification pour l’instant',
        one: '# affirmation vérifiée',
        other: '# affirmations vérifiées',
      }),
  },
  person: {
    title: (name) => `${name} : affirmations vérifiées`,
    staffTitle: (name) => `${name} : qui vérifie les affirmations`,
    description: (name, count, verdicts) =>
      plural(count, {
        one: 'Une affirmation de {name} a été vérifiée : {verdicts}.',
        other: '# affirmations de {name} ont été vérifiées : {verdicts}.',
      })
        .replace('{name}', () => name)
        .replace('{verdicts}', () => verdicts),
    noneDescription: (name) => `${name} dans cette archive. Aucune affirmation de cette origine n’est publiée.`,
    staffDescription: (name, count) =>
      plural(count, {
        none: '{name} vérifie des affirmations pour ce site. Rien n’est encore publié.',
        one: 'Une affirmation de ce site a été vérifiée ou relue par {name}.',
        other: '# affirmations de ce site ont été vérifiées ou relues par {name}.',
      }).replace('{name}', () => name),
    about: 'Ailleurs',
    record: 'Affirmations par verdict',
    total: (count) =>
      plural(count, { one: 'Une affirmation a été vérifiée.', other: '# affirmations ont été vérifiées.' }),
    caution:
      'Ce sont les affirmations que nous avons choisi de vérifier. Elles ne forment pas un échantillon de tout ce qui a été dit : ces nombres ne mesurent donc la sincérité de personne.',
    choice: 'Comment les affirmations sont choisies',
    claims: 'Les affirmations',
    none: 'Aucune affirmation n’est encore publiée.',
    wrote: 'Rédaction ou relecture',
    wroteNone: 'Rien n’est encore publié.',
  },
  topics: {
    title: 'Sujets',
    description: 'Les sujets des affirmations vérifiées sur ce site.',
    lead: 'De quoi parlent les affirmations.',
    none: 'Aucun sujet n’est encore créé.',
  },
  topic: {
    kind: 'Sujet',
    title: (name) => `Sujet : ${name}`,
    description: (name, count) =>
      plural(count, {
        none: 'Aucune affirmation sur le sujet « {name} » n’est encore publiée.',
        one: 'Une affirmation sur le sujet « {name} » a été vérifiée.',
        other: '# affirmations sur le sujet « {name} » ont été vérifiées.',
      }).replace('{name}', () => name),
    none: 'Aucune affirmation sur ce sujet n’est encore publiée.',
  },
  verdicts: {
    title: 'L’échelle des verdicts',
    description:
      'Chaque verdict qu’une affirmation peut recevoir ici, avec sa définition et les affirmations qui l’ont reçu.',
    lead: 'Chaque affirmation reçoit un de ces verdicts. Chacun a sa définition ; seuls ceux qui portent sur la vérité se placent sur une échelle de 1 à 5.',
    families: {
      truth: 'Les preuves établissent si l’affirmation est vraie.',
      evidence: 'Les preuves ne tranchent pas. Le verdict dit jusqu’où elles vont.',
      context: 'Les mots sont exacts, mais il faut connaître quelque chose de leur contexte.',
      forecast:
        'L’affirmation porte sur l’avenir. Elle n’est pas notée et reste ouverte jusqu’à ce que l’issue soit connue.',
      opinion: 'L’affirmation est un jugement qu’aucune preuve ne peut confirmer ni démentir.',
    },
    rating: (rating) => `${rating} sur une échelle de 1 (faux) à 5 (vrai)`,
    retired: (date) => `N’est plus attribué depuis le ${date}`,
    unused: 'Pas encore attribué',
  },
  verdict: {
    kind: 'Verdict',
    title: (label) => `Verdict : ${label}`,
    description: (label, definition) => `Ce que signifie le verdict « ${label} » : ${definition}`,
    scale: 'Toute l’échelle',
    claims: 'Affirmations qui ont ce verdict',
    none: 'Aucune affirmation n’a ce verdict.',
  },
  corrections: {
    title: 'Corrections',
    description: 'Chaque correction, précision, mise à jour et retrait d’une affirmation sur ce site.',
    lead: 'Tout ce qui a été changé dans une vérification après sa publication, le plus récent d’abord.',
    none: 'Rien n’a été corrigé. Aucune vérification n’a été changée après sa publication.',
    kinds: {
      correction: 'Correction',
      clarification: 'Précision',
      update: 'Mise à jour',
      withdrawal: 'Retrait',
    },
    was: 'Avant',
    is: 'Après',
    policy: 'Comment nous corrigeons',
    report: 'Signaler une erreur',
  },
  forecasts: {
    title: 'Prévisions',
    description:
      'Affirmations sur l’avenir : celles qui restent ouvertes, selon le jour de leur issue, et ce qu’il est advenu des autres.',
    lead: 'Les affirmations sur l’avenir ne sont pas notées. Chacune a un jour où l’on devrait savoir, et elle est jugée quand une source en montre l’issue.',
    open: 'Ouvertes',
    openNone: 'Aucune prévision n’est ouverte.',
    resolved: 'Tranchées',
    resolvedOn: 'Tranchée le',
    resolvedNone: 'Aucune prévision n’est encore tranchée.',
    became: 'Ce qu’il en est advenu',
  },
  page: {
    description: (title, site) => `${title} : une page sur ${site}.`,
    updated: 'Dernière modification le',
  },
  moved: {
    title: (claim) => `Déplacée : ${claim}`,
    says: 'Cette affirmation a une nouvelle adresse :',
  },
  notFound: {
    title: 'Page introuvable',
    description: 'Il n’y a pas de page à cette adresse.',
    says: 'Il n’y a pas de page à cette adresse. Elle est peut-être mal saisie. Les affirmations déplacées redirigent d’elles-mêmes.',
    tryThese: 'Vous pouvez continuer ici',
    home: 'Accueil',
    search: 'Recherche',
  },
};
