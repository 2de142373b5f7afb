using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Letters;

/// <summary>Keeps or removes what stands between {{#name}} and {{/name}}, and removes the two tags.</summary>
internal static class Conditions
{
    public static void Settle(OpenXmlElement root, Func<string, bool> holds)
    {
        Stack<Tag> open = new();
        foreach (Tag tag in TagRuns.Of(root))
        {
            if (tag.Kind == TagKind.Open)
            {
                open.Push(tag);
            }
            else if (tag.Kind == TagKind.Close)
            {
                Settle(open.Pop(), tag, holds(tag.Name));
            }
        }
    }

    private static void Settle(Tag open, Tag close, bool keep)
    {
        bool within = open.Paragraph == close.Paragraph;
        OpenXmlElement first = within ? open.Run : open.Paragraph;
        OpenXmlElement last = within ? close.Run : close.Paragraph;
        if (first.Parent is not { } parent)
        {
            return;
        }
        if (!keep)
        {
            first.ElementsAfter().TakeWhile(element => element != last).ToList().ForEach(element => element.Remove());
        }
        first.Remove();
        last.Remove();
        if (within && !keep)
        {
            RemoveIfEmpty(open.Paragraph);
        }
        Refill(parent);
    }

    // The line goes with the only thing that stood on it, or the letter would show a gap for what was left out.
    private static void RemoveIfEmpty(Paragraph paragraph)
    {
        if (paragraph.Parent is { } parent && !paragraph.Descendants<Run>().Any()
            && paragraph.ParagraphProperties?.SectionProperties is null)
        {
            paragraph.Remove();
            Refill(parent);
        }
    }

    // Word calls a cell, header or text box without a paragraph unreadable.
    private static void Refill(OpenXmlElement parent)
    {
        bool wants = parent is TableCell
            ? parent.LastChild is not Paragraph
            : parent is (Body or Header or Footer or TextBoxContent) && !parent.Elements<Paragraph>().Any();
        if (wants && parent.LastChild is SectionProperties section)
        {
            section.InsertBeforeSelf(new Paragraph());
        }
        else if (wants)
        {
            parent.AppendChild(new Paragraph());
        }
    }
}
