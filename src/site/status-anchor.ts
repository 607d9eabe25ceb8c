/** Of the notice on the standing of a text. */
export const statusAnchor = 'hieu-luc';
