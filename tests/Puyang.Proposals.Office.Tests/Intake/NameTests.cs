using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>What stands in a field of names, and what of it is one.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("张甲、李乙 委员", "张甲|李乙")]
    [InlineData("张甲委员、李乙女士、王丙先生、赵丁同志", "张甲|李乙|王丙|赵丁")]
    [InlineData("张甲副主席，欧阳丁秘书长", "张甲|欧阳丁")]
    [InlineData("委员 张甲", "张甲")]
    [InlineData("市政协委员张甲", "张甲")]
    [InlineData("张甲 13500000001", "张甲")]
    [InlineData("张甲13500000001、李乙（0393-6687818）", "张甲|李乙")]
    [InlineData("张甲 135 0000 0001\n李乙 手机：+86 13500000002", "张甲|李乙")]
    [InlineData("张甲 电话 0393－6687818", "张甲")]
    [InlineData("1. 张甲 2. 李乙", "张甲|李乙")]
    [InlineData("1、张甲\n2、李乙\n3、王丙", "张甲|李乙|王丙")]
    [InlineData("①张甲②李乙", "张甲|李乙")]
    [InlineData("（1）张甲（2）李乙", "张甲|李乙")]
    [InlineData("张　三、李　四", "张三|李四")]
    [InlineData("张 三 李 四 王五六", "张三|李四|王五六")]
    [InlineData("李 小 明", "李小明")]
    [InlineData("李 小明", "李小明")]
    [InlineData("欧 阳 娜 娜", "欧阳娜娜")]
    [InlineData("阿依古丽·买买提、迪丽热巴、Ma Ying", "阿依古丽·买买提|迪丽热巴|Ma Ying")]
    [InlineData("王学会、李建党、高中华、李和平、买和木提", "王学会|李建党|高中华|李和平|买和木提")]
    [InlineData("张甲（民盟）、李乙（经济界）", "张甲|李乙")]
    [InlineData("张甲 / 李乙", "张甲|李乙")]
    [InlineData("张甲（民盟）李乙（民建）", "张甲|李乙")]
    [InlineData("张甲（民盟）委员、李乙", "张甲|李乙")]
    [InlineData("张甲（女，民盟）", "张甲")]
    [InlineData("张甲委员 13500000001 李乙委员", "张甲|李乙")]
    [InlineData("张甲Tel:13500000001", "张甲")]
    [InlineData("古丽米热、扎西次仁", "古丽米热|扎西次仁")]
    public void Members_are_read_without_titles_telephones_and_list_numbers(string text, string names) => Assert.Equal(
        names, string.Join('|', ProposalFormTests.Single(ProposalFormTests.Read(ProposalFormTests.Form(("提案人", text)))).Proposal.Proposers.Select(proposer => proposer.Name)));

    [Fact]
    public void An_address_behind_a_name_is_that_persons() => Assert.Equal(
        [new Proposer("张甲", false, "12345678@qq.com"), new("李乙", false, "13500000001@example.com"), new("王丙", false, null)],
        ProposalFormTests.Single(ProposalFormTests.Read(ProposalFormTests.Form(("提案人", "张甲（12345678@qq.com）、李乙 13500000001@example.com\n王丙")))).Proposal.Proposers);

    [Theory]
    [InlineData("无")]
    [InlineData("（无）")]
    [InlineData("无。")]
    [InlineData("暂无")]
    [InlineData("没有")]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("——")]
    [InlineData("--")]
    [InlineData("－")]
    [InlineData("\\")]
    [InlineData("×")]
    [InlineData("N/A")]
    [InlineData("略")]
    [InlineData("无附议人")]
    [InlineData("无其他联名人")]
    [InlineData("无、无")]
    public void Words_for_nobody_are_nobody(string text)
    {
        foreach (string field in new[] { "联名提案人", "集体提案单位" })
        {
            Assert.Equal(["苗方杰"], ProposalFormTests.Single(ProposalFormTests.Read(ProposalFormTests.Form((field, text)))).Proposal.Proposers.Select(one => one.Name));
        }

        Assert.Null(ProposalFormTests.Single(ProposalFormTests.Read(ProposalFormTests.Form(("承办方式", "主办"), ("会办单位", text)))).Proposal.Others);
        Assert.Contains("“提案人”没有填写", Assert.Single(ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("提案人", text))))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("张甲等")]
    [InlineData("张甲等人")]
    [InlineData("张甲等三位委员")]
    [InlineData("张甲等１２名委员")]
    [InlineData("张甲 等 5 人")]
    [InlineData("张甲（等5人）")]
    [InlineData("张甲（共5人）")]
    [InlineData("张甲等（共十五人）")]
    [InlineData("张甲及其他4位委员")]
    [InlineData("张甲另有4人")]
    [InlineData("张甲、李乙等若干委员")]
    [InlineData("张甲，共3位")]
    [InlineData("张甲（李乙、王丙附议）")]
    [InlineData("详见附件")]
    [InlineData("名单附后")]
    [InlineData("张甲等多人")]
    public void Where_more_are_meant_than_named_all_names_are_asked_for(string text) => Assert.Contains(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("提案人", text)))),
        problem => problem.Contains("请逐一列出全部提案人", StringComparison.Ordinal) || problem.Contains("不是姓名", StringComparison.Ordinal));

    [Theory]
    [InlineData("市委统战部", "单位名称")]
    [InlineData("民革濮阳市委会", "单位名称")]
    [InlineData("致公党市委", "单位名称")]
    [InlineData("民盟", "单位名称")]
    [InlineData("农工党", "单位名称")]
    [InlineData("市侨联", "单位名称")]
    [InlineData("台联", "单位名称")]
    [InlineData("市科协", "单位名称")]
    [InlineData("团市委", "单位名称")]
    [InlineData("市总商会", "单位名称")]
    [InlineData("县委会", "单位名称")]
    [InlineData("医卫界", "单位名称")]
    [InlineData("教育界别", "单位名称")]
    [InlineData("文艺界", "单位名称")]
    [InlineData("第三组", "单位名称")]
    [InlineData("市残联", "单位名称")]
    [InlineData("经济界委员活动组", "单位名称")]
    [InlineData("市人民医院", "单位名称")]
    [InlineData("市新的社会阶层人士联合会", "单位名称")]
    [InlineData("王", "只有姓氏")]
    [InlineData("甲", "一个字")]
    [InlineData("张甲 男", "不是姓名")]
    [InlineData("部分委员", "不是姓名")]
    [InlineData("组长 张甲", "不是姓名")]
    [InlineData("界别召集人张甲", "不是姓名")]
    [InlineData("特邀人士", "不是姓名")]
    [InlineData("张甲 主任医师", "不是姓名")]
    [InlineData("领衔：张甲 附议：李乙", "不是姓名")]
    [InlineData("张甲 微信号abc123", "不是姓名")]
    [InlineData("社法委", "单位名称")]
    [InlineData("经济组", "单位名称")]
    [InlineData("张甲 某医院", "单位名称")]
    [InlineData("欧阳", "只有姓氏")]
    [InlineData("王主任", "不是姓名")]
    [InlineData("李先生", "不是姓名")]
    [InlineData("市医院院长", "不是姓名")]
    [InlineData("汉族", "不是姓名")]
    [InlineData("委员提案", "不是姓名")]
    [InlineData("185", "不是姓名")]
    [InlineData("张甲1", "不是姓名")]
    [InlineData("张甲和李乙", "不是姓名")]
    [InlineData("张甲/李乙", "不是姓名")]
    [InlineData("组长：张甲", "不是姓名")]
    [InlineData("同上", "逐一列出")]
    public void What_is_no_members_name_is_refused_with_the_reason(string text, string reason) => Assert.Contains(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("提案人", text)))), problem => problem.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("市工商联（总商会）", "市工商联（总商会）")]
    [InlineData("市工商业联合会(总商会)", "市工商业联合会(总商会)")]
    [InlineData("民盟濮阳市委会（office@example.com）", "民盟濮阳市委会")]
    [InlineData("市总工会 0393-6687818", "市总工会")]
    [InlineData("濮阳市高等教育学会", "濮阳市高等教育学会")]
    [InlineData("市第一人民医院", "市第一人民医院")]
    [InlineData("民革市委会、民盟市委会", "民革市委会|民盟市委会")]
    public void An_organisation_keeps_its_name(string text, string names) => Assert.Equal(names, string.Join('|',
        ProposalFormTests.Single(ProposalFormTests.Read(ProposalFormTests.Form(("提案人", ""), ("集体提案单位", text)))).Proposal.Proposers.Select(one => one.Name)));

    [Theory]
    [InlineData("民盟市委会等3家单位", "请逐一列出全部提案人")]
    [InlineData("市工商联、市侨联等", "请逐一列出全部提案人")]
    [InlineData("张甲", "像是个人姓名")]
    [InlineData("民盟市委会（执笔人：张甲）", "不是单位名称")]
    [InlineData("民盟市委会：张甲", "不是单位名称")]
    [InlineData("市工商联（总商会", "不是单位名称")]
    [InlineData("市工商联(总商会) 张甲", "不是单位名称")]
    [InlineData("1.民革市委会 2.民盟市委会", "不是单位名称")]
    [InlineData("民进濮阳市委员会（盖章）", "不是单位名称")]
    [InlineData("13500000001234567890123", "不是单位名称")]
    public void What_is_no_organisations_name_is_refused(string text, string reason) => Assert.Contains(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("集体提案单位", text)))), problem => problem.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("市财政局、各县（区）人民政府", "市财政局|各县（区）人民政府")]
    [InlineData("市发展和改革委员会（粮食和物资储备局）", "市发展和改革委员会（粮食和物资储备局）")]
    [InlineData("市教育局(体育局)（jyj@example.com）", "市教育局(体育局)")]
    [InlineData("市财政局 0393-6687818", "市财政局")]
    [InlineData("开发区管委会，市第12中学", "开发区管委会|市第12中学")]
    public void A_unit_keeps_the_brackets_of_its_name(string text, string names) => Assert.Equal(names, string.Join('|',
        ProposalFormTests.Single(ProposalFormTests.Read(ProposalFormTests.Form(("承办方式", "主办"), ("会办单位", text)))).Proposal.Others!.Select(one => one.Name)));

    [Theory]
    [InlineData("市财政局等5部门", "请逐一列出全部单位")]
    [InlineData("市财政局等", "请逐一列出全部单位")]
    [InlineData("市财政局及相关部门", "请逐一列出全部单位")]
    [InlineData("有关部门", "请逐一列出全部单位")]
    [InlineData("市财政局（牵头）", "不是单位名称")]
    [InlineData("联系人：张甲", "不是单位名称")]
    public void What_is_no_units_name_is_refused(string text, string reason) => Assert.Contains(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("承办方式", "主办"), ("会办单位", text)))), problem => problem.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("无", "没有填写")]
    [InlineData("——", "没有填写")]
    [InlineData("张甲等3位", "请逐一列出全部提案人")]
    [InlineData("13500000001", "不是姓名")]
    [InlineData("张甲 13500000001", "不是姓名")]
    [InlineData("张甲、李乙", "不是姓名")]
    [InlineData("张甲（民盟）", "不是姓名")]
    [InlineData("委员", "不是姓名")]
    [InlineData("民盟某市委会", "像是单位名称")]
    [InlineData("妇联", "像是单位名称")]
    [InlineData("性别", "不是姓名")]
    public void The_same_holds_for_JSON(string name, string reason) => Assert.Contains(
        ProposalFormTests.Problems(JsonFormTests.Read(Json($$"""{"name":"{{name}}"}"""))), problem => problem.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void JSON_may_say_nobody_and_titles_beside_names()
    {
        Proposal proposal = ProposalFormTests.Single(JsonFormTests.Read(Json("""{"name":"张甲委员"},{"name":"李乙 女士"},{"name":"无"},{"name":"/","isOrganisation":true}"""))).Proposal;
        Assert.Equal([new Proposer("张甲", false, null), new("李乙", false, null)], proposal.Proposers);
        Assert.Contains(ProposalFormTests.Problems(JsonFormTests.Read(Json("""{"name":"张甲"},{"name":"李乙","isOrganisation":true}"""))),
            problem => problem.Contains("像是个人姓名", StringComparison.Ordinal));
    }

    private static string Json(string proposers) => $$"""
        {"level":"市政协","term":8,"session":6,"number":185,"subject":"加强社区建设","proposers":[{{proposers}}],"body":"正文","handedOver":"2022-04-01","role":"Sole"}
        """;
}
