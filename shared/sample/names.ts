// Invented people: common surnames and given names put together at random. No list of real people stands behind it.
import { at, type Random } from './random';

export interface PersonName {
  readonly name: string;
  /** '' for people without a Chinese name. */
  readonly nameZh: string;
}

const surnames = (
  'Wang 王,Li 李,Zhang 张,Liu 刘,Yang 杨,Huang 黄,Zhao 赵,Wu 吴,Zhou 周,Xu 徐,Sun 孙,Ma 马,Zhu 朱,Hu 胡,Guo 郭,He 何,' +
  'Lin 林,Gao 高,Luo 罗,Zheng 郑,Liang 梁,Xie 谢,Song 宋,Tang 唐,Deng 邓,Feng 冯,Han 韩,Cao 曹,Zeng 曾,Peng 彭,Xiao 肖,Cai 蔡,' +
  'Pan 潘,Tian 田,Dong 董,Yuan 袁,Yu 于,Ye 叶,Jiang 蒋,Chen 陈'
).split(',');

const menGiven = (
  'Qiang 强,Lei 磊,Jun 军,Yong 勇,Tao 涛,Bin 斌,Hao 浩,Peng 鹏,Gang 刚,Long 龙,Jianguo 建国,Zhiqiang 志强,Haitao 海涛,Xiaodong 晓东,' +
  'Guodong 国栋,Wenbin 文斌,Shaohua 少华,Yifan 一凡,Zihao 子豪,Minghui 明辉,Dawei 大为,Yongsheng 永生,Jinlong 金龙,Haoran 浩然'
).split(',');

const womenGiven = (
  'Fang 芳,Na 娜,Min 敏,Jing 静,Li 丽,Yan 艳,Juan 娟,Xia 霞,Ting 婷,Xue 雪,Xiaomei 晓梅,Yuting 雨婷,Meiling 美玲,Xiuying 秀英,' +
  'Jiayi 佳怡,Siqi 思琪,Yaqin 雅琴,Lihua 丽华,Chunyan 春燕,Xinyi 欣怡'
).split(',');

const foreignFirst = [
  'Marcus',
  'Victor',
  'Daniel',
  'Leon',
  'Oscar',
  'Simon',
  'Felix',
  'Adrian',
  'Hugo',
  'Nolan',
] as const;
const foreignLast = ['Hale', 'Lane', 'Marsh', 'Crowe', 'Dray', 'Pike', 'Vance', 'Holt', 'Reeve', 'Stroud'] as const;

/** A Chinese name in both scripts. Never Chen Wei 陈伟, whose name belongs to one person of the sample. */
export function chineseName(random: Random, gender: 'man' | 'woman'): PersonName {
  const [surname, surnameZh] = halves(random.pick(surnames));
  const [given, givenZh] = halves(random.pick(gender === 'man' ? menGiven : womenGiven));
  return { name: `${surname} ${given}`, nameZh: `${surnameZh}${givenZh}` };
}

export function foreignName(random: Random): PersonName {
  return { name: `${random.pick(foreignFirst)} ${random.pick(foreignLast)}`, nameZh: '' };
}

function halves(entry: string): readonly [pinyin: string, characters: string] {
  const parts = entry.split(' ');
  return [at(parts, 0), at(parts, 1)];
}
