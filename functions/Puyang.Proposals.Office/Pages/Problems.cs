namespace Puyang.Proposals.Office.Pages;

/// <summary>What is wrong with a form, all at once.</summary>
internal static class Problems
{
    /// <summary>There is no message, because of this.</summary>
    public static Message? Because(this List<string> problems, string problem)
    {
        problems.Add(problem);
        return null;
    }
}
