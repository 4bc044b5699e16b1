// Passkeys need scripts. Their forms are hidden until this file finds a browser that can use them.
const forms = document.querySelectorAll('form[data-passkey]')
const knows = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON

if (knows) {
  for (const form of forms) {
    form.hidden = false
    form.addEventListener('submit', event => ask(event, form))
  }
  for (const note of document.querySelectorAll('[data-passkey-without]'))
    note.hidden = true
}

async function ask(event, form) {
  const credential = form.querySelector('[name$="Credential"]')
  const says = form.querySelector('[data-passkey-says]')
  event.preventDefault()
  says.textContent = ''
  try {
    const token = form.querySelector('[name="__RequestVerificationToken"]').value
    const begun = await fetch(form.dataset.begin, { method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token }), credentials: 'same-origin' })
    if (!begun.ok || begun.redirected)
      throw new Error('begin')
    const options = await begun.json()
    const answer = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    credential.value = JSON.stringify(answer)
    form.submit()
  } catch {
    says.textContent = 'Your device did not answer, or the request was stopped. You can try again.'
  }
}
