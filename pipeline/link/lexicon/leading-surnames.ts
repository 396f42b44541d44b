// Surnames of East and Southeast Asia that stand before the given names: what follows is no middle name that could be
// left out. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

export const leadingSurnames = wordList(`
  ahn bae baek bai bui byun cai cao chan chang chao chen cheng cheong cheung chiang cho choe choi chou chow chu chua chun
  chung dai dang deng dinh dong du duan duong fan fang feng fu gan gao geng goh gong gu guan guo ha hahn han hao he
  hoang hong hou hsieh hsu hu huang hui huynh hwang hyun im jang jeon jeong ji jia jiang jin jo joo jung kang khoo kim ko
  koh kong koo kuo kwok kwon lai lam lau le lee lei leung li liang liao lim lin ling liu lo loh long lu luo luong lwin ly ma
  mai mao mei meng min mo moon na nam ng ngo nguyen nie ning noh oh ong ou ouyang pak pan pang park pei peng pham phan phung
  qi qian qiao qin qiu quan ren rhee roh ryu seo seong shao shen sheng shi shim shin shum sim siu so soh son song su suh
  suk sun sung szeto tai tam tan tang tao teo teoh thein tian tong tran trinh truong tsai tsang tse tseng tu vo vu
  wang wei wen weng wong woo wu xi xia xiang xiao xie xing xiong xu xue yan yang yao ye yee yeh yen yeo yeung yi yim yin yoo
  yoon yu yuan yue yun zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zou
`);
