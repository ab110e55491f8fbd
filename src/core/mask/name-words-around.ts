/**
 * The words that tell a name: titles and roles before and after it, what may follow and precede it.
 *
 * To add a title: one word in one of the lists.
 */

/** Offices; each may have 副 before it. */
const OFFICES =
  '书记|主任|镇长|乡长|县长|区长|市长|州长|局长|所长|站长|庭长|院长|检察长|校长|主席|部长|科长|股长|处长|厅长|队长|大队长|中队长|组长|会长|秘书长|村长|社长|园长|行长|经理|董事长|指导员|教导员|支书|村支书'
const LAW_PEOPLE =
  '法律顾问|律师|法律工作者|公证员|人民调解员|调解员|法官|检察官|书记员|民警|辅警|警官'

/** Behind which a name may stand. */
const BEFORE = `第一书记|副?(?:${OFFICES})|${LAW_PEOPLE}|网格长|网格员|助理员|宣传员|委员|召集人|负责人|联系人|经办人|联络员|监督员|协管员|专干|干事|文书|讲师|教授|老师|教师|专家|医生|村医|人大代表|党代表|政协委员|法定代表人|法人代表|执法人员|驻村干部|包村干部|(?:包[村片案抓]|分管|联系|挂点|驻村|联村|带队|带班|值班|责任|主要)领导|连长|排长|厂长|班长|理事长|监事长|总经理|会计|出纳|[楼栋户河林路片街巷]长|常委|支委|法律明白人[”’」]?代表|乡贤|带头人|能手|陪审员|队员|成员|工作人员|法律明白人`
/** Of these many are spoken of without a name; only what follows can tell. */
const PEOPLE =
  '当事人|被?申请人|原告人?|被告人?|犯罪嫌疑人|嫌疑人|社区矫正对象|矫正对象|村民|居民|群众|党员|职工|户主|业主|农户|贫困户|店主|学生|市民|志愿者|老人|干部|男子|女子|司机|妻子|丈夫|儿子|女儿|父亲|母亲|邻居|儿媳|代理人|其[子女父母妻夫兄弟姐妹孙侄](?![子女母妻])|[长次三幼][子女](?!女)'
/** Nouns for people, known by how they end; the name has to be told by its own form. */
const ANY_PERSON =
  '人|员|者|[雇职员民]工|工头|[雇店房车船]主|户|老板|房东|租客|[家亲军烈]属|模范|楷模|标兵|榜样|代表|师傅|先锋|骨干|对象|[爷妈娘婶叔伯嫂婆媳]|同学'

/** Which stand behind a name. */
const AFTER = `(?:老?同志(?!们)|${LAW_PEOPLE}|老师|教授|先生|女士|老人|医生|夫妇|副?(?:${OFFICES}))(?!事务所|们|务|员|载|长|团|室|处)`

export const TITLE_BEFORE = new RegExp(`(?:${BEFORE})`, 'gu')
export const PERSON_BEFORE = new RegExp(`(?:${PEOPLE})`, 'gu')
export const ANY_PERSON_BEFORE = new RegExp(`(?:${ANY_PERSON})`, 'gu')
export const TITLE_AFTER = new RegExp(AFTER, 'gu')
export const ENDS_WITH_TITLE = new RegExp(`(?:${BEFORE}|${PEOPLE})[\\s:：]{0,2}$`, 'u')
export const BEGINS_WITH_TITLE = new RegExp(`^${AFTER}`, 'u')

/** 任组长, 担任普法讲师, 为副组长, 同志兼任办公室主任: the name stands before it. */
export const APPOINTED =
  /(?:同志)?(?:兼?任|担任|兼|出任|为|当选为?)(?=[^，。；：、\s]{0,14}?(?:组长|主任|书记|成员|委员|专员|顾问|召集人|负责人|[联调督导讲宣监信协安网辅管解][\p{sc=Han}]?员|导师|明白人|带头人|网格长|校长|[镇乡县所站局队会]长|主席|律师))/gu

/** 组长：张三, 联系人及电话：李四, 姓名：王五 */
export const LABEL =
  /(?:姓名|经办|审核|填报|签发|撰稿|供稿|拟稿|核稿|编辑|校对|摄影|记者|人|员|长|书记|主任|主席|律师|顾问|者|代表|干部|领导|教师|民警|法官)(?:[（(][^（）()]{1,12}[）)])?(?:姓名)?(?:(?:及|和|、)?(?:其)?(?:联系)?(?:电话|方式))?[ 　]*[：:]/gu

/** 汇报人  潘国栋, （记者 姚文静）: without a colon the label has to be plain. */
export const SPACED_LABEL =
  /(?:记者|通讯员|编辑|校对|摄影|(?:汇报|报告|述法|述职|填报|填表|制表|审核|签发|经办|联系|负责|拟稿|撰稿|复核|校核|初审|复审|批准|承办)人?)[ 　]+/gu

