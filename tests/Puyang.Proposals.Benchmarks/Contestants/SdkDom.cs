using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>What one writes first with the Open XML SDK: open the template, replace in its tree, save.</summary>
internal sealed partial class SdkDom(
    byte[] template, IReadOnlyDictionary<string, object?> values, IReadOnlyList<BodyParagraph> body, IReadOnlyList<string> headings)
    : InProcess
{
    public override string Name => "SDK open + DOM";

    public override ReadOnlySpan<byte> Render()
    {
        using MemoryStream docx = new();
        docx.Write(template);
        using (WordprocessingDocument document = WordprocessingDocument.Open(docx, isEditable: true))
        {
            MainDocumentPart main = document.MainDocumentPart!;
            Fill(main.Document!);
            foreach (HeaderPart header in main.HeaderParts)
            {
                Fill(header.Header!);
            }

            foreach (FooterPart footer in main.FooterParts)
            {
                Fill(footer.Footer!);
            }
        }

        return docx.ToArray();
    }

    private void Fill(OpenXmlElement root)
    {
        string? leftOut = null;
        foreach (Paragraph paragraph in root.Descendants<Paragraph>().ToList())
        {
            Match tag = Tag().Match(paragraph.InnerText);
            bool standsAlone = tag.Success && tag.Length == paragraph.InnerText.Length;
            string name = tag.Groups["name"].Value;
            if (standsAlone && tag.Groups["mark"].Value is "#" or "/")
            {
                leftOut = tag.Groups["mark"].Value == "#" && leftOut is null && !Has(name) ? name : leftOut == name ? null : leftOut;
                paragraph.Remove();
            }
            else if (leftOut is not null)
            {
                paragraph.Remove();
            }
            else if (standsAlone && (name is "body" or "正文"))
            {
                FillBody(paragraph);
            }
            else if (tag.Success)
            {
                FillLine(paragraph);
            }
        }
    }

    private void FillBody(Paragraph model)
    {
        Run run = model.Elements<Run>().First();
        foreach (BodyParagraph line in body)
        {
            Paragraph paragraph = new();
            paragraph.AppendChild(model.ParagraphProperties?.CloneNode(true));
            if (line.Heading.Length > 0)
            {
                Run heading = (Run)run.CloneNode(true);
                (heading.RunProperties ??= new RunProperties()).RunStyle = new RunStyle { Val = headings[line.Level - 1] };
                Show(heading.GetFirstChild<Text>()!, line.Heading);
                paragraph.AppendChild(heading);
            }

            if (line.Text.Length > 0)
            {
                Run text = (Run)run.CloneNode(true);
                Show(text.GetFirstChild<Text>()!, line.Text);
                paragraph.AppendChild(text);
            }

            model.InsertBeforeSelf(paragraph);
        }

        model.Remove();
    }

    private void FillLine(Paragraph paragraph)
    {
        string? leftOut = null;
        foreach (Text text in paragraph.Descendants<Text>().ToList())
        {
            StringBuilder shown = new();
            foreach (string piece in Pieces().Split(text.Text))
            {
                Match tag = Tag().Match(piece);
                string name = tag.Groups["name"].Value;
                switch (tag.Groups["mark"].Value)
                {
                    case "#":
                        leftOut ??= Has(name) ? null : name;
                        break;
                    case "/":
                        leftOut = leftOut == name ? null : leftOut;
                        break;
                    default:
                        shown.Append(leftOut is not null ? "" : tag.Success ? (string?)values[name] : piece);
                        break;
                }
            }

            Show(text, shown.ToString());
        }

        if (paragraph.InnerText.Length == 0)
        {
            paragraph.Remove();
        }
    }

    private static void Show(Text text, string value)
    {
        string[] lines = value.Split('\n');
        text.Text = lines[0];
        foreach (string line in lines.Skip(1).Reverse())
        {
            text.InsertAfterSelf(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
            text.InsertAfterSelf(new Break());
        }
    }

    private bool Has(string name) => values[name] is not (null or "");

    [GeneratedRegex(@"\{\{(?<mark>[#/]?)(?<name>\w+)\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(\{\{[#/]?\w+\}\})")]
    private static partial Regex Pieces();
}
