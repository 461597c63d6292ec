// What is typed outlives the session: a page whose session has ended asks to sign in again where it stands, renews its
// proofs and sends once more what was refused. Markup: <dialog id="sign-in-again"> of the shell.
import { element, icon, proof, sentence } from './page.js';

const person = document.querySelector('meta[name="person"]')?.content;
const dialog = () => document.getElementById('sign-in-again');
let asking = null;

// A session that answered a moment ago is still there; only later, or after a refusal, a form asks before it goes off.
const FRESH = 2 * 60_000;
let heard = Date.now();
let ended = false;
document.addEventListener('htmx:afterRequest', event => { if (event.detail.successful) heard = Date.now(); });

// The login that was typed on the sign-in page is known here afterwards, so that only the password is asked for again.
const LOGIN = `login:${person}`;
document.addEventListener('submit', event => {
  const login = person ? null : event.target.querySelector?.('#login');
  if (login) sessionStorage.setItem('login', login.value);
});
if (person && sessionStorage.getItem('login')) {
  localStorage.setItem(LOGIN, sessionStorage.getItem('login'));
  sessionStorage.removeItem('login');
}

const json = { Accept: 'application/json' };

/** Who is signed in now, with a proof for this session; null when the server cannot be reached. */
async function session() {
  const answer = await fetch('/sign-in/session', { headers: json, cache: 'no-store' }).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

function renew(found) {
  document.querySelector('meta[name="csrf-header"]')?.setAttribute('content', found.header);
  document.querySelector('meta[name="csrf-token"]')?.setAttribute('content', found.token);
  document.querySelectorAll(`input[name="${found.parameter}"]`).forEach(input => { input.value = found.token; });
}

/** True when the page's person is signed in, after asking if need be; false when not, null when nobody answers. */
export async function signedIn() {
  const found = await session();
  if (!found) return null;
  if (found.person !== person) return ask(found.person);
  renew(found);
  return true;
}

function ask(other) {
  if (!dialog()) return Promise.resolve(false);
  asking ??= new Promise(resolve => {
    const box = dialog();
    const refused = text => {
      box.querySelector('[data-refusal]').hidden = !text;
      box.querySelector('[data-refusal] span').textContent = text;
    };
    const submit = async event => {
      event.preventDefault();
      const trouble = await enter(new FormData(event.target));
      box.querySelector('[name="password"]').value = '';
      if (trouble) return refused(trouble);
      box.returnValue = 'yes';
      box.close('yes');
    };
    refused(other ? sentence('otherPerson') : '');
    box.returnValue = '';
    box.querySelector('form').addEventListener('submit', submit);
    box.addEventListener('close', () => {
      box.querySelector('form').removeEventListener('submit', submit);
      asking = null;
      resolve(box.returnValue === 'yes');
    }, { once: true });
    const login = box.querySelector('[name="login"]');
    login.value ||= localStorage.getItem(LOGIN) ?? '';
    box.showModal();
    box.querySelector(login.value ? '[name="password"]' : '[name="login"]').focus();
  });
  return asking;
}

/** Signs in; answers what was wrong, or nothing. */
async function enter(typed) {
  const before = await session();
  if (!before) return sentence('offline');
  if (before.person !== person) {
    const body = new URLSearchParams(typed);
    const headers = { [before.header]: before.token };
    const answer = await fetch('/sign-in', { method: 'POST', headers, body, redirect: 'manual' }).catch(() => null);
    if (!answer) return sentence('offline');
    if (answer.type !== 'opaqueredirect') {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return page.querySelector('#refusal')?.textContent.trim() || sentence('failed');
    }
  }
  const found = await session();
  if (!found) return sentence('offline');
  if (found.person !== person) return sentence('otherPerson');
  renew(found);
  ended = false;
  document.querySelector('[data-session-ended]')?.remove();
  document.dispatchEvent(new Event('dacheng:signed-in'));
  return '';
}

/** Says on top of the page that the session has ended, with a button to sign in; what is typed stays. */
export function tellExpired() {
  const place = document.getElementById('flash');
  ended = true;
  if (!place || document.querySelector('[data-session-ended]')) return;
  const message = element('div', 'flash flash-late');
  const button = element('button', 'btn btn-small', sentence('signIn'));
  message.dataset.sessionEnded = '';
  message.setAttribute('role', 'alert');
  button.type = 'button';
  button.addEventListener('click', () => ask());
  message.append(icon('alert-circle'), element('span', '', sentence('expired')), button);
  place.replaceChildren(message);
}

/**
 * Asks the server as fetch does, and for JSON. Where the session has ended, a patient caller is answered 401 and the
 * page tells of it; an urgent one waits until the person has signed in. Null when the server cannot be reached.
 */
export async function send(address, options, urgent = false) {
  const go = () => {
    const headers = { ...json, ...proof(), ...options.headers };
    return fetch(address, { ...options, redirect: 'manual', headers }).catch(() => null);
  };
  const answer = await go();
  if (answer?.ok) heard = Date.now();
  if (answer?.status !== 401 && answer?.status !== 403) return answer;
  const found = options.keepalive ? null : await session();
  if (found?.person === person) {
    renew(found);
    return go();
  }
  if (urgent && await ask(found?.person)) return go();
  if (!options.keepalive) tellExpired();
  return answer;
}

// Forms in which somebody wrote go off only when they will be taken by the session of this page.
document.addEventListener('submit', async event => {
  const { target: form, submitter } = event;
  const written = person && form.method === 'post' && form.matches('form[data-draft], form:has(textarea)');
  if (!written || form.matches('[data-live]') || event.defaultPrevented) return;
  if (!ended && Date.now() - heard < FRESH) return;
  const question = submitter?.dataset.confirm ?? form.dataset.confirm;
  const { confirmed } = form.dataset;
  if (form.dataset.signedIn || question !== undefined && !confirmed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.dataset.checking) return;
  form.dataset.checking = 'yes';
  const may = await signedIn();
  delete form.dataset.checking;
  if (may === null) document.dispatchEvent(new CustomEvent('dacheng:offline'));
  if (!may) return;
  form.dataset.signedIn = 'yes';
  if (confirmed) form.dataset.confirmed = confirmed;
  form.requestSubmit(submitter);
  delete form.dataset.signedIn;
  delete form.dataset.confirmed;
}, true);
