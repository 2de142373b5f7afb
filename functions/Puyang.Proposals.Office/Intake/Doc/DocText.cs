using System.Text;

namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>Takes the visible text out of a Word document before 2007, as <see cref="WordText"/> does out of a later one: without
/// headers, footers, deletions, hidden text, field codes, and the form's own hints.</summary>
internal sealed class DocText(DocBytes word, DocHeader head, DocBytes table, DocBytes? beside)
{
    // A text without its numbers would be another one.
    private const string Numbered =
        "文档里用了自动编号（一、1. 等），旧版 .doc 中的编号读不出来：请在 Word 或 WPS 中打开后另存为“Word 文档（*.docx）”再上传。";

    private readonly IReadOnlySet<int> hints = StyleNames.Hints(Part(table, head.Styles));
    private readonly FormattedRuns runs = new(word, Part(table, head.Runs), isOfParagraphs: false);
    private readonly FormattedRuns paragraphs = new(word, Part(table, head.Paragraphs), isOfParagraphs: true);
    private readonly IReadOnlyList<Piece> pieces = PieceTable.Read(Part(table, head.Pieces));
    private readonly List<WordBlock> blocks = [];
    private readonly DocTable rows = new();
    private readonly DocFields fields = new();
    private readonly StringBuilder line = new();
    private readonly HashSet<string> leftOut = [];
    private bool isNumbered;

    internal WordReading Read()
    {
        char[] text = new char[pieces.Sum(piece => piece.Length)];
        foreach (Piece piece in pieces)
        {
            PieceTable.Append(piece, word, text.AsSpan(piece.First, piece.Length));
        }

        // A mark counts wherever it stands: in a header, a text box, a note.
        if (Mark(text) is { } mark)
        {
            return WordReading.Refused([], mark);
        }

        _ = head.BodyLength >= 0 && head.BodyLength <= text.Length ? 0
            : throw new InvalidDataException("The body is longer than the text.");
        foreach (Piece piece in pieces.Where(piece => piece.First < head.BodyLength))
        {
            Walk(piece, text.AsSpan(piece.First, Math.Min(piece.Length, head.BodyLength - piece.First)));
        }

        // What stands in a code that never ends would be lost.
        _ = fields.AreClosed ? 0 : throw new InvalidDataException("A field has no end.");
        LeaveOut(head.HasTextBoxes, "文本框中的文字");
        LeaveOut(head.HasNotes, "脚注或尾注");
        blocks.AddRange(line.Length > 0 ? [new WordLine(line.ToString())] : Array.Empty<WordBlock>());
        blocks.AddRange(rows.Take());
        string[] reasons = [.. fields.Reasons, .. isNumbered ? [Numbered] : Array.Empty<string>()];
        return reasons.Length > 0 ? WordReading.Refused(reasons, null)
            : new WordReading(blocks, [], null, [.. leftOut]);
    }

    private static DocBytes Part(DocBytes table, (int At, int Length) place) => table.Part(place.At, place.Length);

    private static string? Mark(char[] text)
    {
        string lines = new string(text).Replace('\r', '\n').Replace('\a', '\n').Replace('\v', '\n').Replace('\f', '\n');
        return SecrecyMark.InText(lines);
    }

    private void Walk(Piece piece, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            int place = piece.At + (i * piece.Width);
            (int end, _, IEnumerable<Sprm> set) = runs.At(place);
            RunLook look = RunLook.Of(set, hints);
            int last = (int)Math.Min(text.Length, i + (((long)end - place + piece.Width - 1) / piece.Width));
            for (last = Math.Max(last, i + 1); i < last; i++)
            {
                Take(text[i], look, piece.At + (i * piece.Width));
            }
        }
    }

    private void Take(char c, RunLook look, int place)
    {
        if (fields.Take(c))
        {
            return;
        }

        switch (c)
        {
            case '\r' or '\f' or '\a':
                EndParagraph(c == '\a', place);
                break;
            case var _ when look.IsHidden:
                break;
            case '\v' or '\u000E':
                line.Append('\n');
                break;
            case '\u001E':
                line.Append('-');
                break;
            case '\u0001' or '\u0008':
                LeaveOut(true, "图片");
                break;
            case '\u0028' when look.Symbol is { } symbol:
                line.Append(WordText.Symbol(symbol));
                break;
            case >= '\uF000' and <= '\uF0FF':
                line.Append(WordText.Symbol($"{(int)c:X4}"));
                break;
            case '\t' or (>= ' ' and not '\u001F'):
                line.Append(c);
                break;
        }
    }

    private void EndParagraph(bool isCellMark, int place)
    {
        (_, int style, IEnumerable<Sprm> set) = paragraphs.At(place);
        ParagraphLook look = ParagraphLook.Of(set, beside);
        string[] lines = hints.Contains(style) ? [] : line.ToString().Split('\n');
        isNumbered |= look.IsNumbered && lines.Any(one => one.Length > 0);
        line.Clear();
        if (isCellMark && look.EndsRow)
        {
            rows.EndRow(look.RowShape);
        }
        else if (isCellMark)
        {
            rows.Line(lines);
            rows.EndCell();
        }
        else if (look.IsInTable)
        {
            rows.Line(lines);
        }
        else
        {
            blocks.AddRange(rows.Take());
            blocks.AddRange(lines.Select(one => new WordLine(one)));
        }
    }

    private void LeaveOut(bool isFound, string what)
    {
        if (isFound)
        {
            leftOut.Add($"文档中的{what}没有取用，请核对。");
        }
    }
}
