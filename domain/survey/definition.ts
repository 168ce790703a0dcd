import type { z } from 'zod';
import type {
	conditionSchema,
	contradictionSchema,
	editionSchema,
	fieldedEditionSchema,
	fieldedHashesSchema,
	indicatorSchema,
	indicatorsSchema,
	inquirySchema,
	questionSchema,
	reportedSchema,
	scenarioSchema,
	unitsSchema,
} from './definition-schema.ts';

export type Condition = z.infer<typeof conditionSchema>;
export type Contradiction = z.infer<typeof contradictionSchema>;
export type ConceptCondition = Contradiction['when'];
export type Question = z.infer<typeof questionSchema>;
export type Edition = z.infer<typeof editionSchema>;
export type FieldedEdition = z.infer<typeof fieldedEditionSchema>;
export type FieldedHashes = z.infer<typeof fieldedHashesSchema>;
export type Inquiry = z.infer<typeof inquirySchema>;
export type Units = z.infer<typeof unitsSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Indicators = z.infer<typeof indicatorsSchema>;
export type Reported = z.infer<typeof reportedSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type LocalisedText = Inquiry['title'];
export type Comparability = NonNullable<Question['comparability']>;

/** Everything that defines one inquiry, as read from its folder. */
export type InquiryDefinition = {
	inquiry: Inquiry;
	units: Units;
	editions: Edition[];
	fielded: FieldedHashes;
	indicators: Indicators;
	reported: Reported[];
};

/** The questions of an edition, in the order in which they are asked. */
export const questionsOf = <Q>(edition: { sections: readonly { questions: readonly Q[] }[] }): Q[] =>
	edition.sections.flatMap((section) => section.questions);
