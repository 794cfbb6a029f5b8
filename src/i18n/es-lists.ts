import { pluralsOf } from './plural.ts';
import type { Strings } from './strings.ts';

const plural = pluralsOf('es');

export const esLists: Strings['lists'] = {
  count: (claims) =>
    plural(claims, { none: 'Todavía ninguna afirmación', one: '# afirmación', other: '# afirmaciones' }),
  claims: {
    title: 'Afirmaciones',
    description: (count, site) =>
      plural(count, {
        none: 'Las afirmaciones que verifica {site}. Todavía no se ha publicado ninguna.',
        one: 'La única afirmación verificada por {site}, con su veredicto.',
        other: 'Las # afirmaciones verificadas por {site}, con su veredicto, las más recientes primero.',
      }).replace('{site}', () => site),
    pageTitle: (page, pages) => `Afirmaciones: página ${page} de ${pages}`,
    pageDescription: (page, pages, from, to) =>
      `Página ${page} de ${pages} de todas las afirmaciones verificadas, publicadas entre el ${from} y el ${to}.`,
    lead: (count) =>
      plural(count, {
        one: 'Se ha verificado una afirmación.',
        other: 'Se han verificado # afirmaciones. Las más recientes van primero.',
      }),
    none: 'Todavía no se ha publicado ninguna afirmación.',
  },
  pagination: {
    label: 'Páginas de la lista',
    previous: 'Afirmaciones más recientes',
    next: 'Afirmaciones más antiguas',
    page: (page) => `Página ${page}`,
    position: (page, pages) => `Página ${page} de ${pages}`,
  },
  sources: {
    title: 'Fuentes',
    description: (count) =>
      plural(count, {
        none: 'Los documentos archivados con los que se cotejan las afirmaciones. Todavía no hay ninguno.',
        one: 'El único documento archivado con el que se cotejan las afirmaciones de este sitio.',
        other: 'Los # documentos archivados con los que se cotejan las afirmaciones de este sitio.',
      }),
    lead: 'Cada documento se archivó antes de citarlo. Cada cita de este sitio se coteja palabra por palabra con estas copias.',
    none: 'Todavía no se ha archivado ninguna fuente.',
    noPublisher: 'El documento no indica quién lo publica',
    published: 'Publicado el',
    retrieved: 'Archivado el',
  },
  people: {
    title: 'Personas y organizaciones',
    description:
      'De quién son las afirmaciones verificadas aquí, cuántas recibieron cada veredicto y quién las verifica.',
    lead: 'De quién son las afirmaciones verificadas. Las cifras dicen qué se verificó, no cuántas veces alguien tiene razón.',
    claimants: 'Quién afirmó algo',
    noClaimants: 'Ninguna afirmación publicada se atribuye a una persona u organización.',
    others: 'También figuran',
    othersLead: 'No se ha publicado ninguna afirmación suya.',
    staff: 'Quién verifica',
    wrote: (count) =>
      plural(count, {
        none: 'Todavía ninguna verificación',
        one: '# afirmación verificada',
        other: '# afirmaciones verificadas',
      }),
  },
  person: {
    title: (name) => `${name}: afirmaciones verificadas`,
    staffTitle: (name) => `${name}: quién verifica las afirmaciones`,
    description: (name, count, verdicts) =>
      plural(count, {
        one: 'Se ha verificado una afirmación de {name}: {verdicts}.',
        other: 'Se han verificado # afirmaciones de {name}: {verdicts}.',
      })
        .replace('{name}', () => name)
        .replace('{verdicts}', () => verdicts),
    noneDescription: (name) => `${name} en este archivo. No se ha publicado ninguna afirmación suya.`,
    staffDescription: (name, count) =>
      plural(count, {
        none: '{name} verifica afirmaciones para este sitio. Todavía no se ha publicado nada.',
        one: '{name} ha redactado o revisado una verificación de este sitio.',
        other: '{name} ha redactado o revisado # verificaciones de este sitio.',
      }).replace('{name}', () => name),
    about: 'En otros sitios',
    record: 'Afirmaciones por veredicto',
    total: (count) =>
      plural(count, { one: 'Se ha verificado una afirmación.', other: 'Se han verificado # afirmaciones.' }),
    caution:
      'Son las afirmaciones que decidimos verificar. No son una muestra de todo lo dicho, así que las cifras no miden la veracidad de nadie.',
    choice: 'Cómo se eligen las afirmaciones',
    claims: 'Las afirmaciones',
    none: 'Todavía no se ha publicado ninguna afirmación.',
    wrote: 'Redacción o revisión',
    wroteNone: 'Todavía no se ha publicado nada.',
  },
  topics: {
    title: 'Temas',
    description: 'Los temas de las afirmaciones verificadas en este sitio.',
    lead: 'De qué tratan las afirmaciones.',
    none: 'Todavía no hay ningún tema.',
  },
  topic: {
    kind: 'Tema',
    title: (name) => `Tema: ${name}`,
    description: (name, count) =>
      plural(count, {
        none: 'Todavía no se ha publicado ninguna afirmación sobre el tema «{name}».',
        one: 'Se ha verificado una afirmación sobre el tema «{name}».',
        other: 'Se han verificado # afirmaciones sobre el tema «{name}».',
      }).replace('{name}', () => name),
    none: 'Todavía no se ha publicado ninguna afirmación sobre este tema.',
  },
  verdicts: {
    title: 'La escala de veredictos',
    description:
      'Cada veredicto que una afirmación puede recibir aquí, con su definición y las afirmaciones que lo recibieron.',
    lead: 'Cada afirmación recibe uno de estos veredictos. Todos tienen su definición; solo los que tratan de la verdad están en una escala del 1 al 5.',
    families: {
      truth: 'Las pruebas deciden si la afirmación es cierta.',
      evidence: 'Las pruebas no lo deciden. El veredicto dice hasta dónde llegan.',
      context: 'Las palabras son exactas, pero hay que saber algo de su contexto.',
      forecast: 'La afirmación trata del futuro. No se califica y queda abierta hasta que se conozca el desenlace.',
      opinion: 'La afirmación es un juicio que ninguna prueba puede confirmar ni desmentir.',
    },
    rating: (rating) => `${rating} en una escala de 1 (falso) a 5 (verdadero)`,
    retired: (date) => `Ya no se emplea desde el ${date}`,
    unused: 'Todavía sin emplear',
  },
  verdict: {
    kind: 'Veredicto',
    title: (label) => `Veredicto: ${label}`,
    description: (label, definition) => `Qué significa el veredicto «${label}»: ${definition}`,
    scale: 'Toda la escala',
    claims: 'Afirmaciones con este veredicto',
    none: 'Ninguna afirmación tiene este veredicto.',
  },
  corrections: {
    title: 'Correcciones',
    description: 'Cada corrección, aclaración, actualización y retirada de una afirmación en este sitio.',
    lead: 'Todo lo que se cambió en una verificación después de publicarla, lo más reciente primero.',
    none: 'No se ha corregido nada. Ninguna verificación se ha cambiado después de publicarla.',
    kinds: {
      correction: 'Corrección',
      clarification: 'Aclaración',
      update: 'Actualización',
      withdrawal: 'Retirada',
    },
    was: 'Antes',
    is: 'Después',
    policy: 'Cómo corregimos',
    report: 'Avisar de un error',
  },
  forecasts: {
    title: 'Pronósticos',
    description: 'Afirmaciones sobre el futuro: las abiertas, por el día de su desenlace, y qué fue de las demás.',
    lead: 'Las afirmaciones sobre el futuro no se califican. Cada una tiene un día en que debería saberse, y se juzga cuando una fuente muestra el desenlace.',
    open: 'Abiertos',
    openNone: 'Ningún pronóstico está abierto.',
    resolved: 'Resueltos',
    resolvedOn: 'Resuelto el',
    resolvedNone: 'Todavía no se ha resuelto ningún pronóstico.',
    became: 'Qué fue de él',
  },
  page: {
    description: (title, site) => `${title}: una página sobre ${site}.`,
    updated: 'Último cambio el',
  },
  moved: {
    title: (claim) => `Trasladada: ${claim}`,
    says: 'Esta afirmación tiene una nueva dirección:',
  },
  notFound: {
    title: 'Página no encontrada',
    description: 'No hay ninguna página en esta dirección.',
    says: 'No hay ninguna página en esta dirección. Quizá esté mal escrita. Las afirmaciones trasladadas redirigen por sí solas.',
    tryThese: 'Puede seguir por aquí',
    home: 'Portada',
    search: 'Búsqueda',
  },
};
