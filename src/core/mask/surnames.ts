/**
 * Chinese surnames: those of two characters, the usual ones, and those that begin common words.
 *
 * A surname is a weak sign: 高 begins 高度, 安 begins 安全. Surnames of `WORDY` are believed only if
 * the given name is made of characters that people are often named with.
 */

const COMPOUND = words(
  '欧阳 司马 皇甫 上官 诸葛 东方 尉迟 公孙 慕容 司徒 令狐 端木 轩辕 长孙 宇文 夏侯 闻人 赫连 澹台 公冶 申屠 太史 钟离 呼延 独孤 南宫 西门 百里 东郭 拓跋 第五',
)

const COMPOUND_FIRST = new Set([...COMPOUND].map((surname) => surname.charAt(0)))

const USUAL = characters(
  '王李张刘陈杨赵黄吴徐孙胡朱林郭何罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔邱秦史顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚庞樊兰殷庄翟倪严牛俞温芦葛邢柳岳齐梅莫伍欧阮艾翁柏凌洪祁骆覃霍聂裴涂耿焦辛牟闫肖晏敖冀蔺桂佟隋滕缪柯贝褚娄卜冉詹毕舒屈闵左宁苗鲁荆蒲边冷尤卓寇仇巩鞠苟付佘麻栾蓝尚池仲宫柴毋逯缑郜郗郎郁郄邸甄甘申白石谷盛章童米康关路靳翦荀燕储谌谯晋栗桑解游鄢鄂景车巫巴冶虎乌逄匡糜井戚单席皮车卫符豆拜撒喇妥马丛谈纪季祝代印江向常于应安方任成万党管金文华连包项施程易高费周余曲封容沙明阳幸诸曾乐简古房商韦蒙岑惠海晁候奚戎宿揭漆阚胥仝亓陶毛颜鲍喻饶穆麦窦宗瞿臧邬卞刁荣虞查苑迟邝楚劳冼楼闻厉屠朴练廉祖狄敬扈芮普浦薄雍辜裘邰茅嵇湛姬酆昝郏郦宓钮濮璩郇贲仉訾羿茹戈庾厍殳蔚花时支昌凤宣班伊索帅伏衡滑杭',
)

const WORDY = characters(
  '应安方任成万党管金文华连包项施程易高费周余于向关路解单代印席卫符谈纪季江曲封容沙明阳幸诸简古石白车章温常尚段房商乐曾海蒙宿惠荣查迟楚劳楼闻练廉普薄祖敬宗厉花时支昌凤宣班伊索帅伏衡滑杭',
)

/** How many characters of the text at `at` are a surname; 0 where there is none. */
export function surnameLength(text: string, at = 0): number {
  const first = text.charAt(at)
  if (COMPOUND_FIRST.has(first) && COMPOUND.has(text.slice(at, at + 2))) return 2
  return USUAL.has(first) ? 1 : 0
}

/** Verbs and the like, rather than nouns: behind a title they are hardly ever a surname. */
const VERBAL = characters('于向应任成解关连包管施印封惠查练敬荣普宣索滑')

export function isVerbalSurname(character: string): boolean {
  return VERBAL.has(character)
}

/** 东方红, 第五组 */
const WORDY_COMPOUND = words('东方 西门 百里 第五 东郭 太史 司徒')

export function isWordySurname(surname: string): boolean {
  return WORDY.has(surname) || WORDY_COMPOUND.has(surname)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

function characters(list: string): ReadonlySet<string> {
  return new Set(list)
}
