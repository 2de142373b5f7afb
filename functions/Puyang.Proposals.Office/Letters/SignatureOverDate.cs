using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Letters;

/// <summary>
/// Centres 署名 over 成文日期 (GB/T 9704-2012, 7.3.5.1), whose right edge the template fixes. Word has no such setting,
/// so the signature's paragraph, right-aligned in the template, gets the right indent that does it.
/// </summary>
internal static class SignatureOverDate
{
    public static void Align(IReadOnlyList<Tag> tags, Letter letter, LetterStyles styles)
    {
        Tag? date = tags.FirstOrDefault(tag => tag.Name == LetterFields.Date);
        foreach (Tag signature in tags.Where(tag => tag.Name == LetterFields.Signature && tag.StandsAlone && date is not null))
        {
            double em = styles.FontSize(signature) * 10;
            double shift = (TextWidth.Ems(letter.Date) - TextWidth.Ems(letter.Signature ?? "")) / 2 * em;
            int right = Math.Max(0, styles.RightIndent(date!.Paragraph) + (int)Math.Round(shift));
            ParagraphProperties properties = signature.Paragraph.ParagraphProperties ??= new ParagraphProperties();
            // In characters Word would count again, from zero: they go, the twips stay.
            properties.Indentation = new Indentation { Right = right.ToString(CultureInfo.InvariantCulture), RightChars = 0 };
        }
    }
}
