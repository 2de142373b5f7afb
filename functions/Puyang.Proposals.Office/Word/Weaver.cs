using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Checks one part of a template and turns it into text with marks for everything that a document fills in.</summary>
internal sealed class Weaver(TemplatePart part, TemplateStyles styles, Schema schema, Slots slots, List<TemplateProblem> problems)
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private readonly Marks marks = new();
    private readonly List<(Block Block, Reach Reach)> blocks = [];
    private readonly List<TemplateProblem> found = [];
    // Set by Read, which comes before all else.
    private Places places = null!;
    private BlockWeaver pairs = null!;

    /// <summary>The tags that show a field.</summary>
    public IReadOnlyList<Shown> Shown { get; private set; } = [];

    /// <summary>The names of the document's fields that have their place here: shown, or repeated row by row.</summary>
    public IEnumerable<string> Placed => Shown.Where(tag => tag.Slot == 0).Select(tag => tag.Field.Name)
        .Concat(blocks.Where(one => one.Block is { IsLoop: true, Slot: 0 }).Select(one => one.Block.Field.Name));

    /// <summary>True when the part is not the same in every document.</summary>
    public bool HasTags => Shown.Count + blocks.Count > 0;

    /// <summary>Reads and checks the tags.</summary>
    public void Read()
    {
        Check();
        problems.AddRange(found.OrderBy(problem => problem.Paragraph));
    }

    /// <summary>The part as it will be filled in; only without problems.</summary>
    public PlannedEntry Plan()
    {
        foreach ((Block block, Reach reach) in blocks)
        {
            pairs.Weave(block, reach);
        }

        Centre();
        ProseWeaver prose = new(marks, styles);
        foreach (Shown tag in Shown)
        {
            if (tag.Field is ProseField)
            {
                prose.Weave(tag);
            }
            else
            {
                tag.Tag.Run.RemoveAllChildren<Text>();
                tag.Tag.Run.AppendChild(marks.Element(new ValueHole((InlineField)tag.Field, tag.Slot, tag.Format)));
            }
        }

        new GuardWeaver(marks).Weave(part.Root);
        IdWeaver ids = new(marks, places, problems);
        ids.Weave(part.Root);
        string prefix = part.Root.Prefix is { Length: > 0 } own ? own + ":" : "";
        return new FilledEntry(part.Entry, PlanReader.Read(Declaration + part.Root.OuterXml, marks, prefix, schema), ids.HighestId);
    }

    private void Check()
    {
        SmartTags.Dissolve(part.Root);
        places = new Places(part.Name, part.Root);
        if (Marks.Forged().IsMatch(part.Root.OuterXml))
        {
            found.Add(new TemplateProblem(part.Name, 0, "", "", "含有 Word 不会写出的内部标记。请在 Word 中打开后另存为 .docx 再上传。"));
        }

        new ContentControls(schema, places, found).Dissolve(part.Root);
        TagRuns.Isolate(part.Root);
        TagReader reader = new(part, styles, places, slots, found);
        reader.Run(schema);
        found.AddRange(UnreadTags.Of(part.Root, places));
        Shown = reader.Shown;
        OneBody();
        pairs = new BlockWeaver(marks, styles, places, found);
        foreach (Block block in reader.Blocks)
        {
            if (pairs.ReachOf(block) is { } reach)
            {
                blocks.Add((block, reach));
            }
        }
    }

    // A text box stands in the file twice, for Word of today and of 2007.
    private void OneBody()
    {
        foreach (Shown second in Shown.Where(tag => tag.Field is ProseField
            && !tag.Tag.Paragraph.Ancestors<DocumentFormat.OpenXml.AlternateContentFallback>().Any())
            .GroupBy(tag => tag.Field).SelectMany(twice => twice.Skip(1)))
        {
            found.Add(places.Problem(second.Tag, $"{second.Tag} 只能出现一次。请删去多余的。"));
        }
    }

    private void Centre()
    {
        foreach (Shown field in Shown.Where(tag => tag.Field.CentredOver is not null && IsAlone(tag.Tag)))
        {
            if (Shown.FirstOrDefault(tag => tag.Field.Name == field.Field.CentredOver && tag.Slot == field.Slot && IsAlone(tag.Tag)) is { } over)
            {
                ParagraphProperties properties = field.Tag.Paragraph.ParagraphProperties ??= new ParagraphProperties();
                properties.Indentation = new Indentation();
                properties.Indentation.InsertBeforeSelf(marks.Element(new IndentHole(
                    field, over, styles.RightIndent(over.Tag.Paragraph), styles.FontSize(field.Tag) * 10)));
                properties.Indentation.Remove();
            }
        }
    }

    // What a loop repeats within the paragraph stands beside itself.
    private bool IsAlone(Tag tag) => tag.StandsAlone
        && !blocks.Any(one => one is { Reach: Reach.Runs, Block: { IsLoop: true } loop } && loop.Open.Paragraph == tag.Paragraph);
}
