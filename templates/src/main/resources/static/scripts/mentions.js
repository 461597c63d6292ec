// Naming people while writing: typing @ and a few letters offers them. Markup:
//   <textarea name="words" data-mentions="/people/search" data-readers="/requests/1/readers" data-admits="{0} …">
// data-readers answers the names of those who could not read before; data-admits says below the box what they will.
// The text shows names; what is sent says ids, which is what the server reads. Without scripts people type the ids.
import { each, element } from './page.js';
import { listbox } from './listbox.js';

const ASKED = /(?:^|[^A-Za-z0-9_.-])@([\p{L}\p{N}._-]{0,30})$/u;
const ID = /(?<![A-Za-z0-9_.-])@([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)/g;

each('textarea[data-mentions]', area => {
  const frame = element('div', 'mention-frame');
  const { list, status, show, close, press } = listbox(area, pick, ['Enter', 'Tab']);
  const named = new Map();
  let asking;

  area.replaceWith(frame);
  frame.append(area, list, status);
  const note = element('p', 'mention-note');
  note.hidden = true;
  note.setAttribute('role', 'status');
  if (area.dataset.readers) frame.after(note);
  let told = '';

  const before = () => area.value.slice(0, area.selectionStart);
  const asked = () => ASKED.exec(before())?.[1];

  function pick(person) {
    // Two people of one name are told apart by their ids.
    const taken = named.get(person.name);
    const label = taken && taken !== person.id ? `${person.name} (${person.id})` : person.name;
    named.set(label, person.id);
    const from = before().lastIndexOf('@');
    area.setRangeText(`@${label} `, from, area.selectionStart, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  }

  function offer(people) {
    show(people.slice(0, 8).map(person => ({
      name: person.name,
      facts: [person.position, person.department].filter(Boolean).join(' · '),
      value: person,
    })));
    const below = area.getBoundingClientRect().bottom + list.offsetHeight;
    list.classList.toggle('mention-above', below > window.innerHeight);
  }

  // Anyone who is named in the text as it stands, by name or by id.
  const people = () => [...new Set([
    ...[...named].filter(([label]) => area.value.includes(`@${label}`)).map(([, id]) => id),
    ...[...area.value.matchAll(ID)].map(([, id]) => id),
  ])];

  async function tell() {
    const ids = area.dataset.readers ? people().sort() : [];
    if (ids.join() === told) return;
    told = ids.join();
    const address = new URL(area.dataset.readers, location);
    ids.forEach(id => address.searchParams.append('person', id));
    const options = { headers: { Accept: 'application/json' } };
    const answer = ids.length ? await fetch(address, options).catch(() => null) : null;
    const names = answer?.ok ? await answer.json() : [];
    if (told !== ids.join()) return;
    const comma = document.documentElement.lang.startsWith('zh') ? '、' : ', ';
    note.textContent = area.dataset.admits.replace('{0}', names.join(comma));
    note.hidden = !names.length;
  }

  async function search() {
    const query = asked();
    if (!query) return close();
    const address = new URL(area.dataset.mentions || '/people/search', location);
    address.searchParams.set('q', query);
    const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer?.ok && asked() === query) offer(await answer.json());
  }

  area.addEventListener('input', () => {
    clearTimeout(asking);
    asking = setTimeout(() => { search(); if (area.dataset.readers) tell(); }, 150);
  });
  if (area.dataset.readers && area.value) tell();
  area.addEventListener('blur', close);
  area.addEventListener('keydown', press);
  area.form?.addEventListener('formdata', event => {
    if (!event.formData.has(area.name)) return;
    const longest = [...named.keys()].sort((a, b) => b.length - a.length);
    event.formData.set(area.name, longest.reduce(
      (text, label) => text.replaceAll(`@${label}`, `@${named.get(label)}`), event.formData.get(area.name)));
  });
});
