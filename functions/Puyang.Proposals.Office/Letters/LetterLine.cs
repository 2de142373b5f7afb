using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Letters;

/// <summary>What one line of somebody's finished letter is, by its own words. Everything is asked of the line as <see cref="Plain"/> gives it.</summary>
internal static partial class LetterLine
{
    /// <summary>Longest title over all its lines, in characters.</summary>
    private const int LongestTitle = 120;

    /// <summary>Half-width signs and no white space: 答　复 is 答复, （盖章） is (盖章).</summary>
    public static string Plain(string line) => string.Concat(ChineseNumerals.ToAscii(line).Where(c => !char.IsWhiteSpace(c)))
        .Replace('﹝', '〔').Replace('﹞', '〕');

    /// <summary>标题: 关于…提案的答复, …的复函, …办理情况的函, …的会办意见, whole.</summary>
    public static bool IsTitle(string plain) => plain.Length <= LongestTitle && Title().IsMatch(plain) && !NoTitle().IsMatch(plain);

    /// <summary>Where a title over several lines may begin.</summary>
    public static bool StartsTitle(string plain) => TitleStart().IsMatch(plain) && !plain.EndsWith(':');

    /// <summary>A line above the title that the program prints itself or that belongs to an old paper's head: 发文字号, 签发人, 类别, 公开属性, 密级, 份号.</summary>
    public static bool IsHead(string plain) => Head().IsMatch(plain);

    /// <summary>发文机关标志: a unit's name, alone or with 文件.</summary>
    public static bool IsLetterhead(string plain) => UnitName().IsMatch(plain.EndsWith("文件", StringComparison.Ordinal) ? plain[..^2] : plain);

    /// <summary>署名: a unit's name, alone or with (盖章).</summary>
    public static bool IsSignature(string plain) => Signer(plain) is not null;

    /// <summary>The unit of a signature line without (盖章) and date; null when the line is none.</summary>
    public static string? Signer(string plain)
    {
        string name = Seal().Replace(DateAtEnd().Replace(plain, ""), "");
        return name.Length > 0 && UnitName().IsMatch(name) ? name : null;
    }

    /// <summary>成文日期 in any form that people write, alone or behind the unit's name.</summary>
    public static bool IsDate(string plain) => DateAtEnd().Match(plain) is { Success: true } date
        && (date.Index == 0 || UnitName().IsMatch(Seal().Replace(plain[..date.Index], "")));

    /// <summary>抄送, 主送, 印发 and whatever else stands at the foot of a paper; the label of a person or telephone among it.</summary>
    public static bool IsFoot(string plain) => Foot().IsMatch(plain) || Imprint().IsMatch(plain) || Seal().Replace(plain, "").Length == 0;

    /// <summary>抄送 alone.</summary>
    public static bool IsCopies(string plain) => Copies().IsMatch(plain);

    /// <summary>True for a sentence or a numbered item: the letter's own text, before which its head has ended.</summary>
    public static bool IsText(string plain) => plain.Contains('。', StringComparison.Ordinal) || Numbered().IsMatch(plain) || Opening().IsMatch(plain);

    [GeneratedRegex(@"(提案|建议|意见|议案|来信|政协|第?\w+号|[》”」])(提案)?[^。;!?]*(答复|复函|回复|答复函|的函|答复意见|会办意见|协办意见|办理意见|办理情况|办理结果|情况的?报告|情况的?说明|意见书|意见函)(函|稿|书)?([(（][^()（）]{1,12}[)）])?$")]
    private static partial Regex Title();

