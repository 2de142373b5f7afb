using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Letters;

/// <summary>Puts one letter into one part of a template.</summary>
internal sealed class LetterFilling(Letter letter, LetterStyles styles)
{
    public void Fill(OpenXmlElement root)
    {
        // Conditions go first, while the tree holds nothing but the template's own words.
        Conditions.Settle(root, name => !string.IsNullOrEmpty(LetterFields.Values[name](letter)));
        List<Tag> tags = TagRuns.Of(root);
        SignatureOverDate.Align(tags, letter, styles);
        foreach (Tag tag in tags)
        {
            if (tag.Name == LetterFields.Body)
            {
                Body(tag);
            }
            else
            {
                Show(tag.Run, LetterFields.Values[tag.Name](letter) ?? "");
            }
        }
    }

    private void Body(Tag tag)
    {
        foreach (BodyParagraph paragraph in letter.Body)
        {
            tag.Paragraph.InsertBeforeSelf(Paragraph(tag, paragraph));
        }
        if (tag.Paragraph.PreviousSibling<Paragraph>() is { } last && letter.Body.Count > 0)
        {
            (last.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        }
        tag.Paragraph.Remove();
    }

    private Paragraph Paragraph(Tag tag, BodyParagraph paragraph)
    {
        Paragraph filled = new();
        if (tag.Paragraph.ParagraphProperties is { } properties)
        {
            filled.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
        }
        if (paragraph.Heading.Length > 0)
        {
            Run heading = (Run)tag.Run.CloneNode(true);
            (heading.RunProperties ??= new RunProperties()).RunStyle = new RunStyle { Val = styles.Heading(paragraph.Level) };
            Show(heading, paragraph.Heading);
            filled.AppendChild(heading);
        }
        if (paragraph.Text.Length > 0)
        {
            Run text = (Run)tag.Run.CloneNode(true);
            Show(text, paragraph.Text);
            filled.AppendChild(text);
        }
        return filled;
    }

    private static void Show(Run run, string value)
    {
        run.RemoveAllChildren<Text>();
        string[] lines = PrintableText.Of(value).ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.AppendChild(new Break());
            }
            run.AppendChild(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
