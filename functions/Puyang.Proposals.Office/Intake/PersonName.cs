using System.Text;
using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Tells a person's name from the other things that stand in a field of names.</summary>
internal static partial class PersonName
{
    private const string Surnames =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅"
        + "皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管"
        + "卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎"
        + "祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎闫充慕连茹习"
        + "宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况"
        + "郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福岩区仝苑母覃候代侍原揭信锁闪兰郄邸展洛初衣丛矫付尧芦涛戢冼";

    private static readonly HashSet<string> DoubleSurnames =
    [
        .. ("欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 令狐 慕容 东方 夏侯 长孙 宇文 司徒 司空 淳于 单于 呼延 端木 南宫 独孤 轩辕 钟离 闻人 万俟 赫连 澹台 公冶 宗政 濮阳 "
            + "太叔 申屠 仲孙 鲜于 闾丘 亓官 拓跋 百里 东郭 南门 西门 左丘 梁丘 第五").Split(' '),
    ];

    // What such forms say of a person, or in place of one.
    private static readonly HashSet<string> OtherWords =
    [
        .. ("男 女 男性 女性 是 否 同上 同前 本人 本单位 群众 党员 团员 中共党员 共青团员 本科 大专 中专 高中 初中 学士 硕士 博士 研究生 大学 在职 退休 已婚 未婚 常委 委员 满意 "
            + "基本满意 不满意 同意 单独 任职 任期 时任 时间 方式 文化 文化程度 毕业院校 任职单位 文艺 金融 经济 经济界 农业 计划 项目 章程 金额 年度 年份 年龄 全体 全部 常务 通过 通知 "
            + "安排 包括 高级 中级 初级 平时 公章 印章 盖章 国籍 公务员 连任 应届 新任 单位 电话 编号 排名 排序 国家 家庭 关于 有关 相关 方案 席位 区域 路径 项目名称 单选 全文 时期").Split(' '),
    ];

    /// <summary>Family and given name of two to four characters, or a name with a middle dot, beyond doubt.</summary>
    internal static bool IsEvident(string text)
    {
        string name = Blanks().Replace(text, string.Empty);
        return !IsOtherWord(name) && !OrganisationName.IsLikely(name) && !EndsInTitle().IsMatch(name)
            && !LabelEnding().IsMatch(name)
            && (Dotted().IsMatch(name) || (OnlyHan().IsMatch(name) && BeginsWithSurname(name)));
    }

    /// <summary>False for what holds digits, signs or words that no name holds; true leaves open whether it is one.</summary>
    internal static bool IsPossible(string name) =>
        name.EnumerateRunes().All(rune => Rune.IsLetter(rune) || Joints.Contains(rune.ToString(), StringComparison.Ordinal))
        && name.EnumerateRunes().Any(Rune.IsLetter) && !IsOtherWord(name) && !EndsInTitle().IsMatch(name) && !IsPair(name)
        && (name.Length <= MostWithoutDot || name.Any(Joints.Contains) || name.Any(char.IsAsciiLetter));

    /// <summary>A family name that needs a given name: 王, 欧阳.</summary>
    internal static bool IsSurname(string text) =>
        DoubleSurnames.Contains(text) || (text.Length == 1 && Surnames.Contains(text, StringComparison.Ordinal));

    /// <summary>Without the title behind or before it, when a whole name remains: 张甲委员, 李乙女士, 市政协委员张甲.</summary>
    internal static string WithoutTitle(string text)
    {
        string name = text.Trim();
        for (Match match = TitleBehind().Match(name); match.Success; match = TitleBehind().Match(name))
        {
            string rest = name[..match.Index].TrimEnd();
            if (rest.Length < 2 || IsSurname(rest) || OrganisationName.IsLikely(rest))
            {
                return name;
            }

            name = rest;
        }

        Match before = TitleBefore().Match(name);
        return before.Success && IsEvident(name[before.Length..]) ? name[before.Length..] : name;
    }

    /// <summary>A title and nothing else: 委员, 副主席.</summary>
    internal static bool IsTitle(string text) => TitleAlone().IsMatch(text);

    private static bool IsOtherWord(string name) =>
        OtherWords.Contains(name) || Labels.Of(name) is not null || IsTitle(name) || OtherPattern().IsMatch(name)
        || (PostEnding().IsMatch(name) && !BeginsWithSurname(name));

    // 张甲和李乙; but there are names with 和 in them.
    private static bool IsPair(string name) => Enumerable.Range(0, name.Length)
        .Any(i => name[i] is '和' or '与' or '及' && IsEvident(name[..i]) && IsEvident(name[(i + 1)..]));

    // Names of four characters have a double surname, or two: 欧阳娜娜, 范徐丽泰.
    private static bool BeginsWithSurname(string name) => IsDouble(name) || (name.Length is >= 2 and <= 4
        && Surnames.Contains(name[0], StringComparison.Ordinal)
        && (name.Length < 4 || Surnames.Contains(name[1], StringComparison.Ordinal)));

    private static bool IsDouble(string name) => name.Length is 3 or 4 && DoubleSurnames.Contains(name[..2]);

    private const string Joints = "·•・‧∙.．-'’ ";

    // Names of the minorities are long when they are written without a dot; what is longer still is a sentence.
    private const int MostWithoutDot = 12;

    private const string Title = "副?(?:主任委员|主席|主委|秘书长|主任|会长|院长|局长|校长|书记)|常务委员|常委|委员|女士|先生|小姐|同志|教授|老师|代表";

    [GeneratedRegex($"(?:{Title})$")]
    private static partial Regex TitleBehind();

    [GeneratedRegex($"^(?:(?:省|市|县|区)?政协)?(?:{Title})$")]
    private static partial Regex TitleAlone();

    [GeneratedRegex(@"^(?:(?:省|市|县|区)?政协)?委员[:：\s]*")]
    private static partial Regex TitleBefore();

    // 王主任 names a post and half a person; 市医院院长 names no person.
    [GeneratedRegex($"(?:{Title}|医师|工程师|经理|董事长|厂长|园长|所长|科长|处长|部长|行长|律师)$")]
    private static partial Regex EndsInTitle();

    // 组长, 召集人, 特邀人士 name what somebody is.
    [GeneratedRegex("[长员人士者师家]$")]
    private static partial Regex PostEnding();

    // Endings of labels that begin like a name: 常住地, 文化程度, 连任届数.
    [GeneratedRegex("[地址度期率数量号码类型况系称级别位职历]$")]
    private static partial Regex LabelEnding();

    [GeneratedRegex("族$|召集人|特邀|部分|提案|委员|政协|单位|联系|电话|手机|邮箱|地址|"
        + "附件|附表|名单|另附|第一|其他|其余|若干|无党派|党派|学历|学位|职称|职务|年月|以上|以下|证号|小组|所有|详见|同意|签名|签章")]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}+$")]
    private static partial Regex OnlyHan();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}+(?:[·•・‧∙]\p{IsCJKUnifiedIdeographs}+)+$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
