namespace Puyang.Proposals.Office.Pages;

/// <summary>What is wrong with a form, all at once.</summary>
internal static class Problems
{
    /// <summary>Adds the problem unless what is demanded holds.</summary>
    public static void Demand(this List<Problem> problems, bool holds, Problem problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }

    /// <summary>The same where nobody looks at a form: a file that was sent in.</summary>
    public static void Demand(this List<string> problems, bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }

    /// <summary>There is no message, because of this.</summary>
    public static Message? Because(this List<Problem> problems, Problem problem)
    {
        problems.Add(problem);
        return null;
    }

    /// <summary>Adds problems of one field, or of the form as a whole.</summary>
    public static void AddAll(this List<Problem> problems, IEnumerable<string> texts, string? field = null) =>
        problems.AddRange(texts.Select(text => new Problem(text, field)));

    /// <summary>Each said once; the name stands at the end of every form, and so does what is wrong with it.</summary>
    public static IReadOnlyList<Problem> InOrder(this IEnumerable<Problem> problems) =>
        [.. problems.DistinctBy(problem => problem.Text).OrderBy(problem => problem.Field is "name" or "name2")];
}
