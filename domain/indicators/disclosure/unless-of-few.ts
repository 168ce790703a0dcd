import { type ConfidentialFigure, confidential, type Figure } from '../figures/value.ts';
import { leastBase } from './figure-rule.ts';

/** The mean or the bands of an indicator, unless it is of so few governments that it would be their score. */
export const unlessOfFew = <Own extends Figure>(figure: Own): Own | ConfidentialFigure =>
	figure.kind === 'value' && 'base' in figure && figure.base < leastBase ? confidential : figure;
