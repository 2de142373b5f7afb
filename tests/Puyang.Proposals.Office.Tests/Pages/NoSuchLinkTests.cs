namespace Puyang.Proposals.Office.Tests.Pages;

public sealed class NoSuchLinkTests
{
    [Fact]
    public async Task A_link_that_opens_nothing_names_every_way_in_which_it_may_have_ended()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Seen answer = await site.Visitor().Open($"/l/{new string('a', 43)}");
        Assert.Equal(404, answer.Status);
        Assert.All(
            ["可能已被撤回", "已有更新的链接发到您的邮箱", "已转由他人办理"],
            way => Assert.Contains(way, System.Net.WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal));
    }
}
