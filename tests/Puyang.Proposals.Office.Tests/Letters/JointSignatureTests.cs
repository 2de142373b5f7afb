using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class JointSignatureTests
{
    [Theory]
    [InlineData("某市民政局", "某市民政局")]
    [InlineData("甲乙市民政局 甲乙市财政局", "甲乙市民政局　　甲乙市财政局")]
    [InlineData("甲乙市民政局 甲乙市财政局 甲乙市教育局", "甲乙市民政局　　甲乙市财政局　　甲乙市教育局")]
    [InlineData("甲市委 甲乙市财政局", "甲市委 　　　甲乙市财政局")]
    public void Centres_stand_at_least_a_seal_apart_in_their_order(string units, string signature) =>
        Assert.Equal(signature, JointSignature.Of(units.Split(' ')));

    [Fact]
    public void More_than_three_stand_in_even_rows_a_seal_apart() => Assert.Equal(
        "甲乙市民政局　　甲乙市财政局\n\n\n\n\n甲乙市教育局　　甲乙市公安局",
        JointSignature.Of(["甲乙市民政局", "甲乙市财政局", "甲乙市教育局", "甲乙市公安局"]));

    [Fact]
    public void Long_names_stand_two_in_a_row_when_a_third_would_leave_the_page() =>
        Assert.Equal(2, JointSignature.Of(["甲乙市人力资源社会保障局", "甲乙市财政局", "甲乙市教育局"]).Split("\n\n\n\n\n").Length);

    [Fact]
    public void Nobody_cannot_sign() => Assert.Throws<ArgumentException>(() => JointSignature.Of([]));
}
