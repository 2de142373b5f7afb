namespace Puyang.Proposals.Office.Letters;

/// <summary>Everything wrong with a template's tags, in the order of the document.</summary>
internal static class TagCheck
{
    public static IEnumerable<LetterTemplateProblem> Problems(IReadOnlyList<TemplatePart> parts)
    {
        List<LetterTemplateProblem> problems = [];
        List<string> fields = [];
        foreach (TemplatePart part in parts)
        {
            PartCheck check = new(part);
            check.Run();
            problems.AddRange(check.Problems.OrderBy(problem => problem.Paragraph));
            fields.AddRange(check.Fields);
        }
        problems.AddRange(LetterFields.Required.Except(fields).Select(name =>
            new LetterTemplateProblem("文件", 0, "", $"缺少 {{{{{name}}}}} 标签，没有它不成一封信。请在该出现的位置加上。")));
        return problems;
    }
}
