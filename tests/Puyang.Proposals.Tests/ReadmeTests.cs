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

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Target();
}
