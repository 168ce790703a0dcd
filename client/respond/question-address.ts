type Places = ReadonlyMap<string, { sectionId: string }>;

export const questionElementId = (questionId: string): string => `q-${questionId}`;

/** Leads to a question's first control. */
export const questionAddress = (questionId: string, places: Places): string =>
	`/respond/${places.get(questionId)?.sectionId ?? ''}#${questionElementId(questionId)}`;

/** Puts the focus on the first control of the question that the address names. */
export const focusQuestionInAddress = (): void => {
	const question = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	if (!question) return;
	const control = question.querySelector<HTMLElement>('input, textarea, select, button');
	question.scrollIntoView();
	(control ?? question).focus({ preventScroll: true });
};

/** Puts the focus on the answer of a question once it is drawn: what was pressed to change it may be gone by then. */
export const focusAnswer = (questionId: string): void => {
	requestAnimationFrame(() => {
		const question = document.getElementById(questionElementId(questionId));
		question?.querySelector<HTMLElement>('input:checked, textarea, input')?.focus();
	});
};
