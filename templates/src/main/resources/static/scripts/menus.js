// Menus are <details data-menu>: a click beside them or Escape closes them, and only one stands open.
const open = () => [...document.querySelectorAll('details[data-menu][open]')];

document.addEventListener('click', event =>
  open().filter(menu => !menu.contains(event.target)).forEach(menu => { menu.open = false; }));

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  open().forEach(menu => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});
