// Tells whether a text looks like a person's name, in Chinese or in Latin letters.
import type { Value } from '../value';

/** The family names of nearly everybody in China: the hundred commonest, and the commoner rest of the Hundred Family Surnames. */
const familyNames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆郁储栗燕楚鄢谌奚冼蔺楼',
);
const doubleFamilyNames = new Set(
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 轩辕 令狐 宇文 长孙 慕容 司徒 司空 夏侯 端木 南宫 独孤 西门'.split(' '),
);

/** The last characters of places, which often begin with a family name: 郑州, 江苏省. */
const placeEnds = /[省市县区镇乡村路街州]$/u;

/**
 * Han characters: a family name and one or two more (`张伟`), a double family name and one or two more (`欧阳娜娜`), or
 * parts joined by a middle dot; or 2–4 capitalised words in Latin letters. A firm such as `Golden Sun` passes too, so
 * this is weak evidence.
 */
export function isPersonName(value: Value): boolean {
  if (typeof value !== 'string') return false;
  const text = value.normalize('NFKC').trim();
  if (/^\p{Script=Han}{1,10}(?:[·•・]\p{Script=Han}{1,10})+$/u.test(text)) return true;
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return isHanName(text);
  return /^\p{Lu}[\p{Ll}\p{M}'’][\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*\.?){1,3}$/u.test(text);
}

function isHanName(text: string): boolean {
  if (placeEnds.test(text)) return false;
  if (doubleFamilyNames.has(text.slice(0, 2))) return text.length > 2;
  return text.length <= 3 && familyNames.has(text.charAt(0));
}
