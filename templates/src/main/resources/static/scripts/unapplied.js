// What was entered into a setting and is not stored yet, since something is missing or cannot be read. It is kept while
// another field is set up and when the page is loaded again.
const PREFIX = 'dacheng.unapplied ';

const name = slot => `${PREFIX}${slot.closest('form').action} ${slot.dataset.slot}`;

export function keep(slot, parameters) {
  try {
    sessionStorage.setItem(name(slot), JSON.stringify(parameters));
  } catch {
    // Without room the page still has it.
  }
}

export const forget = slot => sessionStorage.removeItem(name(slot));

/** Pairs of names and values; null for nothing. */
export const kept = slot => JSON.parse(sessionStorage.getItem(name(slot)) ?? 'null');
