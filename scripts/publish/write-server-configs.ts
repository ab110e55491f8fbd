/** Writes the configurations for nginx (beside the site), IIS and Apache (in its root). */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeApacheConfig } from '../../src/core/publish/apache-config.ts'
import { writeIisConfig } from '../../src/core/publish/iis-config.ts'
import { writeNginxConfig } from '../../src/core/publish/nginx-config.ts'
import type { SiteBase } from '../../src/core/publish/site-base.ts'

/** `folder` is that of the release. */
export async function writeServerConfigs(folder: string, base: SiteBase): Promise<void> {
  const site = join(folder, 'site')
  await writeFile(join(folder, 'nginx.conf'), writeNginxConfig(base))
  await writeFile(join(site, '.htaccess'), writeApacheConfig(base))
  // As the editor of old Windows systems wants it.
  await writeFile(join(site, 'web.config'), writeIisConfig().replaceAll('\n', '\r\n'))
}
