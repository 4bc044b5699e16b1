// Everything works without this file; it only adds comfort.
import { Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll } from './nhsuk/nhsuk-frontend.min.js'
import './passkeys.js'
import './session.js'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink])
  createAll(component)
