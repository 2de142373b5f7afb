using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake;

/// <summary>The words of notices for what a unit is to do. 承办方式</summary>
internal static partial class RoleText
{
    /// <summary>The role; null for other words, and for 会同办理 alone, which both the lead and its co-handlers do.</summary>
    internal static HandlingRole? Of(string dense)
    {
        string word = ChineseNumerals.ToAscii(TickedBox.In(dense)).ToUpperInvariant();
        return Sole().IsMatch(word) ? HandlingRole.Sole
            : Lead().IsMatch(word) ? HandlingRole.Lead
            : CoHandler().IsMatch(word) ? HandlingRole.CoHandler
            : Separate().IsMatch(word) ? HandlingRole.Separate
            : null;
    }

    [GeneratedRegex("^(?:独办|单办|(?:单独|独立|独自|独家)(?:承办|办理|答复)?|SOLE)件?$")]
    private static partial Regex Sole();

    [GeneratedRegex(@"^(?:主办|主要承办|牵头(?:承办|办理|主办)?|"
        + @"(?:会同|共同|联合)(?:承办|办理)?[(:：,，、-]?(?:主办|牵头)(?:承办|办理)?(?:单位)?\)?|主办\((?:会同办理|牵头)\)|LEAD)(?:件|单位)?$")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:会办|协办|(?:协助|配合)(?:承办|办理)|"
        + @"(?:会同|共同|联合)(?:承办|办理)?[(:：,，、-]?(?:会办|协办|协助|配合)(?:承办|办理)?(?:单位)?\)?|(?:会办|协办)\(会同办理\)|COHANDLER)(?:件|单位)?$")]
    private static partial Regex CoHandler();

    [GeneratedRegex("^(?:分办|(?:分别|各自)(?:承办|办理|答复)|SEPARATE)件?$")]
    private static partial Regex Separate();
}
