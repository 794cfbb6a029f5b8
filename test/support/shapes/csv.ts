import { numbered, type Shapes, times } from './repeat.ts';

/** For the reader of the numbers of a chart. */
export const CSV: Shapes = {
  rows: (size) => `a,b\n${times('1,2\n', size)}`,
  'rows that are too short': (size) => `a,b\n${times('1\n', size)}`,
  'columns without a name': (size) => times('a,', size),
  'quotation marks': (size) => times('"', size),
  'columns with names': (size) => `${numbered((number) => `a${number},`, size)}b\n`,
  'columns of one name': (size) => `${times('ab,', size)}b\n`,
  'columns and short rows': (size) => `${numbered((number) => `a${number},`, size / 2)}b\n${times('1\n', size / 2)}`,
  'columns and a long row': (size) => `${numbered((number) => `a${number},`, size / 2)}b\n${times('1,', size / 2)}1\n`,
  'rows that are too long': (size) => `a,b\n${times('1,2,3\n', size)}`,
  'one row that is too long': (size) => `a,b\n${times('1,', size)}\n`,
  'a cell of lines': (size) => `a,b\n"${times('x\n', size)}",2\n`,
  'a cell without an end': (size) => `a,b\n"${times('x\n', size)}`,
  'a cell of spaces': (size) => `a,b\n1,${times(' ', size)}2\n`,
  'a cell of quotation marks': (size) => `a,b\n"${times('""', size)}",2\n`,
  'cells with quotation marks': (size) => `a,b\n${times('"a""b",2\n', size)}`,
  'cells with wrong quotation marks': (size) => `a,b\n${times('a"b,2\n', size)}`,
  'other separators': (size) => `a;b\n${times('1;2\n', size)}`,
  'line ends of old systems': (size) => `a,b\r${times('1,2\r', size)}`,
  'blank lines': (size) => `a,b\n${times('\n', size)}1,2\n`,
  digits: (size) => `a,b\n${times('1', size)},2\n`,
  'wrong numbers': (size) => `a,b\n${times('x,y\n', size)}`,
};
