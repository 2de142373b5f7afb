using DocumentFormat.OpenXml.Wordprocessing;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class TemplateProblemTests
{
    [Fact]
    public void Every_problem_is_told_at_once_with_its_place_and_what_to_do() =>
        Assert.Equal(
            [
                "正文第 1 段“标题：{{titel}}”：没有名为“titel”的标签。请改正，可用的是 发文机关标志（letterhead）、发文字号（number）、紧急程度（urgency）、类别（classMark）、签发人（signatory）、标题（title）、称谓（salutation）、正文（body）、附件说明（attachments）、署名（signature）、成文日期（date）、附注（contactNote）、抄送（copies）、印发机关（printedBy）、印发日期（printedOn）。",
                "正文第 2 段“前{{body}}”：{{body}} 必须独占一段。请把同段的其他内容移开。",
                "正文第 3 段“{{body}}”：{{body}} 只能出现一次。请删去多余的。",
                "正文第 4 段“{{#number}}”：{{#number}} 没有结束。请在后面加上 {{/number}}。",
                "正文第 5 段“{{/copies}}”：{{/copies}} 与之前的 {{#number}} 不配对。请检查两者的顺序。",
                "正文第 6 段“后{{title”：标签没有写完整。标签须写成 {{名称}}，中间不能断开。",
                "正文第 7 段“｛｛date｝｝”：标签用了全角花括号。请改用半角的 {{ 和 }}。",
                "文件：缺少 {{标题}} 标签，没有它不成这种文书。请在该出现的位置加上。",
                "文件：缺少 {{称谓}} 标签，没有它不成这种文书。请在该出现的位置加上。",
                "文件：缺少 {{成文日期}} 标签，没有它不成这种文书。请在该出现的位置加上。",
            ],
            Problems(Docx.WithLines("标题：{{titel}}", "前{{body}}", "{{body}}", "{{#number}}", "{{/copies}}", "后{{title", "｛｛date｝｝")));

    [Fact]
    public void A_condition_must_not_begin_outside_a_table_and_end_within() =>
        Assert.Contains(
            Problems(Docx.WithBody(Docx.Line("{{#copies}}") + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + Docx.Line("{{/copies}}") + "</w:tc></w:tr></w:tbl>")),
            problem => problem.Contains("在同一层", StringComparison.Ordinal));

    [Fact]
    public void A_header_is_checked_like_the_body() =>
        Assert.Matches(
            @"^页眉（header3\.xml）第 \d+ 段“.*\{\{文好\}\}.*”：没有名为“文好”的标签。",
            Assert.Single(Problems(Docx.Changed(main =>
            {
                foreach (Text text in main.HeaderParts.SelectMany(part => part.Header!.Descendants<Text>()).Where(text => text.Text == "{{发文字号}}"))
                {
                    text.Text = "{{文好}}";
                }
            }))));

    [Fact]
    public void A_missing_heading_style_is_named() =>
        Assert.StartsWith("样式：缺少字符样式“三级标题”。", Assert.Single(Problems(Docx.Changed(main =>
            main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleName!.Val == "三级标题").Remove()))));

    [Fact]
    public void Tracked_changes_are_refused() =>
        Assert.Contains("修订", Assert.Single(Problems(Docx.Changed(main =>
            main.Document!.Body!.PrependChild(new Paragraph(new InsertedRun(new Run(new Text("改"))) { Id = "1", Author = "某" }))))));

    [Fact]
    public void Links_to_outside_files_are_refused() =>
        Assert.Contains("file:///c:/templates/other.dotx", Assert.Single(Problems(Docx.Changed(main =>
            main.DocumentSettingsPart!.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
                new Uri("file:///c:/templates/other.dotx"))))));

    [Fact]
    public void A_file_that_is_not_a_Word_document_is_refused_in_words()
    {
        Assert.StartsWith("文件：文件内容不是 Word 文档", Assert.Single(Problems([1, 2, 3])));
        Assert.StartsWith("文件：文件已损坏", Assert.Single(Problems(Samples.Template.Span[..2000].ToArray())));
    }

    [Fact]
    public void A_small_file_that_inflates_to_a_hundred_megabytes_is_refused()
    {
        using MemoryStream bomb = new();
        bomb.Write(Samples.Template.Span);
        using (System.IO.Compression.ZipArchive archive = new(bomb, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("word/media/zeros.bin").Open())
        {
            entry.Write(new byte[100_000_000]);
        }
        Assert.StartsWith("文件：文件解压后过大", Assert.Single(Problems(bomb.ToArray())));
    }

    private static IEnumerable<string> Problems(byte[] template) =>
        Assert.Throws<TemplateException>(() => Samples.Compile(template)).Problems.Select(problem => problem.ToString());
}
