using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Puts the pieces of a body's paragraphs in the place of its tag, cut where text goes in.</summary>
/// <remarks>Read back in this order: the paragraph's beginning; for plain text and each heading level a run's beginning and end; the
/// paragraph's end; the beginning of the last paragraph, which keeps with what follows it.</remarks>
internal sealed class ProseWeaver(Marks marks, TemplateStyles styles)
{
    public const int Levels = 4;

    public void Weave(Shown body)
    {
        Paragraph at = body.Tag.Paragraph;
        ParagraphProperties? properties = at.ParagraphProperties;
        Paragraph every = Like(properties);
        every.Append(Cut());
        for (int level = 0; level <= Levels; level++)
        {
            Run run = new() { RunProperties = (RunProperties?)body.Tag.Run.RunProperties?.CloneNode(true) };
            if (level > 0)
            {
                (run.RunProperties ??= new RunProperties()).RunStyle = new RunStyle { Val = styles.Heading(level) };
            }

            run.AppendChild(Cut());

            every.Append(run, Cut());
        }

        Paragraph last = Like(properties);
        (last.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        last.Append(Cut());
        at.InsertBeforeSelf(marks.Element(new ProseHole((ProseField)body.Field, body.Slot)));
        at.InsertBeforeSelf(every);
        at.InsertBeforeSelf(Cut());
        at.InsertBeforeSelf(last);
        at.InsertBeforeSelf(Cut());
        at.Remove();
    }

    private OpenXmlElement Cut() => marks.Element(new CutHole());

    private static Paragraph Like(ParagraphProperties? properties)
    {
        Paragraph made = new();
        if (properties is not null)
        {
            made.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
        }

        return made;
    }
}
