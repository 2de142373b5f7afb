using System.Text.RegularExpressions;

namespace Puyang.Proposals.Tests;

/// <summary>The fixed seeds can be read, and whoever runs campaigns knows the same kinds.</summary>
public sealed partial class SeedsTests
{
    [Fact]
    public void Every_line_of_the_fixed_seeds_is_a_known_kind_a_seed_and_why()
    {
        (string Kind, int Seed, string Why)[] lines = [.. Seeds.Lines()];
        Assert.All(lines, line => Assert.Contains(line.Kind, Seeds.Kinds));
        Assert.Distinct(lines.Select(line => (line.Kind, line.Seed)));
        Assert.Equal("kind\tseed\twhy", File.ReadLines(Tree.Path("tests", "seeds.tsv")).First());
    }

    // Mutants are not made by tests.
    [Fact]
    public void Every_kind_of_test_has_a_fixed_seed() =>
        Assert.All(Seeds.Kinds.Except([Seeds.Mutants]), kind => Assert.NotEmpty(Seeds.Fixed(kind)));

    [Fact]
    public void The_campaign_goes_round_these_kinds()
    {
        string campaign = File.ReadAllText(Tree.Path("tests", "campaign"));
        Assert.Equal(Seeds.Kinds, KindOfCampaign().Matches(campaign).Select(kind => kind.Groups[1].Value));
    }

    [Fact]
    public void A_seed_always_says_the_same()
    {
        Assert.Equal(Seeds.Dice(1, "a", 1000), Seeds.Dice(1, "a", 1000));
        Assert.Distinct(Enumerable.Range(0, 20).Select(seed => Seeds.Dice(seed, "a", int.MaxValue)));
    }

    [GeneratedRegex(@"^  (\w+): \{", RegexOptions.Multiline)]
    private static partial Regex KindOfCampaign();
}
