using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Turns content controls whose tag names a field into tags in the text, so that there is one kind of template.</summary>
internal sealed class ContentControls(Schema schema, Places places, List<TemplateProblem> problems)
{
    /// <summary>Dissolves every bound control, outermost first; controls without a tag stay.</summary>
    public void Dissolve(OpenXmlElement root)
    {
        foreach (SdtElement control in root.Descendants<SdtElement>().ToList())
        {
            if (control.SdtProperties?.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Tag>()?.Val?.Value is { Length: > 0 } bound
                && Word.Tag.Parse($"{{{{{bound}}}}}") is { } tag)
            {
                Dissolve(control, bound, tag.Kind, tag.Name);
            }
        }
    }

    private void Dissolve(SdtElement control, string bound, TagKind kind, string name)
    {
        if (Find(schema, name) is not { } field || kind is TagKind.Close or TagKind.Else)
        {
            problems.Add(places.Problem(Near(control), $"内容控件的标记“{bound}”不是这种文书的字段。请改正，或者清空它的标记。"));
            return;
        }

        bool encloses = kind != TagKind.Value || field is ListField or FlagField;
        switch (control)
        {
            case SdtRun run when encloses:
                run.InsertBeforeSelf(TagRun(run, Opening(kind, bound)));
                run.InsertAfterSelf(TagRun(run, $"{{{{/{name}}}}}"));
                Unwrap(run, run.SdtContentRun);
                break;
            case SdtRun run:
                run.InsertBeforeSelf(TagRun(run, $"{{{{{bound}}}}}"));
                run.Remove();
                break;
            case SdtBlock block when encloses:
                // The page that what is enclosed begins is begun by it, not by its tags.
                Paragraph open = TagParagraph(block, Opening(kind, bound), Near(block));
                Paragraph close = TagParagraph(block, $"{{{{/{name}}}}}", Near(block));
                open.ParagraphProperties?.RemoveAllChildren<PageBreakBefore>();
                close.ParagraphProperties?.RemoveAllChildren<PageBreakBefore>();
                block.InsertBeforeSelf(open);
                block.InsertAfterSelf(close);

                Unwrap(block, block.SdtContentBlock);
                break;
            case SdtBlock block:
                block.InsertBeforeSelf(TagParagraph(block, $"{{{{{bound}}}}}", Near(block)));
                block.Remove();
                break;
            case SdtRow row when encloses:
                row.InsertBeforeSelf(TagRow(row, Opening(kind, bound)));
                row.InsertAfterSelf(TagRow(row, $"{{{{/{name}}}}}"));
                Unwrap(row, row.SdtContentRow);
                break;
            case SdtCell { SdtContentCell: { } content } cell when !encloses && content.GetFirstChild<TableCell>() is { } inner:
                Paragraph only = TagParagraph(cell, $"{{{{{bound}}}}}", Near(cell));
                inner.Elements<OpenXmlElement>().Where(child => child is not TableCellProperties).ToList().ForEach(child => child.Remove());
                inner.AppendChild(only);
                Unwrap(cell, content);
                break;
            default:
                problems.Add(places.Problem(Near(control), $"标记为“{bound}”的内容控件圈住的范围不合适：列表和条件要圈住整行、整段或一段中的文字，单个字段不能圈住整行。"));
                break;
        }
    }

    private static string Opening(TagKind kind, string bound) => kind == TagKind.Value ? $"{{{{#{bound}}}}}" : $"{{{{{bound}}}}}";

    private static Field? Find(Schema schema, string name) =>
        schema.Find(name) ?? schema.Fields.OfType<ListField>().Select(list => Find(list.Items, name)).FirstOrDefault(field => field is not null);

    // A control that still shows its prompt has the prompt's grey look, which is not the text's.
    private static Run TagRun(SdtElement control, string text)
    {
        SdtProperties properties = control.SdtProperties!;
        OpenXmlElement? look = properties.GetFirstChild<ShowingPlaceholder>() is null
            ? control.Descendants<Run>().FirstOrDefault()?.RunProperties
            : properties.GetFirstChild<RunProperties>();
        Run run = new() { RunProperties = (RunProperties?)look?.CloneNode(true) };
        run.AppendChild(new Text(text));
        return run;
    }

    private Paragraph TagParagraph(SdtElement control, string text, Paragraph? at)
    {
        Paragraph made = new(TagRun(control, text));
        if (at?.ParagraphProperties is { } properties)
        {
            made.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
        }

        places.Put(made, at);
        return made;
    }

    private TableRow TagRow(SdtRow control, string text) => new(new TableCell(TagParagraph(control, text, Near(control))));

    // A control in a text box has the paragraph to which the box is anchored around it; that is not its own.
    private static Paragraph? Near(SdtElement control) => control is SdtRun
        ? control.Ancestors<Paragraph>().FirstOrDefault()
        : control.Descendants<Paragraph>().FirstOrDefault() ?? control.Ancestors<Paragraph>().FirstOrDefault();

    private static void Unwrap(SdtElement control, OpenXmlElement? content)
    {
        foreach (OpenXmlElement child in content?.ChildElements.ToList() ?? [])
        {
            child.Remove();
            control.InsertBeforeSelf(child);
        }

        control.Remove();
    }
}
