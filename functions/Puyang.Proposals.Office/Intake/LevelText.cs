using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Finds the CPPCC that a text names: 市政协, 市, 濮阳市政协, 政协濮阳市委员会. 层级</summary>
/// <param name="levels">The CPPCCs this office answers.</param>
/// <param name="own">The bureau's own name, which begins with its place; null where it is not known.</param>
internal sealed partial class LevelText(IReadOnlyList<Level> levels, string? own)
{
    internal Level? Find(string text)
    {
        string said = Short(text);
        return levels.FirstOrDefault(level => level.Name == text || level.Id == text)
            ?? levels.FirstOrDefault(level => level.Name == said || level.Id + "级" == said)
            ?? (levels.Where(level => IsMeant(said, level.Name)).ToArray() is [{ } only] ? only : null);
    }

    // Whether one of the two names the place and the other leaves it out; the place has to be the bureau's own.
    private bool IsMeant(string said, string known)
    {
        string longer = said.Length > known.Length ? said : known;
        string shorter = said.Length > known.Length ? known : said;
        return shorter.Length > Suffix.Length && shorter.EndsWith(Suffix, StringComparison.Ordinal)
            && longer.EndsWith(shorter, StringComparison.Ordinal)
            && longer.Length - shorter.Length <= LongestPlace && IsOurPlace(longer[..^Suffix.Length]);
    }

    // 濮阳市 of 濮阳市民政局; a level that the bureau's name does not hold, as its province, cannot be compared.
    private bool IsOurPlace(string place)
    {
        int end = own?.IndexOf(place[^1]) ?? -1;
        return own is null || end < 0 || own[..(end + 1)].EndsWith(place, StringComparison.Ordinal)
            || place.EndsWith(own[..(end + 1)], StringComparison.Ordinal);
    }

    // 中国人民政治协商会议第八届濮阳市委员会 is 濮阳市政协.
    private static string Short(string text)
    {
        string dense = Blanks().Replace(text.Length <= LongestName ? text : text[..LongestName], string.Empty)
            .Replace("中国人民政治协商会议", Suffix, StringComparison.Ordinal);
        Match full = Full().Match(dense);
        return full.Success ? full.Groups["place"].Value + Suffix : dense;
    }

    private const string Suffix = "政协";
    private const int LongestPlace = 12;
    private const int LongestName = 60;

    [GeneratedRegex($@"^政协(?:第?{ChineseNumerals.Pattern}届)?(?<place>\p{{L}}{{2,12}}?)(?:第{ChineseNumerals.Pattern}届)?委员会$")]
    private static partial Regex Full();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
