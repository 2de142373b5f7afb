using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class NumbersTests
{
    [Fact]
    public async Task Fifty_documents_at_once_get_one_to_fifty_without_gap_or_double()
    {
        Numbers numbers = Make();
        int[] given = await Task.WhenAll(Enumerable.Range(1, 50).Select(document => numbers.Take("reply", 2022, $"d{document}", 1)));
        Assert.Equal(Enumerable.Range(1, 50), given.Order());
    }

    [Fact]
    public async Task A_document_that_asks_ten_times_at_once_gets_one_number()
    {
        Numbers numbers = Make();
        int[] given = await Task.WhenAll(Enumerable.Range(1, 10).Select(_ => numbers.Take("reply", 2022, "d", 1)));
        Assert.Equal([1], given.Distinct());
        Assert.Equal(2, await numbers.Take("reply", 2022, "e", 1));
    }

    [Fact]
    public async Task A_document_keeps_its_number_for_ever()
    {
        Numbers numbers = Make();
        int first = await numbers.Take("reply", 2022, "d", 1);
        await numbers.Take("reply", 2022, "e", 1);
        Assert.Equal(first, await numbers.Take("reply", 2022, "d", 1));
    }

    [Fact]
    public async Task A_series_starts_where_the_office_says()
    {
        Numbers numbers = Make();
        Assert.Equal(7, await numbers.Take("reply", 2022, "d", 7));
        Assert.Equal(8, await numbers.Take("reply", 2022, "e", 7));
    }

    [Fact]
    public async Task A_start_below_the_counter_changes_nothing()
    {
        Numbers numbers = Make();
        await numbers.Take("reply", 2022, "d", 7);
        Assert.Equal(8, await numbers.Take("reply", 2022, "e", 1));
    }

    [Theory]
    [InlineData("reply", 2023)]
    [InlineData("other", 2022)]
    public async Task Every_series_and_year_counts_by_itself(string series, int year)
    {
        Numbers numbers = Make();
        await numbers.Take("reply", 2022, "d", 1);
        Assert.Equal(1, await numbers.Take(series, year, "d", 1));
    }

    [Fact]
    public async Task A_counter_that_is_behind_is_raised_and_says_so()
    {
        Numbers numbers = Make();
        Assert.True(await numbers.Raise("reply", 2022, 41));
        Assert.Equal(42, await numbers.Take("reply", 2022, "d", 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_counter_is_never_lowered(int highest)
    {
        Numbers numbers = Make();
        await numbers.Take("reply", 2022, "d", 2);
        Assert.False(await numbers.Raise("reply", 2022, highest));
        Assert.Equal(3, await numbers.Take("reply", 2022, "e", 1));
    }

    private static Numbers Make() => new(TestStorage.Make().Table("numbers"));
}
