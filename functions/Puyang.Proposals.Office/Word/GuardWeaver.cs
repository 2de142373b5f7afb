using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Marks what Word would call unreadable if the data leaves nothing of it, see <see cref="GuardKind"/>.</summary>
internal sealed class GuardWeaver(Marks marks)
{
    public void Weave(OpenXmlElement root)
    {
        foreach (Paragraph paragraph in root.Descendants<Paragraph>().Where(MayLoseEveryRun).ToList())
        {
            Around(paragraph, GuardKind.Paragraph);
        }

        foreach (Table table in root.Descendants<Table>().Where(MayLoseEveryRow).ToList())
        {
            Around(table, GuardKind.Table);
        }

        foreach (OpenXmlElement story in root.Descendants().Prepend(root).Where(IsStory).Where(MayEndWithoutParagraph).ToList())
        {
            Within(story);
        }
    }

    private bool MayLoseEveryRun(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.SectionProperties is null
        && paragraph.ChildElements.Any(child => marks.At(child) is BlockHole)
        && !Outside(paragraph).Any(child => child is not ParagraphProperties and not BookmarkStart and not BookmarkEnd and not ProofError);

    private bool MayLoseEveryRow(Table table) =>
        table.ChildElements.Any(child => marks.At(child) is BlockHole) && !Outside(table).Any(child => child is TableRow or SdtRow or CustomXmlRow);

    private bool MayEndWithoutParagraph(OpenXmlElement story)
    {
        OpenXmlElement? last = story.ChildElements.LastOrDefault(child => child is not BookmarkStart and not BookmarkEnd and not SectionProperties);
        return last is not null && marks.At(last) is BlockEndHole or GuardEndHole or CutHole;
    }

    private static bool IsStory(OpenXmlElement element) =>
        element is Body or Header or Footer or TextBoxContent or TableCell or Footnote or Endnote;

    // The children that no pair encloses.
    private IEnumerable<OpenXmlElement> Outside(OpenXmlElement parent)
    {
        int depth = 0;
        foreach (OpenXmlElement child in parent.ChildElements)
        {
            Hole? hole = marks.At(child);
            depth += hole is BlockHole ? 1 : hole is BlockEndHole ? -1 : 0;
            if (depth == 0 && hole is null)
            {
                yield return child;
            }
        }
    }

    private void Around(OpenXmlElement element, GuardKind kind)
    {
        element.InsertBeforeSelf(marks.Element(new GuardHole(kind)));
        element.InsertAfterSelf(marks.Element(new GuardEndHole(kind)));
    }

    private void Within(OpenXmlElement story)
    {
        OpenXmlElement first = story.ChildElements.First(child => child is not TableCellProperties);
        first.InsertBeforeSelf(marks.Element(new GuardHole(GuardKind.Story)));
        OpenXmlElement end = marks.Element(new GuardEndHole(GuardKind.Story));
        if (story.LastChild is SectionProperties section)
        {
            section.InsertBeforeSelf(end);
        }
        else
        {
            story.AppendChild(end);
        }
    }
}
