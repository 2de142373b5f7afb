using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Forms;

/// <summary>A paragraph or a table of a document, to be looked at in a browser.</summary>
public abstract record SketchBlock;

/// <summary>A paragraph.</summary>
/// <param name="Look">Style sheet classes.</param>
public sealed record SketchParagraph(string Look, IReadOnlyList<SketchRun> Runs) : SketchBlock;

/// <summary>A piece of text.</summary>
/// <param name="Look">Style sheet classes.</param>
public sealed record SketchRun(string Look, string Text);

/// <summary>A table.</summary>
public sealed record SketchTable(IReadOnlyList<IReadOnlyList<SketchCell>> Rows) : SketchBlock;

/// <summary>A cell.</summary>
/// <param name="Span">How many columns it takes.</param>
public sealed record SketchCell(int Span, IReadOnlyList<SketchBlock> Blocks);

/// <summary>Reads what a document shows, in its order: enough to see a template's text, tables, alignment, fonts and colour without Word.</summary>
public static class Sketch
{
    /// <summary>The header of the first page, then the body.</summary>
    /// <param name="docx">A file that has passed the gate.</param>
    public static IReadOnlyList<SketchBlock> Of(ReadOnlyMemory<byte> docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(Intake.Bytes.Open(docx), isEditable: false);
        MainDocumentPart main = document.MainDocumentPart!;
        SketchLooks looks = new(main);
        string? first = main.Document!.Body!.Descendants<HeaderReference>()
            .FirstOrDefault(header => header.Type?.Value == HeaderFooterValues.First)?.Id?.Value;
        OpenXmlElement? header = first is not null && main.GetPartById(first) is HeaderPart part ? part.Header : null;
        return [.. Blocks(header, looks), .. Blocks(main.Document.Body, looks)];
    }

    private static IEnumerable<SketchBlock> Blocks(OpenXmlElement? container, SketchLooks looks)
    {
        foreach (OpenXmlElement child in container?.ChildElements.ToList() ?? [])
        {
            switch (child)
            {
                case Paragraph paragraph:
                    foreach (SketchBlock boxed in paragraph.Descendants<TextBoxContent>()
                        .Where(box => !box.Ancestors<AlternateContentFallback>().Any()).SelectMany(box => Blocks(box, looks)))
                    {
                        yield return boxed;
                    }

                    yield return new SketchParagraph(looks.Of(paragraph), Runs(paragraph, looks));
                    break;
                case Table table:
                    yield return new SketchTable([.. table.Elements<TableRow>().Select(row => Cells(row, looks))]);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    foreach (SketchBlock inner in Blocks(content, looks))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }

    private static IReadOnlyList<SketchCell> Cells(TableRow row, SketchLooks looks) => [.. row.Elements<TableCell>()
        .Where(cell => cell.TableCellProperties?.VerticalMerge is not { } merge || merge.Val?.Value == MergedCellValues.Restart)
        .Select(cell => new SketchCell(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, [.. Blocks(cell, looks)]))];

    private static IReadOnlyList<SketchRun> Runs(Paragraph paragraph, SketchLooks looks) => [.. paragraph.Descendants<Run>()
        .Where(run => run.Ancestors<Paragraph>().First() == paragraph)
        .Select(run => new SketchRun(looks.Of(run), string.Concat(run.ChildElements.Select(Text))))
        .Where(run => run.Text.Length > 0)];

    private static string Text(OpenXmlElement child) => child switch
    {
        Text text => text.Text,
        Break => "\n",
        TabChar => "\t",
        _ => "",
    };
}
