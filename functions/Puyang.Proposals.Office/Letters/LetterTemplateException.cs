namespace Puyang.Proposals.Office.Letters;

/// <summary>One thing wrong with a template, told so that whoever edits it in Word can put it right.</summary>
/// <param name="Part">Where: 正文, 页眉（header1.xml）, 样式, 文件.</param>
/// <param name="Paragraph">The paragraph's number in that part, from 1; 0 when the problem stands in no paragraph.</param>
/// <param name="Context">The text around it, at most about 40 characters; empty when there is none.</param>
/// <param name="Text">What is wrong and what to do, in Chinese.</param>
public sealed record LetterTemplateProblem(string Part, int Paragraph, string Context, string Text)
{
    /// <summary>The problem as one line: 正文第 3 段“…{{numbr}}…”：没有名为 numbr 的标签。…</summary>
    public override string ToString() =>
        Part + (Paragraph > 0 ? $"第 {Paragraph} 段" : "") + (Context.Length > 0 ? $"“{Context}”" : "") + "：" + Text;
}

/// <summary>A template cannot be used, or has no place for what a letter says. Carries every problem at once.</summary>
public sealed class LetterTemplateException : Exception
{
    internal LetterTemplateException(IReadOnlyList<LetterTemplateProblem> problems, Exception? cause = null)
        : base($"答复函模板有 {problems.Count} 处问题：\n" + string.Join('\n', problems), cause) => Problems = problems;

    /// <summary>Every problem found, in the order of the document; never empty.</summary>
    public IReadOnlyList<LetterTemplateProblem> Problems { get; }
}
