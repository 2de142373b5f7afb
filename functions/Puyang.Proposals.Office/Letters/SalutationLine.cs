using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Letters;

/// <summary>A letter's salutation as it stands in somebody's text. 称谓</summary>
/// <param name="Names">The persons or organisations that it greets, without titles; empty for 各位委员.</param>
/// <param name="IsUnit">True when no person is greeted: an organisation or another bureau.</param>
/// <param name="Rest">What stands behind it in the same line and belongs to the text; empty for nothing.</param>
internal sealed partial record SalutationLine(IReadOnlyList<string> Names, bool IsUnit, string Rest)
{
    /// <summary>Reads a line, or null when it greets nobody.</summary>
    /// <param name="line">As it was typed.</param>
    /// <param name="follows">True when the title stands right above: then a name needs no colon.</param>
    public static SalutationLine? Of(string line, bool follows)
    {
        string text = line.Trim();
        return Persons(text, follows) ?? Organisation(text, follows);
    }

    private static SalutationLine? Persons(string text, bool follows)
    {
        Match match = ToPersons().Match(text);
        return !match.Success || IsSentence(match.Groups["names"].Value) ? null
            : !match.Groups["end"].Success && !follows && !match.Groups["dear"].Success ? null
            : new SalutationLine(Split(match.Groups["names"].Value), false, match.Groups["rest"].Value.Trim());
    }

    private static SalutationLine? Organisation(string text, bool follows)
    {
        Match match = ToUnit().Match(text);
        return !match.Success || IsSentence(match.Groups["name"].Value) ? null
            : !match.Groups["end"].Success && !follows && !match.Groups["dear"].Success ? null
            : new SalutationLine([LetterLine.Plain(match.Groups["name"].Value)], true, match.Groups["rest"].Value.Trim());
    }

    // 张甲、李乙委员, 张甲委员、李乙委员, 张甲 李乙委员, 张 甲委员, 张甲等3位委员.
    private static string[] Split(string names) =>
        [.. Separator().Split(Several().Replace(names, "")).Select(name => Title().Replace(LetterLine.Plain(name), "")).Where(name => name.Length > 0)
            .Aggregate(new List<string>(), Joined)];

    // A name of two characters is set apart to the width of three: 张　甲.
    private static List<string> Joined(List<string> names, string next)
    {
        if (names.Count > 0 && next.Length == 1 && names[^1].Length == 1)
        {
            names[^1] += next;
        }
        else
        {
            names.Add(next);
        }

        return names;
    }

    private static bool IsSentence(string name) => Sentence().IsMatch(LetterLine.Plain(name));

    [GeneratedRegex("""
        ^(?<dear>(?:尊敬的|敬爱的|亲爱的)\s*)?
        (?<names>(?:各位|各)?[\p{L}·•.\s、，,和及与（）()0-9]{0,400}?)
        (?:(?:政协)?委员|代表|副?主席|副?主任|副?主任委员|主委|常委|秘书长|同志|先生|女士|教授|院士|提案人|提案者|领衔人)(?:\s*们|\s*等|\s*及.{0,12}?|\s*[（(][^（）()]{1,12}[）)])?
        (?:(?<end>\s*(?:[:：]|[,，、]?\s*(?:您|您们|你|你们|大家)好\s*[!！。:：]?))(?<rest>.*)|\s*)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ToPersons();

    [GeneratedRegex("""
        ^(?<dear>(?:尊敬的|敬爱的)\s*)?
        (?<name>[\p{L}·\s、，,（）()]{1,60}?
        (?:委员会|市委会|省委会|县委会|区委会|州委会|工委会|市委|省委|县委|区委|州委|工委|党委|党组|党派|委|支部|总支|支委会|总工会|工会|妇联|侨联|台联|台胞联谊会|科协|文联|作协|社科联|
        工商联|工商业联合会|总商会|商会|残联|红十字会|团委|青联|学联|联谊会|联合会|促进会|协会|学会|研究会|基金会|专委会|界别?|活动组|委员小组|小组|组|联络处|联络组|工作委|
        局|办|办公室|厅|部|院|中心|分局|集团|公司|社|会|政府|单位|政协|处|所|站|校|大学|学院|医院|银行)(?:\s*[（(][^（）()]{1,14}[）)])?)
        (?:(?<end>\s*(?:[:：]|[,，、]?\s*(?:您|您们|你|你们|大家)好\s*[!！。:：]?))(?<rest>.*)|\s*)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ToUnit();

    [GeneratedRegex(@"[、，,;；]|\s+|(?<=[\p{L}]{2})(?:和|及|与)(?=[\p{L}]{2})")]
    private static partial Regex Separator();

    [GeneratedRegex(@"等\s*[0-9０-９一二三四五六七八九十百]*\s*(?:位|名|人|个)?(?:政协)?$|[（(][^（）()]*[）)]")]
    private static partial Regex Several();

    [GeneratedRegex(@"(?:政协)?(?:委员|代表|副?主席|副?主任|常委|同志|先生|女士|教授)?(?:们|等)?$|^各位?$")]
    private static partial Regex Title();

    [GeneratedRegex(@"如下|现将|收悉|关于|^第|^[一二三四五六七八九十]+、|您提|答复|情况|^感谢|工作|我局|本局|我委|经研究|根据|按照|^附件|^抄|^联系|^(?:主办|承办|会办|协办|责任|办理|牵头|配合|发文|签发|主送)")]
    private static partial Regex Sentence();
}
