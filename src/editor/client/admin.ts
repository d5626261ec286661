/** The editing page of the published site: who has a token of the git host is let in, and what is saved is committed there. */
import { element } from '../../islands/element.ts'
import { type Known, openGitHub } from '../github.ts'
import { startEditing } from './overview.ts'

/** Where this tab keeps the token, and nobody else does; it is gone with the tab. */
const TOKEN = 'listed-desk token'

const place = document.querySelector('#desk') as HTMLElement
const known: Promise<Known> = fetch(`${LISTED_BASE}admin/newsroom.json`).then((answer) => answer.json())

async function start(): Promise<void> {
  const told = await known.catch(() => undefined)
  if (!told) return place.replaceChildren(element('p', {}, 'The site does not answer: load this page again.'))
  const token = sessionStorage.getItem(TOKEN)
  if (!token) return askToken(told)
  const leave = element('button', { type: 'button' }, 'Forget the token')
  leave.addEventListener('click', () => {
    sessionStorage.removeItem(TOKEN)
    location.reload()
  })
  const bar = element(
    'header',
    { className: 'admin-bar' },
    `What you save goes to ${told.repository} on GitHub. `,
    leave,
  )
  place.before(bar)
  startEditing(place, openGitHub(told, token), () =>
    import('./tools.ts').catch(() => {
      throw new Error('The site does not answer: is this machine online?')
    }),
  )
}

function askToken(told: Known): void {
  const field = element('input', { type: 'password', id: 'token', required: true, autocomplete: 'off' })
  field.spellcheck = false
  const state = element('p', { className: 'state' })
  state.setAttribute('role', 'status')
  const form = element(
    'form',
    { className: 'beginning' },
    element('h1', {}, 'Edit the newsroom'),
    element(
      'p',
      {},
      `What you save here becomes a pull request in ${told.repository}. Nothing is published before somebody there has read it.`,
    ),
    element(
      'p',
      {},
      'Paste a fine-grained token of GitHub that was made for this repository alone, with the rights “Contents: read and write” and “Pull requests: read and write”. ',
      element(
        'a',
        { href: 'https://github.com/settings/personal-access-tokens/new', target: '_blank', rel: 'noreferrer' },
        'Make one at GitHub',
      ),
      '.',
    ),
    element('label', { htmlFor: 'token' }, 'Token'),
    field,
    element(
      'p',
      { className: 'small' },
      'It is kept in this tab until you close it, is sent to GitHub alone, and is written nowhere. Give it a day on which it runs out.',
    ),
    element('button', {}, 'Open the newsroom'),
    state,
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const token = field.value.trim()
    state.classList.remove('is-bad')
    state.textContent = 'Asking GitHub …'
    try {
      await openGitHub(told, token).newsroom()
      sessionStorage.setItem(TOKEN, token)
      start()
    } catch (error) {
      state.textContent = (error as Error).message
      state.classList.add('is-bad')
    }
  })
  place.replaceChildren(form)
  field.focus()
}

start()
