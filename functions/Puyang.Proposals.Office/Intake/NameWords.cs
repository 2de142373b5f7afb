using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake;

/// <summary>What people write into a field of names that is no name: that there is nobody, or that there are more.</summary>
internal static partial class NameWords
{
    /// <summary>无, /, ——, 暂无, 无附议人 and the like: nobody.</summary>
    internal static bool IsNobody(string text) => Nobody().IsMatch(ChineseNumerals.ToAscii(Blanks().Replace(text, string.Empty)));

    /// <summary>张甲等3位, 李乙等, 共5人, 及其他4位委员, 名单附后: somebody is meant who is not named.</summary>
    internal static bool MeansMore(string text)
    {
        string dense = Blanks().Replace(ChineseNumerals.ToAscii(text), string.Empty);
        return AndOthers().IsMatch(dense) || Elsewhere().IsMatch(dense);
    }

    [GeneratedRegex(@"^[(\[]*(?:暂?无|没有|空白?|此栏空|略|不适用|不填|未填|none|nil|null|n/?a|[-—–―－‐‑─━_/\\×✕*~.…·]+|0|〇|○"
        + "|无(?:其[他它])?(?:联名|附议|联署|共同|会办|协办|分办|主办|集体)?(?:提案)?(?:人员?|者|委员|单位))[)\\]]*[。.]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();

    private const string Digits = ChineseNumerals.Pattern;

    [GeneratedRegex(@"等(?:$|[一二三四五六七八九十百两几多数若余共\d人名位个户家(),各有相单部全委同])"
        + $@"|{Digits}余?(?:人|名|位)(?=$|委员|代表|同志|联名|附议|[),、])|{Digits}余?(?:家|个)(?=$|单位|部门|企业)"
        + "|[及和与]其[他它余]|其余|其[他它].{0,4}(?:委员|人|单位)|若干|(?:有关|相关|所有|各)(?:单位|部门)$")]
    private static partial Regex AndOthers();

    [GeneratedRegex("(?:详?见|附).{0,3}(?:附件|附表|附页|名单|后页|背面|清单|下表|下页)|名单(?:附后|另附)|^附后$|^另附$|^同上$|^同前$")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
