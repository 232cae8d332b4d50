import { isBlankWho, nobodyYet, type WhoTyped } from '../persone/whom/typed';
import { emptyRequest, isBlank as isBlankRequest, type RequestTyped } from './request';

/** A new access as it stands: for whom, and what is asked. */
export type IntakeTyped = WhoTyped & { request: RequestTyped };

export const emptyIntake: IntakeTyped = { ...nobodyYet, request: emptyRequest };

/** Has anything been typed that would be missed? */
export const isBlankIntake = (form: IntakeTyped) => isBlankWho(form) && isBlankRequest(form.request);
