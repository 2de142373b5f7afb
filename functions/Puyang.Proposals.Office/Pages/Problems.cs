namespace Puyang.Proposals.Office.Pages;

/// <summary>What is wrong with a form, all at once.</summary>
internal static class Problems
{
    /// <summary>Adds the problem unless what is demanded holds.</summary>
    public static void Demand(this List<string> problems, bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }

    /// <summary>There is no message, because of this.</summary>
    public static Message? Because(this List<string> problems, string problem)
    {
        problems.Add(problem);
        return null;
    }
}
