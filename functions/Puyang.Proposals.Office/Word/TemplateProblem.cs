namespace Puyang.Proposals.Office.Word;

/// <summary>One thing wrong with a template, told so that whoever edits it in Word can put it right.</summary>
/// <param name="Part">Where: 正文, 页眉（header1.xml）, 样式, 文件.</param>
/// <param name="Paragraph">The paragraph's number in that part, from 1; 0 when the problem stands in no paragraph.</param>
/// <param name="Cell">The innermost cell it stands in: 第1个表格第2行第3格; empty outside tables.</param>
/// <param name="Context">The text around it, at most about 40 characters; empty when there is none.</param>
/// <param name="Text">What is wrong and what to do, in Chinese.</param>
public sealed record TemplateProblem(string Part, int Paragraph, string Cell, string Context, string Text)
{
    /// <summary>True for what only a new template is refused for: one that was published before this was looked for goes on being used.</summary>
    public bool IsForgiven { get; init; }

    /// <summary>A problem of the file as a whole.</summary>
    public static TemplateProblem OfFile(string text) => new("文件", 0, "", "", text);

    /// <summary>The file is no Word document, or a damaged one.</summary>
    public static TemplateProblem Unreadable { get; } = OfFile("打不开，不是完好的 Word 文档（.docx）。请用 Word 打开后另存为 .docx 再上传。");

    /// <summary>The problem as one line: 正文第 3 段（第 1 个表格第 2 行第 3 格）“…{{numbr}}…”：没有名为 numbr 的标签。…</summary>
    public override string ToString() => Part
        + (Paragraph > 0 ? $"第 {Paragraph} 段" : "")
        + (Cell.Length > 0 ? $"（{Cell}）" : "")
        + (Context.Length > 0 ? $"“{Context}”" : "")
        + "：" + Text;
}

/// <summary>A template cannot be used. Carries every problem at once.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(IReadOnlyList<TemplateProblem> problems, Exception? cause = null)
        : base($"模板有 {problems.Count} 处问题：\n" + string.Join('\n', problems), cause) => Problems = problems;

    /// <summary>Every problem found, in the order of the document; never empty.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }
}

/// <summary>A document cannot be made from this data: something that its template shows is missing, or something that must be shown has no
/// place in the template. Carries everything at once.</summary>
public sealed class MissingDataException : Exception
{
    internal MissingDataException(IReadOnlyList<string> missing)
        : base("不能成文：\n" + string.Join('\n', missing)) => Missing = missing;

    /// <summary>Each thing that is missing, in Chinese, with the row it is missing in: 缺少“案号”（cases 第 2 行的 caseNumber）。</summary>
    public IReadOnlyList<string> Missing { get; }
}
