const matters = [
	'labour migration',
	'remittances and financial inclusion',
	'diaspora engagement',
	'the recognition of qualifications',
	'migrant health',
	'the education of migrants’ children',
	'return and reintegration',
	'climate change and displacement',
	'urban planning in areas of arrival',
	'the social protection of migrants and their families',
];
const askings = [
	(matter: string) => `Does the national development plan of your government set objectives for ${matter}?`,
	(matter: string) => `Is there a budget line of its own, or a part of one, for ${matter} in the current year?`,
	(matter: string) => `Do two ministries or more meet at least twice a year to coordinate their work on ${matter}?`,
	(matter: string) => `Has your government concluded an agreement with another government that covers ${matter}?`,
	(matter: string) => `Are civil society and the private sector consulted before decisions on ${matter} are taken?`,
	(matter: string) => `Has an evaluation of policy on ${matter} been published since the last edition?`,
];

/** Sixty different yes/no questions as long as a real inquiry's. */
export const questions = askings.flatMap((ask, row) =>
	matters.map((matter, column) => ({ id: `question-${row + 1}-${column + 1}`, text: ask(matter) })),
);
