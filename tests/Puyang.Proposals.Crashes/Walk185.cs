using Puyang.Proposals.Walk;

namespace Puyang.Proposals.Crashes;

/// <summary>Proposal 185 from its form to its rating: the walk of the program's own demonstration, with one return to the office, a
/// consultation, one return to the drafter, and one correction.</summary>
internal static class Walk185
{
    public static readonly CaseId Id = new("x5e02-8-6-185-1");

    private static readonly WalkScript Script = WalkScript.Read(Tree.Path("templates", "samples", "walk-185.json"));

    public static IReadOnlyList<Act> Acts { get; } = [.. Script.Acts.Select(Script.Act)];
}
