using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Pages;

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

    // Whatever is typed is given back when the form has expired; the name that confirms is no text.
    [Fact]
    public void Every_field_that_people_write_into_is_given_back_by_an_expired_form() => Assert.Equal(
        KeptText.Fields.Order(StringComparer.Ordinal),
        Directory.GetFiles(Tree.Path("functions", "Puyang.Proposals.Office", "Pages"), "*.razor")
            .SelectMany(file => Written().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(name => name != "name").Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("<(?:textarea[^>]*?|input(?=[^>]*maxlength=)[^>]*?) name=\"([a-zA-Z]+)\"")]
    private static partial Regex Written();

    [GeneratedRegex(@"^@code\b", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\p{L}\p{N}]@[A-Za-z][^<\s]{0,30}")]
    private static partial Regex Swallowed();
}
