using System.Globalization;
using System.Text;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Text from outside as it is kept: no control, direction or invisible characters, no blank lines, no indentation.</summary>
internal static class CleanText
{
    /// <summary>Lines separated by \n.</summary>
    internal static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Visible).Select(line => line.Trim()).Where(line => line.Length > 0));

    /// <summary>One line: what a cell had wrapped over lines is joined, a space kept only between Latin words.</summary>
    internal static string Line(string text) => Lines(text).Split('\n') switch
    {
        [] => string.Empty,
        string[] parts => parts.Aggregate((left, right) =>
            char.IsAsciiLetterOrDigit(left[^1]) && char.IsAsciiLetterOrDigit(right[0]) ? $"{left} {right}" : left + right),
    };

    /// <summary>True when no surrogate stands without its other half: only such text has bytes in UTF-8.</summary>
    internal static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) && i++ >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private static string Visible(string line)
    {
        StringBuilder kept = new(line.Length);
        foreach (char c in line)
        {
            _ = c == '\t' ? kept.Append(' ')
                : char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format ? kept
                : kept.Append(c);
        }

        return kept.ToString();
    }
}
