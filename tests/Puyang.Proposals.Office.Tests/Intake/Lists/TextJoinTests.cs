using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Intake.Lists;
using Puyang.Proposals.Office.Intake.Lists.Texts;

namespace Puyang.Proposals.Office.Tests.Intake.Lists;

/// <summary>Which row of a list a text beside it belongs to.</summary>
public sealed class TextJoinTests
{
    private const string Long = "近年来，群众反映强烈。";

    private static readonly ListReading List = new ListReader(ProposalFormTests.Levels, "濮阳市民政局").Read(
        SheetFile.Open("清单.xlsx", Book.Of(
            "市政协八届六次会议提案交办清单", "交办日期：2026年3月15日", "案号|案由|提案人|承办方式",
            "185|关于推进老旧小区加装电梯的提案|张建国|独办", "186|关于加强社区养老服务的建议|李晓燕|独办",
            "27|关于加强社区养老服务队伍建设的建议|王建军|独办", "28|关于规范殡葬服务的提案|赵敏|独办", "29|关于规范殡葬服务的提案|孙丽华|独办").Bytes()).Sheets[0],
        "清单.xlsx", new ListChoices())!;

    [Theory]
    [InlineData("185号 关于推进老旧小区加装电梯的提案.docx", "", "185")]
    [InlineData("第185号-张建国-关于推进老旧小区加装电梯的提案.docx", "关于推进老旧小区加装电梯的提案", "185")]
    [InlineData("关于推进老旧小区加装电梯的提案.docx", "", "185")]
    [InlineData("提案.docx", "市政协八届六次会议第185号提案", "185")]
    [InlineData("提案.docx", "关于推进老旧小区|加装电梯的提案", "185")]
    [InlineData("提案.docx", "案　由：推进老旧小区加装电梯", "185")]
    [InlineData("１８５号.docx", "", "185")]
    [InlineData("185.docx", "", "185")]
    [InlineData("第0185号提案.docx", "", "185")]
    [InlineData("27号.docx", "关于加强社区养老服务队伍建设的建议", "27")]
    [InlineData("提案.docx", "关于加强社区养老服务队伍建设的建议", "27")]
    [InlineData("3.关于推进老旧小区加装电梯的提案.docx", "", "185")]
    [InlineData("3月15号收 提案.docx", "关于推进老旧小区加装电梯的提案", "185")]
    [InlineData("28号.docx", "关于规范殡葬服务的提案", "28")]
    [InlineData("提案.docx", "第二十九号提案|关于规范殡葬服务的提案", "29")]
    public void It_is_joined_by_what_it_says_inside_then_by_its_name(string name, string head, string number)
    {
        JoinedText text = Join((name, head)).Single();
        Assert.Null(text.Question);
        Assert.Equal(number, List.Proposals.Single(row => row.Rows[0] == text.Row).Number);
    }

    [Theory]
    [InlineData("186号.docx", "关于推进老旧小区加装电梯的提案")]
    [InlineData("关于加强社区养老服务的建议.docx", "市政协八届六次会议第185号提案")]
    [InlineData("提案.docx", "市政协八届六次会议第186号提案|关于推进老旧小区加装电梯的提案")]
    [InlineData("提案.docx", "市政协八届五次会议第185号提案")]
    [InlineData("提案.docx", "市政协八届六次会议第999号提案|关于推进老旧小区加装电梯的提案")]
    [InlineData("999号.docx", "关于推进老旧小区加装电梯的提案")]
    [InlineData("提案.docx", "关于规范殡葬服务的提案")]
    [InlineData("185号、186号.docx", "关于加强社区养老服务的建议")]
    public void What_disagrees_or_fits_two_is_asked(string name, string head)
    {
        JoinedText text = Join((name, head)).Single();
        Assert.True(text.IsAsked);
        Assert.Null(text.Row);
        Assert.NotEmpty(text.Candidates);
    }

    [Theory]
    [InlineData("会议通知.docx", "关于召开提案交办会的通知")]
    [InlineData("3.docx", "")]
    [InlineData("999号.docx", "")]
    public void One_of_no_row_is_named_as_such(string name, string head)
    {
        JoinedText text = Join((name, head)).Single();
        Assert.Equal((null, null, "清单中没有对应的提案，不登记；是另一件提案的，请单独上传。"), (text.Row, text.Question, text.Note));
    }

    [Fact]
    public void Two_texts_of_one_proposal_are_both_asked()
    {
        IReadOnlyList<JoinedText> texts = Join(("185号.docx", "一"), ("第185号.docx", "二"));
        Assert.All(texts, text => Assert.True(text.IsAsked && text.Row is null));
        int row = texts[0].Candidates[0];
        Assert.Equal([row, null], Join(
            new Dictionary<string, int> { [texts[0].File.Source.Value] = row, [texts[1].File.Source.Value] = 0 }, ("185号.docx", "一"), ("第185号.docx", "二"))
            .Select(text => text.Row));
    }

    [Fact]
    public void A_folder_says_the_number_where_the_file_does_not() =>
        Assert.Equal(List.Proposals[0].Rows[0], TextJoin.Join([Text("提案.docx", "", "185号")], List.Proposals, null).Single().Row);

    [Fact]
    public void The_row_gets_the_text_without_what_names_it_and_lacks_none_any_more()
    {
        TextFile file = Text("185号.docx", "市政协八届六次会议第185号提案|关于推进老旧小区|加装电梯的提案");
        ListedProposal row = TextJoin.With(List.Proposals[0], file);
        Assert.Equal((Long, (bool?)null, Hashes.Of(Long)), (row.Read!.Body, row.Read.Proposal.LacksText, row.Read.Proposal.Body));
        Assert.True(List.Proposals[0].Read!.Proposal.LacksText);
    }

    [Theory]
    [InlineData("185号附件1.docx")]
    [InlineData("185号.pdf")]
    public void An_attachment_is_no_text(string name) => Assert.Null(TextFile.Of(new SentFile(name, WordFile.Lines("文").Bytes()), new FileRefused(["无"])));

    private static IReadOnlyList<JoinedText> Join(params (string Name, string Head)[] files) => Join(new Dictionary<string, int>(), files);

    private static IReadOnlyList<JoinedText> Join(Dictionary<string, int> chosen, params (string Name, string Head)[] files) =>
        TextJoin.Join([.. files.Select(file => Text(file.Name, file.Head))], List.Proposals, chosen);

    private static TextFile Text(string name, string head, string folder = "")
    {
        SentFile file = new(name, WordFile.Lines([.. head.Split('|').Where(line => line.Length > 0), Long]).Bytes()) { Folder = folder };
        return TextFile.Of(file, ProposalFile.Read(name, file.Content, ProposalFormTests.Levels))!;
    }
}
