// Compiles Assets/scss into wwwroot/css and copies the scripts into wwwroot/js. Run by FrontEnd.targets or by `npm run build`.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const assets = dirname(fileURLToPath(import.meta.url))
const project = dirname(assets)
const nhsuk = join(project, 'node_modules', 'nhsuk-frontend', 'dist', 'nhsuk')
const wwwroot = join(project, 'wwwroot')

for (const folder of ['css', 'js/nhsuk'])
  mkdirSync(join(wwwroot, folder), { recursive: true })

const { css } = sass.compile(join(assets, 'scss', 'portal.scss'), {
  loadPaths: [join(project, 'node_modules')],
  quietDeps: true,
  style: 'compressed',
})
writeFileSync(join(wwwroot, 'css', 'portal.css'), css)

cpSync(join(assets, 'js'), join(wwwroot, 'js'), { recursive: true })
cpSync(join(nhsuk, 'nhsuk-frontend.min.js'), join(wwwroot, 'js', 'nhsuk', 'nhsuk-frontend.min.js'))
