// Runs before the page is painted, so that nobody sees the wrong colours first. The choice is light, dark or auto.
(() => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const chosen = () => localStorage.getItem('theme') || 'auto';
  const apply = () => {
    const choice = chosen();
    root.dataset.theme = choice;
    root.dataset.bsTheme = choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice;
  };
  apply();
  system.addEventListener('change', apply);
  addEventListener('storage', apply);
  // Paper is white, and browsers print no grounds.
  addEventListener('beforeprint', () => { root.dataset.bsTheme = 'light'; });
  addEventListener('afterprint', apply);
  addEventListener('theme', event => {
    localStorage.setItem('theme', event.detail);
    apply();
  });
})();