/** A table's column of names. */
export const NAME_COLUMN =
  /^(?:.{0,8}(?:姓名|[联系责任负经办当事申请被报告]{2}人|调解员|网格[长员]|法律明白人|领导|干部|民警|法律顾问|律师|户主|组长|成员|签[名字])|书记|主任|所长|镇长)(?:[（(].{0,8}[）)]|及(?:联系)?(?:电话|方式))?$/u

const PUNCTUATION = '\\s、，。；：！？,;:.!?()（）《》“”‘’"\'\\[\\]【】—\\-/|·…<>*+=~'

/** What ends a name for certain. */
export const NAME_ENDS = new RegExp(`^(?:[${PUNCTUATION}\\d]|等|同志|$)`, 'u')
/** What follows hardly anything but a name. */
export const NAME_BELIEVED = /^(?:担任|兼任|任|主持|出席|电话|手机)/u

/** Characters that end a name seldom and begin what follows it often. */
export const JOINING =
  /[任和与及等为在到率带兼对主同向作说从是将被以于亲包就给来因由把家自曾正全用所诉]$/u

/** Whose cells may be shaped like names: places, bodies, things. */
export const PLACE_COLUMN =
  /(?:村|社区|乡镇|[镇乡县市区组]|单位|部门|地[点址区]|名称|项目|类[别型]|品种|事项)(?:[（(].{0,8}[）)])?$/u

/** What may stand directly before a name. */
export const NAME_PRECEDED = new RegExp(
  `(?:^|[${PUNCTUATION}\\d由请聘派排荐彰予问命选经对向以给为同跟随从使让叫把找是即和与及或被名位任])$`,
  'u',
)
/** Of an office: 马营镇王建国书记, 司法所李强同志. */
export const BODY_BEFORE = /[镇乡村委办所局站县区院队室组部会厂校司处社]$/u

/** Behind a list of people: 等同志, 等人, 3名, 两位. */
export const PEOPLE_FOLLOW = /^(?:等?[一二三四五六七八九十两几\d]{0,3}[名位人]|等?同志)/u

/** Behind a list of villages: 等村, 三个社区, 村, 镇. */
export const PLACES_FOLLOW =
  /^(?:等地|一带|沿线|籍|等?[一二三四五六七八九十两几多\d]{0,3}个?(?:自然|行政|重点|试点|示范)?(?:村(?![民干支委])|社区|小区|村民小组|组(?![长织成])|社(?!长)|[镇乡](?![长党村])|县(?!长)|市(?!长)|区(?!长)|省|州|街道|街|路|河|山|沟|湾))/u

/** A clause begins behind it. */
export const CLAUSE_BEFORE = /(?:^|[\s。！？；：:，,“‘（(—\-、])$/u

/** Words of two characters whose second is a surname, too: 队伍建设 is no 伍建设. */
export const WORD_OVER_EDGE =
  /(?:队伍|组成|校方|院方|对方|双方|多方|警方|军方|官方|地方|委任|委屈|办成|会商|会谈|会费|处方|处于|由于|对于|对应|位于|属于|关于|基于|善于|敢于|勇于|用于|至于|同时|和谐|厂商|村边|乡党|会党|区段|组方|室温|镇江|所向|为何|为应|与党|和党|向党)$/u

/** What is done to people: 抽调李芳, 表彰任建平, 分别是史长顺. */
export const VERB_BEFORE =
  /(?:抽调|安排|组织|邀请|特邀|聘请|聘任|表彰|授予|选派|指派|委派|选聘|选举|推选|任命|慰问|走访|分别是|分别为|的有|干部|骨干|成员|青年|人员|能手|同志|明白人”?|对)$/u

/** Behind a name: （党委书记）, （男，45岁）, （派出所）. */
export const REMARK_ON_PERSON = new RegExp(
  `^[（(](?:[男女]|[汉回藏]族|化名|电话|手机|[^（）()]{0,14}(?:${OFFICES}|${LAW_PEOPLE}|委员|成员|干部|专干|所|院|办|局|村民)[）)，,])`,
  'u',
)

/** 左志平，镇党委书记 */
export const APPOSITION = new RegExp(
  `^[，,][^，。；、（）]{0,14}(?:${OFFICES}|${LAW_PEOPLE})(?=[，。；、）)]|$)`,
  'u',
)

/** What only people do, and above all those who are told of by name. */
export const DONE_BY_PEOPLE =
  /^(?:主持|传达|通报|宣读|强调|指出|表示|介绍|带领|带队|率队|说(?![事法理])|告诉|感慨|坦言|当选|出席|讲话|作了?(?:表态|总结|讲话|发言|述)|一行|夫妇|调解室|工作室|同志)/u
