using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>How one letter greets several. A name with a star is an organisation's.</summary>
public sealed class JointSalutationTests
{
    [Theory]
    [InlineData("王甲英 王乙琴", "王甲英、王乙琴委员：")]
    [InlineData("甲 乙 丙", "甲、乙、丙委员：")]
    [InlineData("丙 甲 乙", "丙、甲、乙委员：")]
    [InlineData("甲 乙 丙 丁 戊", "甲、乙、丙、丁、戊委员：")]
    [InlineData("张三 乙 丙 丁 戊 己 庚 辛", "张三等8位委员：")]
    [InlineData("罗甲军 乙 丙 丁 戊 己", "罗甲军等6位委员：")]
    [InlineData("甲 民盟某市委*", "甲委员、民盟某市委：")]
    [InlineData("民盟某市委* 甲 乙", "民盟某市委、甲、乙委员：")]
    [InlineData("甲 民盟某市委* 乙", "甲委员、民盟某市委、乙委员：")]
    [InlineData("民盟某市委* 九三学社某市委*", "民盟某市委、九三学社某市委：")]
    [InlineData("甲 乙 民盟某市委* 丙 丁 戊", "甲等5位委员、民盟某市委：")]
    [InlineData("民盟某市委* 甲 乙 丙 丁 戊", "民盟某市委、甲等5位委员：")]
    [InlineData("甲 A* B* C* D* E*", "甲委员、A等5个单位：")]
    [InlineData("甲 乙 A* B* C* D*", "甲等2位委员、A、B、C、D：")]
    [InlineData("A* B* C* D* E* F*", "A等6个单位：")]
    public void Members_and_organisations_stand_in_the_order_of_the_proposal(string proposers, string salutation) =>
        Assert.Equal(salutation, JointSalutation.Of(Read(proposers), Shipped()));

    [Fact]
    public void Wording_and_number_of_names_are_the_office_s()
    {
        LetterPolicy own = Shipped() with { JointSalutation = "尊敬的{names}：", JointMembers = "{names}等委员", ManyMembers = "{name}委员等{count}人", NamesAtMost = 2 };
        Assert.Equal("尊敬的甲、乙等委员：", JointSalutation.Of(Read("甲 乙"), own));
        Assert.Equal("尊敬的甲委员等3人：", JointSalutation.Of(Read("甲 乙 丙"), own));
    }

    [Fact]
    public void A_policy_that_says_nothing_of_it_has_the_usual_wording()
    {
        Policy old = PolicyFile.Read(File.ReadAllBytes(Tree.Path("templates", "offices", "puyang-2022.json")));
        Assert.Equal("张三等6位委员：", JointSalutation.Of(Read("张三 乙 丙 丁 戊 己"), old.Letter));
    }

    private static LetterPolicy Shipped() => PolicyFile.Read(File.ReadAllBytes(Tree.Path("templates", "offices", "office.json"))).Letter;

    private static Proposer[] Read(string proposers) =>
        [.. proposers.Split(' ').Select(name => new Proposer(name.TrimEnd('*'), name.EndsWith('*'), null))];
}
