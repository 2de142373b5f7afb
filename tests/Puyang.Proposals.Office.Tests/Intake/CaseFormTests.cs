using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Intake.Lists;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>Forms as offices really fill them in, each with what is right: tests/data/cases.</summary>
public sealed class CaseFormTests
{
    private const string Bureau = "濮阳市民政局";

    [Theory]
    [InlineData("10-label-becomes-proposer/a-rank", "张甲")]
    [InlineData("10-label-becomes-proposer/b-mobile", "张甲")]
    [InlineData("10-label-becomes-proposer/d-person-row", "张甲")]
    [InlineData("11-none-becomes-proposer/a-none", "张甲")]
    [InlineData("11-none-becomes-proposer/b-none-organisation", "张甲")]
    [InlineData("11-none-becomes-proposer/d-dash", "张甲")]
    [InlineData("11-none-becomes-proposer/e-none-twice", "张甲")]
    [InlineData("13-title-or-phone-becomes-proposer/a-space-before-title", "张甲、李乙")]
    [InlineData("13-title-or-phone-becomes-proposer/b-phone", "张甲")]
    [InlineData("15-proposers-in-columns/a", "张甲、李乙丙")]
    [InlineData("15-proposers-in-columns/b", "张甲、李乙丙")]
    [InlineData("16-bracket-of-a-name/a-chamber", "市工商联（总商会）")]
    public void Only_names_become_proposers(string file, string names) =>
        Assert.Equal(names, string.Join('、', Read(file).Proposers.Select(proposer => proposer.Name)));

    [Theory]
    [InlineData("12-and-others-becomes-proposer/a-3", "提案人中写有“张甲等3位委员”：请逐一列出全部提案人。")]
    [InlineData("12-and-others-becomes-proposer/b-5", "提案人中写有“李乙等5人”：请逐一列出全部提案人。")]
    [InlineData("12-and-others-becomes-proposer/d-bare", "提案人中写有“李乙等”：请逐一列出全部提案人。")]
    [InlineData("14-organisation-as-member/0", "提案人“民盟某市委会”像是单位名称：集体提案请填在“集体提案单位”。")]
    [InlineData("14-organisation-as-member/1", "提案人“九三学社市委会”像是单位名称：集体提案请填在“集体提案单位”。")]
    [InlineData("14-organisation-as-member/3", "提案人“市总工会”像是单位名称：集体提案请填在“集体提案单位”。")]
    [InlineData("14-organisation-as-member/4", "提案人“妇联”像是单位名称：集体提案请填在“集体提案单位”。")]
    [InlineData("14-organisation-as-member/6", "提案人“特邀界”像是单位名称：集体提案请填在“集体提案单位”。")]
    [InlineData("14-organisation-as-member/7", "提案人“无党派知识分子联谊会”像是单位名称：集体提案请填在“集体提案单位”。")]
    [InlineData("18-number-with-words/3", "“案号”写的是“平字第12号”，与“届次”不符，请核对。")]
    public void What_leaves_a_doubt_is_asked_back_in_one_sentence(string file, string sentence) =>
        Assert.Equal(sentence, Assert.Single(ProposalFormTests.Problems(Reading(file))));

    [Fact]
    public void A_list_of_many_is_read_as_a_list()
    {
        Sheet sheet = Assert.Single(ListReader.Lists(Assert.IsType<ListFound>(Reading("21-list-of-many/list")).File));
        ListReading list = new ListReader(ProposalFormTests.Levels, Bureau).Read(sheet, "提案.docx", new ListChoices())!;
        Assert.Equal(2, list.Proposals.Count);
        Assert.All(list.Proposals, one => Assert.Empty(one.Problems));
    }

    [Theory]
    [InlineData("17-heading-names-the-proposal/a", 8, 6, "185")]
    [InlineData("17-heading-names-the-proposal/b", 8, 6, "185")]
    [InlineData("17-heading-names-the-proposal/d-serial", 8, 6, "185")]
    [InlineData("18-number-with-words/0", 8, 6, "185")]
    [InlineData("18-number-with-words/1", 8, 6, "185")]
    public void Session_and_number_are_read_without_their_words(string file, int term, int session, string number)
    {
        Proposal proposal = Read(file);
        Assert.Equal((term, session, number), (proposal.Term, proposal.Session, proposal.Number));
        Assert.Equal(file.EndsWith("words/1", StringComparison.Ordinal) ? true : null, proposal.IsKey);
    }

    [Theory]
    [InlineData("0", HandlingRole.Sole)]
    [InlineData("1", HandlingRole.Separate)]
    [InlineData("3", HandlingRole.Sole)]
    [InlineData("4", HandlingRole.Lead)]
    public void The_words_of_the_rules_name_the_role(string file, HandlingRole role) =>
        Assert.Equal(role, Read("19-words-for-the-role/" + file).Role);

    [Fact]
    public void Other_units_keep_the_brackets_of_their_names() => Assert.Equal(
        [new OtherUnit("市财政局", HandlingRole.CoHandler), new("各县（区）人民政府", HandlingRole.CoHandler)], Read("16-bracket-of-a-name/b-counties").Others);

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("3-due")]
    public void The_level_with_its_place_and_days_with_words_behind_them_are_read(string file)
    {
        Proposal proposal = Read("20-level-and-time/" + file);
        Assert.Equal(("市", new DateOnly(2022, 4, 1)), (proposal.Level, proposal.HandedOver));
        Assert.Equal(file == "3-due" ? new DateOnly(2022, 7, 31) : null, proposal.NoticeDue);
    }

    [Fact]
    public void Every_case_has_its_test()
    {
        string[] kinds = ["10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21"];
        Assert.Equal(36, Directory.EnumerateDirectories(Tree.Path("tests", "data", "cases"))
            .Where(folder => kinds.Contains(Path.GetFileName(folder)[..2])).SelectMany(Directory.EnumerateFiles).Count());
    }

    private static Proposal Read(string file) => ProposalFormTests.Single(Reading(file)).Proposal;

    private static ReadResult Reading(string file) => ProposalFile.Read(
        "提案.docx", File.ReadAllBytes(Tree.Path(["tests", "data", "cases", .. (file + ".docx").Split('/')])), ProposalFormTests.Levels, Bureau);
}
