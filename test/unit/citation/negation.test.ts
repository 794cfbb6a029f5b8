import { expect, test } from 'vitest';
import { grade } from '../../../src/citation/grade.ts';

function negation(quotation: string, source: string, language: string) {
  const result = grade(quotation, source, language);
  return result.outcome === 'mismatch' && result.reason === 'negation' ? result.word : result;
}

test('an omission does not swallow a negation', () => {
  expect(negation('He will … attend the talks', 'He will not attend the talks', 'en')).toBe('not');
  expect(negation('He … go there today', 'He didn’t want to go there today', 'en')).toBe("didn't");
  expect(negation('He … go there today', 'He don´t go there today', 'en')).toMatch(/^don/);
});

test('brackets do not add a negation', () => {
  expect(negation('He will [not] attend the talks', 'He will attend the talks', 'en')).toBe('not');
  expect(negation('He [isn’t] at the talks', 'He is at the talks', 'en')).toBe("isn't");
});

test('brackets do not replace a negation', () => {
  expect(negation('He will [surely] attend the talks', 'He will never attend the talks', 'en')).toBe('never');
  expect(negation('It is [likely] that he comes', 'It is unlikely that he comes', 'en')).toBe('unlikely');
});

test('a bracket at either end does not hide the negation beside it', () => {
  expect(negation('[He will] attend the talks', 'He will not attend the talks', 'en')).toBe('not');
  expect(negation('He is clearly [guilty]', 'He is clearly not guilty', 'en')).toBe('not');
});

test('an omission is fine where the words also stand without the negation between them', () => {
  const source = 'He will not attend. She will surely attend the talks.';
  expect(grade('will … attend the talks', source, 'en').outcome).toBe('edited');
});

test('a negation that stays in the quotation is no obstacle', () => {
  expect(grade('He will not … the talks', 'He will not attend the talks', 'en').outcome).toBe('edited');
});

test('the UN is no prefix', () => {
  expect(grade('the envoys … stayed in town', 'the envoys of the UN stayed in town', 'en').outcome).toBe('edited');
  expect(grade('backed force', 'a UN-backed force', 'en').outcome).toBe('verbatim');
});

test('"No. 5" is a number', () => {
  expect(grade('the house … burnt down', 'the house in row No. 5 burnt down', 'en').outcome).toBe('edited');
});

test('German, French, Spanish, Ukrainian and Arabic deny in their own words', () => {
  expect(negation('Er kommt … nach Berlin', 'Er kommt keinesfalls nach Berlin', 'de')).toBe('keinesfalls');
  expect(negation('Er hat … Geld dafür', 'Er hat keinerlei Geld dafür', 'de-AT')).toBe('keinerlei');
  expect(negation('Le roi … venir ici', 'Le roi n’osait venir ici', 'fr')).toBe("n'osait");
  expect(negation('Il a dit … est venu', 'Il a dit que personne est venu', 'fr')).toBe('personne');
  expect(negation('Dijo que … lo hará', 'Dijo que jamás lo hará', 'es')).toBe('jamás');
  expect(negation('Він сказав … прийде завтра', 'Він сказав, що ніколи прийде завтра', 'uk')).toBe('ніколи');
  expect(negation('قال الرئيس … حضور الاجتماع', 'قال الرئيس ولن ينوي حضور الاجتماع', 'ar')).toBe('ولن');
});

test.each([
  ['He has … decide on the bridge', 'He has yet to decide on the bridge', 'en', 'yet to'],
  ['The plan is … being ready now', 'The plan is far from being ready now', 'en', 'far from'],
  ['They … reach any agreement here', 'They failed to reach any agreement here', 'en', 'failed to'],
  ['Er ist … bereit zu gehen', 'Er ist weit davon entfernt bereit zu gehen', 'de', 'weit davon entfernt'],
  ['Le plan est … être prêt', 'Le plan est loin d’être prêt', 'fr', "loin d'"],
  ['El plan está … estar listo', 'El plan está lejos de estar listo', 'es', 'lejos de'],
])('several words can deny together: %s', (quotation, source, language, words) => {
  expect(negation(quotation, source, language)).toBe(words);
});

test('words that only begin so deny nothing', () => {
  expect(grade('He stayed … the town', 'He stayed far away, from Monday on, in the town', 'en').outcome).toBe('edited');
  expect(grade('The sky … is blue', 'The sky yet today is blue', 'en').outcome).toBe('edited');
});

test('a French noun that looks like a negation is none', () => {
  expect(grade('Il a vu … dans la rue', 'Il a vu une personne dans la rue', 'fr').outcome).toBe('edited');
  expect(grade('Il en veut … pour lui', 'Il en veut plus pour lui', 'fr').outcome).toBe('edited');
});

test('a language without a list is read with all lists', () => {
  expect(negation('A b … c d', 'A b nicht c d', 'nl')).toBe('nicht');
});
