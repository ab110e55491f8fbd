/** Tags as an officer wrote them in content/taxonomy.yaml, checked. */
export interface TagGroup {
  /** kebab-case, frozen: part of an address. */
  id: string
  name: string
  tags: Tag[]
}

export interface Tag {
  /** kebab-case, frozen: the address of its page. */
  id: string
  /** What people see and what MDX stores: 枫桥经验. */
  name: string
  /** Name of its group. */
  group: string
  description: string
  synonyms: string[]
}

export interface Taxonomy {
  groups: TagGroup[]
  /** All tags in the order of the file. */
  tags: Tag[]
}
