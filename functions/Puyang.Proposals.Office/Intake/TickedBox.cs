using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake;

/// <summary>What is ticked among boxes: ☐经济 ☑社会, or 经济□ 社会☑.</summary>
internal static partial class TickedBox
{
    private const string Boxes = "□☐○☑☒■√✓";

    /// <summary>The one word that is ticked; the text itself where it has no boxes; empty for none or several.</summary>
    internal static string In(string text)
    {
        if (!text.Any(Boxes.Contains))
        {
            return text;
        }

        bool before = Boxes.Contains(text[0], StringComparison.Ordinal);
        bool behind = Boxes.Contains(text[^1], StringComparison.Ordinal);
        string[] chosen = before == behind ? [] : [.. (before ? BoxBefore() : BoxBehind()).Matches(text)
            .Select(match => match.Groups[1].Value.Trim('，', ',', '、', '；', ';', ' ', '　'))];
        return chosen is [{ } only] ? only : string.Empty;
    }

    [GeneratedRegex("[☑☒■√✓]([^□☐○☑☒■√✓]+)")]
    private static partial Regex BoxBefore();

    [GeneratedRegex("([^□☐○☑☒■√✓]+)[☑☒■√✓]")]
    private static partial Regex BoxBehind();
}
