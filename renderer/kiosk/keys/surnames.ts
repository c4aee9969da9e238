/** The hundred or so commonest surnames, simplified and traditional: whoever types a name begins with one of these. */
const simplified =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤欧阳温康施洪季柯游詹简';
const traditional =
  '張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉蘇呂盧鍾鐘譚陸範韋賈鄒閻龍賀顧龔萬錢嚴湯歐陽莊溫詹簡';

const known = new Set(simplified + traditional);

export const isSurname = (text: string): boolean => known.has(text);
