import { currentArchive } from '../archive/current.ts';
import { stringsFor } from '../i18n/strings.ts';
import { addressOfPart } from '../publish/pages-of-lists.ts';
import { titleWithEnd } from './page-title.ts';

/** A list by its first page. */
interface List {
  title: string;
  description: string;
  /** Address of the first page, below the base. */
  path: string;
}

/** What the frame of a page of a list says of it, the first being number 1: the others also say which they are. */
export function frameOfPart(list: List, page: number, pages: number): List {
  if (page === 1) return list;
  const { position } = stringsFor(currentArchive().site.language).lists.pagination;
  return {
    title: titleWithEnd(list.title, position(page, pages)),
    description: `${list.title}. ${position(page, pages)}.`,
    path: addressOfPart(list.path, page),
  };
}
