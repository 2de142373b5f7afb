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
    internal static string Line(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (string part in Lines(text).Split('\n'))
        {
            bool words = line.Length > 0 && char.IsAsciiLetterOrDigit(line[^1]) && char.IsAsciiLetterOrDigit(part[0]);
            _ = line.Append(words ? " " : string.Empty).Append(part);
        }

        return line.ToString();
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
