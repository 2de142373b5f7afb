using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>
/// Gives every tag of a paragraph a run of its own. Word splits what was typed in one go into several runs (spelling
/// marks, bookmarks, revision ids); the tag takes the format of the run it starts in.
/// </summary>
internal static class TagRuns
{
    /// <summary>The tags of <paramref name="root"/> in document order, after <see cref="Isolate"/>.</summary>
    public static List<Tag> Of(OpenXmlElement root) =>
        [.. root.Descendants<Paragraph>().SelectMany(paragraph => Texts(paragraph)
            .Select(text => text.Parent is Run run ? Tag.In(run, paragraph) : null)
            .OfType<Tag>())];

    /// <summary>What the paragraph itself says, without text boxes anchored in it.</summary>
    public static string TextOf(Paragraph paragraph) => string.Concat(Texts(paragraph).Select(text => text.Text));

    public static void Isolate(OpenXmlElement root)
    {
        foreach (Paragraph paragraph in root.Descendants<Paragraph>().ToList())
        {
            MatchCollection tags = Tag.Anywhere().Matches(TextOf(paragraph));
            if (tags.Count == 0)
            {
                continue;
            }
            OneChildPerRun(paragraph);
            foreach (Match tag in tags)
            {
                SplitAt(paragraph, tag.Index);
                SplitAt(paragraph, tag.Index + tag.Length);
                Gather(paragraph, tag);
            }
        }
    }

    private static List<Text> Texts(Paragraph paragraph) =>
        [.. paragraph.Descendants<Text>().Where(text =>
            text.Text.Length > 0 && text.Parent is Run && text.Ancestors<Paragraph>().First() == paragraph)];

    private static void OneChildPerRun(Paragraph paragraph)
    {
        foreach (Run run in Texts(paragraph).Select(text => (Run)text.Parent!).Distinct().ToList())
        {
            OpenXmlElement[] rest = [.. run.ChildElements.Where(child => child is not RunProperties).Skip(1)];
            foreach (OpenXmlElement child in rest.Reverse())
            {
                child.Remove();
                run.InsertAfterSelf(LikeRun(run, child));
            }
        }
    }

    private static void SplitAt(Paragraph paragraph, int position)
    {
        int start = 0;
        foreach (Text text in Texts(paragraph))
        {
            int offset = position - start;
            if (offset > 0 && offset < text.Text.Length)
            {
                Run run = (Run)text.Parent!;
                run.InsertAfterSelf(LikeRun(run, Preserved(text.Text[offset..])));
                text.InsertAfterSelf(Preserved(text.Text[..offset]));
                text.Remove();
                return;
            }
            start += text.Text.Length;
        }
    }

    private static void Gather(Paragraph paragraph, Match tag)
    {
        int start = 0;
        foreach (Text text in Texts(paragraph))
        {
            int end = start + text.Text.Length;
            if (start == tag.Index)
            {
                text.Text = tag.Value;
            }
            else if (start > tag.Index && end <= tag.Index + tag.Length)
            {
                text.Parent!.Remove();
            }
            start = end;
        }
    }

    /// <summary>A run with the look of another.</summary>
    internal static Run LikeRun(Run model, OpenXmlElement content)
    {
        Run run = new();
        if (model.RunProperties is { } properties)
        {
            run.RunProperties = (RunProperties)properties.CloneNode(true);
        }

        run.AppendChild(content);
        return run;
    }

    private static Text Preserved(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
