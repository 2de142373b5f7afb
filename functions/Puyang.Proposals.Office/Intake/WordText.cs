using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Takes the visible text out of a document's body: without headers, footers, deletions, hidden text, and the form's own hints.</summary>
internal sealed class WordText(MainDocumentPart main)
{
    /// <summary>How the names of styles begin that mark hints of a form, not what was filled in.</summary>
    internal const string HintStyle = "填写提示";

    private readonly ListNumbers numbers = new(main);
    private readonly HashSet<string> hints = [.. (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleName?.Val?.Value?.StartsWith(HintStyle, StringComparison.Ordinal) is true).Select(style => style.StyleId?.Value ?? string.Empty)];

    private readonly HashSet<string> leftOut = [];

    internal WordReading Read(Body body) =>
        new([.. Blocks(body)], [], null, [.. leftOut.Concat(numbers.Unknown)]);

    private IEnumerable<WordBlock> Blocks(OpenXmlElement parent)
    {
        foreach (OpenXmlElement child in parent.ChildElements)
        {
            IEnumerable<WordBlock> blocks = child switch
            {
                Paragraph paragraph => Lines(paragraph).Select(line => new WordLine(line)),
                Table table => Rows(table),
                _ => IsShown(child) ? Blocks(child) : [],
            };
            foreach (WordBlock block in blocks)
            {
                yield return block;
            }
        }
    }

    private IEnumerable<WordRow> Rows(OpenXmlElement parent)
    {
        foreach (OpenXmlElement child in parent.ChildElements)
        {
            if (child is TableRow row)
            {
                yield return new WordRow(Cells(row));
                continue;
            }

            foreach (WordRow inner in child is SdtElement or SdtContentRow or CustomXmlElement ? Rows(child) : [])
            {
                yield return inner;
            }
        }
    }

    private List<WordCell> Cells(TableRow row)
    {
        List<WordCell> cells = [];
        int column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        foreach (TableCell cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
        {
            VerticalMerge? merge = cell.TableCellProperties?.VerticalMerge;
            bool below = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
            cells.Add(new WordCell(column, string.Join('\n', CellLines(cell)), below));
            column += cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
        }

        return cells;
    }

    private IEnumerable<string> CellLines(TableCell cell) =>
        (cell.Parent is SdtContentCell { Parent: { } control } && !IsShown(control) ? [] : Blocks(cell)).Select(block => block switch
        {
            WordLine line => line.Text,
            WordRow row => string.Join('\t', row.Cells.Select(inner => inner.Text)),
            _ => throw new InvalidOperationException($"Unknown block {block}."),
        });

    private string[] Lines(Paragraph paragraph)
    {
        if (hints.Contains(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? string.Empty))
        {
            return [];
        }

        StringBuilder text = new();
        Append(text, paragraph);
        string number = text.ToString().AsSpan().Trim().IsEmpty ? string.Empty : numbers.Next(paragraph);
        return (number + text).Split('\n');
    }

    private void Append(StringBuilder text, OpenXmlElement parent)
    {
        foreach (OpenXmlElement child in parent.ChildElements)
        {
            _ = child switch
            {
                Text visible => text.Append(visible.Text),
                TabChar => text.Append('\t'),
                Break or CarriageReturn => text.Append('\n'),
                NoBreakHyphen => text.Append('-'),
                SymbolChar symbol => text.Append(Symbol(symbol.Char?.Value)),
                Drawing or Picture or AlternateContent => LeaveOut(text, child.Descendants<TextBoxContent>().Any() ? "文本框中的文字" : "图片"),
                FootnoteReference or EndnoteReference => LeaveOut(text, "脚注或尾注"),
                DocumentFormat.OpenXml.Math.OfficeMath => LeaveOut(text, "公式"),
                _ => text,
            };
            if (child.HasChildren && child is not (Drawing or Picture or AlternateContent or RubyContent) && IsShown(child))
            {
                Append(text, child);
            }
        }
    }

    private StringBuilder LeaveOut(StringBuilder text, string what)
    {
        _ = leftOut.Add($"文档中的{what}没有取用，请核对。");
        return text;
    }

    private bool IsShown(OpenXmlElement element) => element switch
    {
        DeletedRun or MoveFromRun or DeletedMathControl or ParagraphProperties or RunProperties => false,
        SdtElement control => control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is null,
        Run { RunProperties: { } look } => !IsOn(look.Vanish) && !hints.Contains(look.RunStyle?.Val?.Value ?? string.Empty),
        _ => true,
    };

    private static bool IsOn(OnOffType? toggle) => toggle is not null && (toggle.Val is null || toggle.Val.Value);

    // The ticked boxes of Wingdings and Wingdings 2; every other picture character says nothing.
    internal static string Symbol(string? character) => character?.ToUpperInvariant() switch
    {
        "F0FE" or "F0FD" or "F052" or "F053" => "☑",
        "F0A8" or "F06F" or "F0A3" => "□",
        _ => string.Empty,
    };
}
