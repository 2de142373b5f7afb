using System.Text;

namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>Which styles of a document mark hints of a form, not what was filled in.</summary>
internal static class StyleNames
{
    private const int MaxStyles = 4096;

    /// <param name="sheet">The table's part that holds the styles.</param>
    internal static IReadOnlySet<int> Hints(DocBytes sheet)
    {
        HashSet<int> hints = [];
        if (sheet.Length < 6)
        {
            return hints;
        }

        int at = 2 + sheet.UInt16(0);
        (int count, int fixedLength) = (Math.Min(sheet.UInt16(2), MaxStyles), sheet.UInt16(4));
        for (int style = 0; style < count && at + 2 <= sheet.Length; style++)
        {
            int length = sheet.UInt16(at);
            string name = length > 0 ? Name(sheet.Part(at + 2, length), fixedLength) : string.Empty;
            if (name.StartsWith(WordText.HintStyle, StringComparison.Ordinal))
            {
                hints.Add(style);
            }

            at += 2 + length + (length & 1);
        }

        return hints;
    }

    private static string Name(DocBytes style, int at) => at + 2 > style.Length ? string.Empty
        : Encoding.Unicode.GetString(style.Part(at + 2, Math.Min(2 * style.UInt16(at), (style.Length - at - 2) & ~1)).Span);
}
