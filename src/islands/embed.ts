/** In a frame: tell the page around it how high the content is. The message carries that number and nothing else, so anyone may have it. */
const root = document.documentElement

function tell() {
  parent.postMessage({ listed: 'height', height: root.offsetHeight }, '*')
}

if (parent !== window) {
  // An observer reports once when it begins, then at every change.
  new ResizeObserver(tell).observe(root)
  addEventListener('load', tell)
  // The script of the page around may arrive after the frame: it has missed what was said before.
  for (const delayMs of [300, 1000, 3000, 8000]) setTimeout(tell, delayMs)
}
