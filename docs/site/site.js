// The search box, made by Pagefind over the index beside it.
const { up } = document.currentScript.dataset;
addEventListener('DOMContentLoaded', () => {
  new PagefindUI({ element: '#search', bundlePath: `${up}pagefind/`, showImages: false, resetStyles: false });
});
