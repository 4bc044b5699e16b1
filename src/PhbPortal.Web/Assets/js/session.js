// Warns two minutes before the session ends, and tells the portal that somebody who types is still there.
// Without scripts the page says how long a session lasts, and a form that comes too late is kept through the next sign-in.
const WARNING = 120
const TELL_EVERY = 60_000
const page = document.querySelector('[data-session-ends-in]')

if (page)
  watch(Number(page.dataset.sessionEndsIn), page.dataset.session)

function watch(seconds, address) {
  let endsAt = Date.now() + seconds * 1000
  let typed = false
  let dialog = null

  for (const sign of ['keydown', 'pointerdown'])
    document.addEventListener(sign, () => { typed = true }, { passive: true })
  setInterval(() => { if (typed && !dialog) { typed = false; stay() } }, TELL_EVERY)
  setInterval(look, 1000)

  async function look() {
    const left = Math.round((endsAt - Date.now()) / 1000)
    if (left <= 0)
      return over()
    if (left > WARNING || dialog)
      return
    dialog = ask()
    // Another tab may have been busy.
    await refresh('GET')
  }

  async function stay() {
    await refresh('POST')
  }

  async function refresh(method) {
    try {
      const token = document.querySelector('form[action$="/account/sign-out"] [name="__RequestVerificationToken"]')
      const body = method === 'POST' ? new URLSearchParams({ __RequestVerificationToken: token.value }) : undefined
      const answer = await fetch(address, { method, body, credentials: 'same-origin', redirect: 'manual' })
      if (!answer.ok)
        return
      const { endsIn } = await answer.json()
      endsAt = Date.now() + endsIn * 1000
      if (endsIn > WARNING && dialog)
        close()
    } catch {
      // No connection: the clock goes on as it was.
    }
  }

  function ask() {
    const made = Object.assign(document.createElement('dialog'), { className: 'phb-dialog' })
    made.setAttribute('role', 'alertdialog')
    made.setAttribute('aria-labelledby', 'session-heading')
    made.setAttribute('aria-describedby', 'session-text')
    const heading = Object.assign(document.createElement('h2'), { className: 'nhsuk-heading-m', id: 'session-heading', textContent: 'You will be signed out in two minutes' })
    const text = Object.assign(document.createElement('p'), { id: 'session-text', textContent: 'Press Enter or choose the button to stay signed in. What you typed is still here.' })
    const button = Object.assign(document.createElement('button'), { className: 'nhsuk-button', type: 'button', textContent: 'Stay signed in', autofocus: true })
    button.addEventListener('click', stay)
    made.addEventListener('cancel', event => { event.preventDefault(); stay() })
    made.append(heading, text, button)
    document.body.append(made)
    made.showModal()
    return made
  }

  function over() {
    if (!dialog || dialog.dataset.over)
      return
    dialog.dataset.over = 'true'
    dialog.querySelector('h2').textContent = 'You have been signed out'
    dialog.querySelector('p').textContent = 'What you typed is still on this page. Send the form as usual: you sign in again, and it is kept for you.'
    const button = dialog.querySelector('button')
    button.textContent = 'Back to the page'
    button.addEventListener('click', close)
  }

  function close() {
    dialog?.close()
    dialog?.remove()
    dialog = null
    if (endsAt <= Date.now())
      endsAt = Infinity
  }
}
