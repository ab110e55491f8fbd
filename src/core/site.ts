/** What an officer sets in content/site.yaml: the words around the reports. */
export interface SiteSettings {
  /** Name in the header and in the title of every page. */
  name: string
  /** The office that runs the site: 某县司法局. */
  unit: string
  /** A line at the foot of every page. */
  footer: string
  /** Whom to ask: a telephone number, a room, a name. */
  contact: string
}
