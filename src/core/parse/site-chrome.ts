/**
 * What the site of a government puts around a report: known by its form, one name for each.
 *
 *     索引号… 发布机构…    当前位置：首页 > 政务公开    来源：… 发布时间：…    【打印】【关闭】    上一篇：…
 *
 * A report may well speak of 来源; so only lines before its first paragraph and behind its last are
 * to be asked. Saved pages lose such lines (scripts/readers/html), pasted texts keep them as text.
 * A numbered line or a sentence is never one of them: 一是开设“联系我们”专栏，… is a practice.
 *
 * To add a kind: one line in KINDS.
 */
import { readMark } from '../text/number-mark.ts'

interface Kind {
  name: string
  pattern: RegExp
}

const FIELD =
  '(?:索\\s*引\\s*号|信息索引|发布机构|发布单位|公开主体|责任部门|主题分类|信息分类|组配分类|体裁分类|服务对象|文\\s*号|发文字号|文件编号|公开方式|公开形式|公开时限|公开范围|生成日期|成文日期|发文日期|生效日期|失效日期|有效性|有\\s*效\\s*性|关\\s*键\\s*词|主\\s*题\\s*词|信息名称|名\\s*称|标\\s*题|内容概述|效力状态)'

const KINDS: readonly Kind[] = [
  {
    name: '信息公开表头（索引号、发布机构等）',
    pattern: new RegExp(`^[\\s【[]*${FIELD}[】\\]\\s]*[：:\\t]`, 'u'),
  },
  {
    name: '当前位置',
    pattern:
      /^首\s*页\s*(?:[>＞»›→|/]|-{1,2}\s?>?).{2,}|^[\s【[]*(?:您?(?:现在)?(?:的|所在)?(?:当前|所在)?的?位置|您的位置|当前所在)[】\]]?\s*(?:是|为)?\s*[：:>]/u,
  },
  {
    name: '来源和发布时间',
    pattern:
      /^[\s【[]*(?:(?:信息|文章|稿件|内容)?来\s*源|(?:发布|发表|更新|编辑|录入)?(?:时\s*间|日\s*期)|作\s*者|编\s*辑|责任编辑|责编|审\s*核|点\s*击(?:数|量|率)?|浏\s*览(?:数|量|次数)?|阅\s*读(?:数|量|次数)?|访问(?:量|次数)|字\s*数)\s*[：:]/u,
  },
  {
    name: '发布时间',
    pattern:
      /^[\s【[]*(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)[\s】\]]*$/u,
  },
  {
    name: '字体、打印、分享等按钮',
    pattern:
      /^[\s【[|｜]*(?:(?:字\s*[体号]|字体大小|文字大小)\s*[：:]?|(?:我要)?(?:打\s*印|分\s*享|收\s*藏|下\s*载|纠\s*错|关\s*闭|复制链接|打印(?:本页|此页|文章)|关闭(?:窗口|本页)|返回(?:顶部|列表)?|语音播报|播报|朗读|扫一扫|手机(?:查看|阅读)?|微信|微博|QQ空间|二维码|视力保护色?|繁體|简体|无障碍|适老(?:化|模式)?|大\s*中\s*小|大|中|小|默认|超大|A[+-]?))(?:[\s【】[\]|｜：:·、,，到在]*(?:字\s*[体号]|字体大小|打\s*印|分\s*享|收\s*藏|下\s*载|纠\s*错|关\s*闭|本页|此页|窗口|返回|顶部|列表|语音播报|播报|朗读|扫一扫|手机|查看|阅读|打开当前页|微信|微博|QQ空间|二维码|视力保护色?|默认|超大|大|中|小|A[+-]?))*[\s】\]|｜]*$/u,
  },
  {
    name: '上一篇、下一篇',
    pattern: /^[\s【[]*[上下]一(?:篇|条|页|则)[】\]]?\s*(?:[：:]|$|没有|暂无)/u,
  },
  {
    name: '相关链接',
    pattern:
      /^[\s【[]*(?:相关(?:链接|文章|新闻|文件|阅读|信息|解读|附件下载)|友情链接|推荐阅读|热门推荐|延伸阅读|更多)[】\]\s]*[：:>]*$/u,
  },
  {
    name: '页脚',
    pattern:
      /^(?:主办|承办|协办|技术支持)(?:单位)?[：:]|^建议使用.{0,40}浏览|copyright|版权所有(?=[\s：:|｜©]|$)|ICP[备证](?:案(?:序号|号)?)?[：:]?\s*\d+\s*号|公网安备\s*\d{4}|(?:^|[\s|｜])网站标识码[：:\s]|(?:^|[\s|｜])(?:网站地图|联系我们)(?=[\s|｜：:]|$)/iu,
  },
]

/** The name of what the line is; undefined for a line that is no such thing. */
export function siteChromeName(text: string): string | undefined {
  const line = text.trim()
  const name = KINDS.find(({ pattern }) => pattern.test(line))?.name
  return name === undefined || isSentence(line) ? undefined : name
}

/** 来源：青禾镇，… lists what belongs to its label; its commas make no sentence. */
const LABELLED = /^[^，。；：:]{1,12}[：:]/u

/** Is the line numbered, or a sentence by its stops? A row of a table is none. */
export function isSentence(text: string): boolean {
  const line = text.trim()
  if (readMark(line) !== null) return true
  if (line.includes('\t')) return false
  return /。|[；;]$/u.test(line) || (!LABELLED.test(line) && /[，；]/u.test(line))
}
