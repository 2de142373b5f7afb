using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Local.Layout;

/// <summary>A letter's pages, with what stands where; what cannot be found is null.</summary>
internal sealed partial class PrintedLetter
{
    public PrintedLetter(IReadOnlyList<PrintedPage> pages, LayoutExpectation expectation)
    {
        Pages = pages;
        Expectation = expectation;
        Letterhead = [.. expectation.Letterhead.Select(name => First.Lines.FirstOrDefault(line => line.Text == PrintedLine.Bare(name)))];
        Title = Run(First.Lines, PrintedLine.Bare(Shown.Title));
        PrintedLine[] head = Title.Count == 0 ? [] : [.. First.Lines.TakeWhile(line => line != Title[0])];
        Number = In(head, Shown.Number);
        Urgency = In(head, Shown.Urgency);
        ClassMark = In(head, Shown.ClassMark);
        Signatory = Shown.Signatory is { } name ? In(head, "签发人：" + name) : null;
        Salutation = First.Lines.Skip(head.Length + Title.Count).FirstOrDefault(line => line.Starts(Shown.Salutation));
        Date = Last.Lines.LastOrDefault(line => line.Text == PrintedLine.Bare(Shown.Date));
        Copies = Shown.Copies is { } copies ? Last.Lines.LastOrDefault(line => line.Starts("抄送：" + copies[..Math.Min(6, copies.Length)])) : null;
    }

    public IReadOnlyList<PrintedPage> Pages { get; }

    public LayoutExpectation Expectation { get; }

    public Letter Shown => Expectation.Shown;

    public bool IsDocument => Expectation.Format == LayoutFormat.Document;

    public PrintedPage First => Pages[0];

    public PrintedPage Last => Pages[^1];

    public IReadOnlyList<PrintedLine?> Letterhead { get; }

    public IReadOnlyList<PrintedLine> Title { get; }

    public PrintedLine? Number { get; }

    public PrintedLine? Urgency { get; }

    public PrintedLine? ClassMark { get; }

    public PrintedLine? Signatory { get; }

    public PrintedLine? Salutation { get; }

    public PrintedLine? Date { get; }

    public PrintedLine? Copies { get; }

    /// <summary>The lines of text on a page, from the salutation on, without head and 版记.</summary>
    public IEnumerable<PrintedLine> Text(PrintedPage page)
    {
        double from = page == First ? Salutation?.Baseline ?? (Title.Count > 0 ? Title[^1].Baseline + 1 : 0) : 0;
        return page.TextArea.Where(line => line.Baseline >= from && line.Points > 15);
    }

    /// <summary>署名: rows of names, the last row over the date; empty when there is none or a row cannot be found.</summary>
    public IReadOnlyList<IReadOnlyList<PrintedLine>> Signature()
    {
        List<IReadOnlyList<PrintedLine>> rows = [];
        PrintedLine[] above = [.. Last.Lines.Where(line => line.Baseline < (Date?.Baseline ?? 0))];
        foreach (string row in (Shown.Signature ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            PrintedLine? line = above.LastOrDefault(line => line.Text == PrintedLine.Bare(row));
            PrintedLine?[] names = [.. Gap().Split(row).Select(name => line?.Part(name))];
            if (names.Any(name => name is null))
            {
                return [];
            }

            rows.Insert(0, names!);
            above = [.. above.TakeWhile(other => other != line)];
        }

        return rows;
    }

    private static PrintedLine? In(IEnumerable<PrintedLine> lines, string? text) =>
        text is null ? null : lines.Reverse().Select(line => line.Part(text)).FirstOrDefault(part => part is not null);

    // The lines that together say the text.
    private static IReadOnlyList<PrintedLine> Run(IReadOnlyList<PrintedLine> lines, string text)
    {
        for (int start = 0; start < lines.Count; start++)
        {
            string said = "";
            for (int end = start; end < lines.Count && text.StartsWith(said, StringComparison.Ordinal); end++)
            {
                said += lines[end].Text;
                if (said == text)
                {
                    return [.. lines.Skip(start).Take(end - start + 1)];
                }
            }
        }

        return [];
    }

    [GeneratedRegex(" *\u3000{2,}")]
    private static partial Regex Gap();
}
