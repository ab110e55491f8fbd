/** 许可.txt: under what terms all that a release holds may be passed on. */
export interface PackageLicence {
  name: string
  version: string
  /** As the package names it: MIT. */
  licence: string
  /** The whole notice. */
  text: string
}

const RULE = '─'.repeat(40)

/** Not a package: copied into src/core/text/traditional.ts. */
const OPENCC = `OpenCC 的简繁对照表（Apache License 2.0）
来自 https://github.com/BYVoid/OpenCC ，只取其中一字对一字的部分，改写为程序用的格式。
Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0`

/** `own`: the licence of this project. */
export function describeLicences(own: string, packages: readonly PackageLicence[]): string {
  const parts = [
    `随网站分发的程序和数据的许可\n\n报告的文字属于各报送单位。没有附带字体，页面用读者电脑上的字体。\n除下列各项外，没有分发其他程序包。`,
    `乡鉴（MIT）\n\n${own.trim()}`,
    ...packages.map(
      ({ name, version, licence, text }) => `${name} ${version}（${licence}）\n\n${text.trim()}`,
    ),
    OPENCC,
  ]
  return `${parts.join(`\n\n${RULE}\n`)}\n`
}

/** A bundler's own notice goes on with those of the packages in it, of which nothing is passed on. */
export function ownNotice(text: string): string {
  return text.split(/^#+ *Licenses of bundled dependencies/imu)[0] ?? ''
}
