using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Walk;

/// <summary>A letter as its reader sees it.</summary>
public static partial class SentLetter
{
    /// <summary>The paragraphs of header and body, without white space and without empty ones.</summary>
    public static IReadOnlyList<string> Paragraphs(byte[] docx)
    {
        using MemoryStream content = new(docx);
        using WordprocessingDocument word = WordprocessingDocument.Open(content, false);
        MainDocumentPart main = word.MainDocumentPart!;
        SectionProperties section = main.Document!.Body!.Descendants<SectionProperties>().Last();
        IEnumerable<Paragraph> first = section.Elements<HeaderReference>()
            .Where(reference => reference.Type?.Value == HeaderFooterValues.First)
            .SelectMany(reference => ((HeaderPart)main.GetPartById(reference.Id!)).Header!.Descendants<Paragraph>());
        return [.. first.Concat(main.Document.Body.Descendants<Paragraph>())
            .Select(paragraph => Squeeze(paragraph.InnerText)).Where(text => text.Length > 0)];
    }

    /// <summary>The text without any white space.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Where a letter departs from an original that had neither number nor signature; null when it is that one to the character.</summary>
    /// <param name="docx">The letter.</param>
    /// <param name="original">The original's text.</param>
    /// <remarks>GB/T 9704 adds 发文字号 behind 发文机关标志, and 署名 before 成文日期, 附注 and 抄送.</remarks>
    public static string? Difference(byte[] docx, string original)
    {
        List<string> paragraphs = [.. Paragraphs(docx)];
        if (paragraphs.Count < 6 || !Number().IsMatch(paragraphs[1]))
        {
            return $"no 发文字号: {string.Join(" | ", paragraphs.Take(3))}";
        }

        paragraphs.RemoveAt(paragraphs.Count - 4);
        paragraphs.RemoveAt(1);
        (string found, string expected) = (string.Concat(paragraphs), Squeeze(original));
        int same = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return found == expected ? null : $"from character {same + 1} on: “{Cut(found, same)}”, not “{Cut(expected, same)}”";
    }

    private static string Cut(string text, int from) => text.Substring(from, Math.Min(20, text.Length - from));

    [GeneratedRegex(@"^\S+〔\d{4}〕\d+号$")]
    private static partial Regex Number();
}
