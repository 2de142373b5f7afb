using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>No page shows its own code: a @ behind a letter is text for Razor, which takes it for an e-mail address.</summary>
public sealed partial class LeftoverTests
{
    public static TheoryData<string> Pages => [.. new DirectoryInfo(Tree.Path("functions", "Puyang.Proposals.Office"))
        .EnumerateFiles("*.razor", SearchOption.AllDirectories).Where(file => !file.FullName.Contains("/obj/", StringComparison.Ordinal)).Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_expression_of_a_page_is_taken_for_text(string page)
    {
        string source = File.ReadAllText(Directory.GetFiles(Tree.Path("functions", "Puyang.Proposals.Office"), page, SearchOption.AllDirectories)
            .First(file => !file.Contains("/obj/", StringComparison.Ordinal)));
        string markup = Code().Split(source)[0];
        Assert.Empty(Swallowed().Matches(markup).Select(match => match.Value));
    }

    [GeneratedRegex(@"^@code\b", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\p{L}\p{N}]@[A-Za-z][^<\s]{0,30}")]
    private static partial Regex Swallowed();
}