    [GeneratedRegex(@"[。;!?:]|(如下|收悉|现将|您|贵单位)|^([一二三四五六七八九十]+、|[(]?[一二三四五六七八九十\d]+[)]|\d+[.、])")]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"^(关于|对|就|《|“|答复|回复|第?\d+号|.{2,25}?(局|委|办|厅|部|院|会|中心|政府|公司|集团|室|队|所|站|大学)(关于|对|就|答复)|.{0,14}政协|.{2,14}(委员|代表)(关于|提出|第|《|“|\d))")]
    private static partial Regex TitleStart();

    [GeneratedRegex("""
        ^(?:
          (?:发?文(?:件)?(?:字|编)?号|编号|文号)?:?[\p{L}]{1,20}(?:字第?)?[〔\[【({]\d{4}年?[〕\]】)}](?:第)?\d*号
        | 签发(?:人)?:?[\p{L}·]{0,12}
        | (?:办理|办复|答复|提案|完成)*(?:类别|分类|类型|等级|结果|情况|意见|类)(?:标识|标记)?:?[(\[【]?[A-D甲乙丙丁]\d?[)\]】]?类?
        | [(\[【][A-D甲乙丙丁]类?[)\]】]
        | [A-D甲乙丙丁]类?
        | (?:信息)?公开(?:属性|方式|类别|类型|选项)?:?(?:主动公开|依申请公开|不予公开|不公开|公开)?
        | (?:此|本)件(?:主动公开|依申请公开|不予公开|不公开|公开|删减后公开)
        | (?:是否)?(?:主动|依申请|不予|同意|可以?)公开(?::?[是否])?
        | (?:紧急程度|密级):?[\p{L}]{0,6} | 特急 | 加急 | 急件 | 平急 | 内部(?:资料|使用|文件) | 份号:?\d* | \d{6}
        )+$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Head();

    // No mark of a list in front, no punctuation within: a name and nothing else.
    [GeneratedRegex(@"^(?![一二三四五六七八九十]+、|\d|[(])[\p{L}()·]{2,25}?(局|委|委员会|委员会办公室|办|办公室|厅|部|院|中心|集团|公司|处|科|所|站|队|社|署|校|会|政府|联合会|分局|支队|大队|管理处|总工会|银行|政协|市委|县委|区委|省委|党组)(\([\p{L}]{1,12}\))?(办公室)?$")]
    private static partial Regex UnitName();

    [GeneratedRegex(@"\((盖章|公章|印章|章|印|签章|单位盖章|加盖公章|盖章处|代章)\)|[\[【](盖章|公章|印)[\]】]")]
    private static partial Regex Seal();

    [GeneratedRegex(@"(?:[(]?)(?:日期|成文日期|时间)?:?(?:(?:\d{4}|[〇○零OoＯ0-9一二三四五六七八九]{4}|[xX×*_]{2,4})年(?:\d{0,2}|[一二三四五六七八九十元〇○]{1,3}|[xX×*_]{1,2})月(?:\d{0,2}|[一二三四五六七八九十廿]{1,3}|[xX×*_]{1,2})日?|\d{4}[.．\-/]\d{1,2}[.．\-/]\d{1,2}\.?)[)]?$")]
    private static partial Regex DateAtEnd();

    [GeneratedRegex("""
        ^[(]?(?:
          (?:抄送|抄报|主送|分送|抄|送|报|发):.+
        | (?:联系人员?|联系单位|联系科室|联系部门|联系方式|联系地址|联系号码|联系电话|联络员|咨询电话|电话|手机号?码?|移动电话|办公电话|传真|邮编|邮政编码|邮箱|电子邮箱|电子邮件|e-?mail
            |地址|通讯地址|通信地址|经办人?员?|具体经办人?|承办人?员?|具体承办人?员?|承办负责人|承办领导|承办单位|承办科室|承办部门|主办单位|会办单位|协办单位|办理单位|办理科室|办理人员?
            |负责人|单位负责人|科室负责人|主要负责人|主要领导|分管领导|分管负责人|分管局长|主管领导|主管局长|领导|局领导|审核人?|审签人?|审批人?|签发人?|签批|签字|领导签字|领导签名|领导签批
            |局长|副局长|主任|副主任|拟稿人?|起草人?|核稿人?|校对人?|打印人?|打字|印数|份数|共印|类别|办理类别|公开属性|公开方式|是否公开)
          (?:及|和|与|、|/)?(?:签字|签名|签章|职务|联系)?人?(?:电话|方式|手机|号码)?:.{0,120}
        | (?:联系人|经办人|承办人|签发人)[\p{L}·]{2,4}(?:,|;|、)?(?:(?:联系)?电话:?[\d\-]+)?[)]?
        | (?:联系电话|办公电话|电话|手机)[(\d].{0,40}
        | (?:此|本)件(?:主动公开|依申请公开|不予公开|不公开|公开)[)]?
        | (?:领导|负责人|分管领导|主要领导)(?:签字|签名|签批):?
        )$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Foot();

    [GeneratedRegex(@"印发[)]?$|^[(]?共印\d+份[)]?$|^第?\d+页$")]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^[(]?(抄送|抄报|主送|分送):.+$")]
    private static partial Regex Copies();

    [GeneratedRegex(@"^([一二三四五六七八九十]+、|[(][一二三四五六七八九十\d]+[)]|\d{1,2}[.、])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"如下|收悉|^您(提出|的|在)|^贵(单位|委|会)")]
    private static partial Regex Opening();
}
