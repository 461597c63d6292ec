// What a field holds as one text, so that it can be compared, kept and put back: also a list of which several options
// are chosen, whose value alone is only the first of them.
const SEPARATOR = '\u0000';
const isTicked = field => field.type === 'checkbox' || field.type === 'radio';

/** @returns {string|boolean} whether it is ticked, or its text */
export function content(field) {
  if (isTicked(field)) return field.checked;
  return field.multiple && field.options
    ? [...field.selectedOptions].map(option => option.value).join(SEPARATOR) : field.value;
}

/** Puts back what {@link content} gave. */
export function fill(field, kept) {
  if (isTicked(field)) field.checked = kept;
  else if (field.multiple && field.options) choose(field, kept === '' ? [] : kept.split(SEPARATOR));
  else field.value = kept;
}

/** Chooses options of a list by their values, and no others. */
export function choose(list, values) {
  [...list.options].forEach(option => { option.selected = values.includes(option.value); });
}
