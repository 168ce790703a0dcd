import { describe, expect, test } from 'vitest';
import { chooseLanguage, directionOf, nameOfLanguage } from '#client/i18n/language.ts';

describe('the language of the interface', () => {
	test('is the first wish it speaks: the address, the one kept, the browser’s', () => {
		expect(chooseLanguage(['fr', 'es', 'en'])).toBe('fr');
		expect(chooseLanguage([null, 'es', 'fr-CH'])).toBe('es');
		expect(chooseLanguage([null, undefined, 'pt-BR', 'fr-CH'])).toBe('fr');
	});

	test('is English where none of the wishes is spoken', () => {
		expect(chooseLanguage([])).toBe('en');
		expect(chooseLanguage(['tlh', '', '../../etc'])).toBe('en');
	});

	test('runs from right to left in Arabic', () => {
		expect(directionOf('ar')).toBe('rtl');
		expect(directionOf('ar-EG')).toBe('rtl');
		expect(directionOf('es')).toBe('ltr');
	});

	test('names languages as words of their own', () => {
		expect(nameOfLanguage('fr')).toBe('Français');
		expect(nameOfLanguage('pt', 'en')).toBe('Portuguese');
	});

	test('says a code that is no language as it stands', () => {
		expect(nameOfLanguage('en-US@posix', 'en')).toBe('en-US@posix');
		expect(nameOfLanguage('pt-abcd-abcd', 'fr')).toBe('pt-abcd-abcd');
	});
});
