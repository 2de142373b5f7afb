using System.Text.RegularExpressions;

namespace Puyang.Proposals.Tests;

/// <summary>What the README promises is there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Tree.Path("README.md"));

    [Fact]
    public void Every_file_it_points_to_is_in_the_tree() => Assert.All(
        Target().Matches(Text).Select(match => match.Groups[1].Value).Where(target => !target.StartsWith("http", StringComparison.Ordinal)),
        target => Assert.True(File.Exists(Tree.Path(target.Split('/'))), target));

    [Fact]
    public void Nothing_in_it_still_waits_to_be_filled_in() => Assert.DoesNotContain("@@", Text, StringComparison.Ordinal);

    [Fact]
    public void Every_setting_of_the_sample_is_explained()
    {
        using System.Text.Json.JsonDocument sample = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Tree.Path("local.settings.sample.json")));
        Assert.All(
            sample.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name).Where(name => name != "FUNCTIONS_WORKER_RUNTIME"),
            name => Assert.Contains($"`{name}`", Text, StringComparison.Ordinal));
    }

    /// <remarks>After a rule's change: <c>PRINT_DIAGRAM=1 dotnet test tests/Puyang.Proposals.Tests</c> draws it anew; the run that draws may still fail.</remarks>
    [Fact]
    public void The_diagram_of_a_proposals_life_is_the_one_that_the_rules_draw()
    {
        string readme = Tree.Path("README.md");
        if (Environment.GetEnvironmentVariable("PRINT_DIAGRAM") == "1")
        {
            File.WriteAllText(readme, Diagram().Replace(Text, _ => Journey.Mermaid(), 1), new System.Text.UTF8Encoding(false));
        }

        Assert.Equal(Journey.Mermaid(), Diagram().Match(Text).Value);
    }

    [GeneratedRegex(@"```mermaid\nstateDiagram-v2\n.*?```\n", RegexOptions.Singleline)]
    private static partial Regex Diagram();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Target();
}
