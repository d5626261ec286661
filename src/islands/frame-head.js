// @ts-check
// Runs before the first paint of a page in a frame: takes its colours from its address, and holds back what that address did
// not ask for until the script that reads the rest has come. A file of its own, as it is written: nothing of it may be late.
{
  const root = document.documentElement
  const asked = new URLSearchParams(location.search)
  const theme = asked.get('theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  const known = (document.currentScript?.dataset.asks ?? '').split(' ')
  const own = [...asked].filter(([name, value]) => value !== '' && known.includes(name))
  root.dataset.frame = own.length > 0 ? 'asks' : 'plain'
  // What leads to the page itself leads to what was asked for; a page knows no editions and has no colours to choose.
  const query = new URLSearchParams(own.filter(([name]) => name !== 'edition'))
  addEventListener('DOMContentLoaded', () => {
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-live]')))
      link.search = `${query}`
  })
}
