import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

const survey = new Model(await (await fetch('/api/definition')).json());
survey.onValueChanged.add(() => {
	document.documentElement.dataset.answers = JSON.stringify(survey.data);
});
createRoot(document.getElementById('root') as HTMLElement).render(createElement(Survey, { model: survey }));
