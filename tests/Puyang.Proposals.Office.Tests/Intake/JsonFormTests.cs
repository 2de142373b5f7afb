using System.Text;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class JsonFormTests
{
    private const string Whole = """
        {"level":"市政协","term":8,"session":6,"number":185,"subject":"加强社区建设","proposers":[{"name":"苗方杰","email":"miao@example.com"},
        {"name":"民盟市委员会","isOrganisation":true}],"body":"第一段\r\n  第二段\n","handedOver":"2022-04-01","noticeDue":"2022-06-30","role":"Lead"}
        """;

    [Fact]
    public void One_object_is_one_proposal()
    {
        (Proposal proposal, string body) = ProposalFormTests.Single(Read(Whole));
        Assert.Equal(("市", 8, 6, "185", HandlingRole.Lead, false),
            (proposal.Level, proposal.Term, proposal.Session, proposal.Number, proposal.Role, proposal.IsSample));
        Assert.Equal([new("苗方杰", false, "miao@example.com"), new("民盟市委员会", true, null)], proposal.Proposers);
        Assert.Equal("第一段\n第二段", body);
        Assert.Equal(new DateOnly(2022, 6, 30), proposal.NoticeDue);
    }

    [Fact]
    public void Other_units_and_a_key_proposal_are_read_and_what_is_not_said_is_nothing()
    {
        Proposal proposal = ProposalFormTests.Single(Read(Whole.Replace(
            "\"role\":\"Lead\"", "\"role\":\"会办\",\"isKey\":true,\"coHandlers\":[\"市教育局\"],\"leadUnit\":{\"name\":\"市财政局\",\"email\":\"czj@example.com\"}", StringComparison.Ordinal))).Proposal;
        Assert.Equal([new OtherUnit("市财政局", HandlingRole.Lead, "czj@example.com"), new("市教育局", HandlingRole.CoHandler)], proposal.Others);
        Assert.True(proposal.IsKey);

        Proposal silent = ProposalFormTests.Single(Read(Whole.Replace(
            "\"role\":\"Lead\"", "\"role\":\"Lead\",\"isKey\":null,\"coHandlers\":[],\"leadUnit\":null,\"separateUnits\":null", StringComparison.Ordinal))).Proposal;
        Assert.Equal((null, null), (silent.IsKey, silent.Others));
        Assert.Equal(Puyang.Proposals.Office.Casework.OfficeJson.Write(ProposalFormTests.Single(Read(Whole)).Proposal), Puyang.Proposals.Office.Casework.OfficeJson.Write(silent));
    }

    [Fact]
    public void Contacts_and_what_the_notice_says_have_properties_of_their_own()
    {
        Proposal proposal = ProposalFormTests.Single(Read(Whole
            .Replace("\"email\":\"miao@example.com\"", "\"unit\":\"市人民医院院长\",\"sector\":\"医卫界\",\"phone\":\"13900000001\",\"postalAddress\":\"457000 建设路1号\"", StringComparison.Ordinal)
            .Replace("\"role\":\"Lead\"", """
                "role":"Lead","noticeNumber":"濮政协提〔2022〕5号","receivedAs":"2022-031","category":"社会事业","supervisor":"李明副市长","isPublic":false,
                "department":"基层政权科","officer":"刘洋","remark":"请尽快面商。"
                """, StringComparison.Ordinal))).Proposal;
        Assert.Equal(new Proposer("苗方杰", false, null, "市人民医院院长", "医卫界", "13900000001", "457000 建设路1号"), proposal.Proposers[0]);
        Assert.Equal(new Particulars("濮政协提〔2022〕5号", "2022-031", "社会事业", "李明副市长", false, "基层政权科", "刘洋", "请尽快面商。"), proposal.Particulars);
    }

    [Theory]
    [InlineData("\"phone\":\"不详\"", "看不出电话号码")]
    [InlineData("\"telephone\":\"13900000001\"", "可用的属性是 name、email、isOrganisation、unit、sector、phone、postalAddress")]
    public void A_contact_that_is_none_is_asked_about(string property, string reason) => Assert.Contains(reason, Assert.Single(ProposalFormTests.Problems(
        Read(Whole.Replace("\"email\":\"miao@example.com\"", property, StringComparison.Ordinal)))), StringComparison.Ordinal);

    [Fact]
    public void An_array_is_many_proposals_and_a_byte_order_mark_does_no_harm() => Assert.Equal(["185", "186"],
        Assert.IsType<ProposalsRead>(Read("\uFEFF[" + Whole + "," + Whole.Replace("185", "\"186\"", StringComparison.Ordinal) + "]"))
            .Proposals.Select(read => read.Proposal.Number));

    [Theory]
    [InlineData("\"平时\"")]
    [InlineData("null")]
    public void A_proposal_between_sessions_has_no_session(string session) =>
        Assert.Null(ProposalFormTests.Single(Read(Whole.Replace("\"session\":6", "\"session\":" + session, StringComparison.Ordinal))).Proposal.Session);

    [Theory]
    [InlineData("{\"level\":\"市政协\",\n \"term\" 8}", "第 2 行第 9 个字符处")]
    [InlineData("{\"案由\":\"市\" x}", "第 1 行第 11 个字符处")]
    [InlineData("[[[[[[[[[1]]]]]]]]]", "嵌套过深")]
    [InlineData("{\"level\":\"市\",\"level\":\"县\"}", "重复的属性名")]
    [InlineData("{\"level\":\"\\ud800\"}", "代理字符")]
    [InlineData("", "0 字节")]
    [InlineData("[]", "数组是空的")]
    [InlineData("[1]", "应为 JSON 对象")]
    public void Broken_JSON_is_refused_with_its_place(string json, string reason) =>
        Assert.Contains(reason, Assert.Single(ProposalFormTests.Problems(Read(json))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"role\":\"Lead\"", "\"role\":\"Lead\",\"colour\":1", "不认识的属性“colour”")]
    [InlineData("\"isOrganisation\":true", "\"isOrganisation\":\"yes\"", "isOrganisation")]
    [InlineData("\"email\":", "\"mail\":", "不认识的属性“mail”")]
    [InlineData("\"session\":6,", "", "缺少 session（次）")]
    [InlineData("\"term\":8", "\"term\":8.5", "第几届写的是“8.5”")]
    [InlineData("加强社区建设", "加强\\u0000社区", "控制字符")]
    [InlineData("\"number\":185", "\"number\":{}", "应为文字或数")]
    [InlineData("\"role\":\"Lead\"", "\"role\":\"Lead\",\"isKey\":\"yes\"", "“isKey”（是否重点提案）应为 true 或 false")]
    [InlineData("\"role\":\"Lead\"", "\"role\":\"Lead\",\"coHandlers\":\"市财政局\"", "“coHandlers（会办单位）”应为数组")]
    [InlineData("\"role\":\"Lead\"", "\"role\":\"Lead\",\"coHandlers\":[1]", "“coHandlers（会办单位）”里的单位应写作")]
    [InlineData("\"role\":\"Lead\"", "\"role\":\"Lead\",\"coHandlers\":[{\"unit\":\"市财政局\"}]", "“coHandlers”有不认识的属性“unit”")]
    [InlineData("\"role\":\"Lead\"", "\"role\":\"CoHandler\"", "“leadUnit（主办单位）”没有填写：会办件要写明主办单位")]
    [InlineData("\"role\":\"Lead\"", "\"role\":\"Sole\",\"coHandlers\":[\"市财政局\"]", "“role（承办方式）”是独办，却填有“coHandlers（会办单位）”（市财政局）")]
    public void What_the_file_says_wrongly_is_named(string from, string to, string reason) =>
        Assert.Contains(ProposalFormTests.Problems(Read(Whole.Replace(from, to, StringComparison.Ordinal))), problem => problem.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void The_problems_of_many_proposals_say_which_one()
    {
        string[] problems = ProposalFormTests.Problems(Read("[{}," + Whole + "," + Whole.Replace("市政协", "省", StringComparison.Ordinal) + "]"));
        Assert.Contains(problems, problem => problem.StartsWith("第 1 件：“subject（案由）”没有填写", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("第 3 件：“level（层级）”写的是“省”", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.StartsWith("第 2 件", StringComparison.Ordinal));
    }

    [Fact]
    public void One_number_twice_in_a_file_is_refused() =>
        Assert.Contains("出现了 2 次", Assert.Single(ProposalFormTests.Problems(Read($"[{Whole},{Whole}]"))), StringComparison.Ordinal);

    [Fact]
    public void Text_in_another_encoding_is_refused() => Assert.Contains("UTF-8",
        Assert.Single(ProposalFormTests.Problems(ProposalFile.Read("a.json", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Whole)).ToArray(), ProposalFormTests.Levels))), StringComparison.Ordinal);

    internal static ReadResult Read(string json) => ProposalFile.Read("提案.JSON", Encoding.UTF8.GetBytes(json), ProposalFormTests.Levels);
}
