// [data-print] prints the page; data-print="now" also asks to print as soon as the page is there.
document.addEventListener('click', event => event.target.closest('[data-print]') && window.print());

if (document.querySelector('[data-print="now"]')) {
  if (document.readyState === 'complete') window.print();
  else addEventListener('load', () => window.print(), { once: true });
}
